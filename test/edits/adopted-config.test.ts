import {describe, expect, it} from 'vitest';
import {adoptedConfig} from '../../src/edits/adopted-config.ts';
import {applyEdits} from '../../src/edits/text-edit.ts';

const links = [{label: "Ops' own", to: '/for/ops'}];

/** The configuration with the plugin and its links, and what is left to do by hand. */
function adopted(text: string): [string, ...string[]] {
  const {edits, byHand} = adoptedConfig(text, links);
  return [applyEdits(text, edits), ...byHand];
}

const link = String.raw`{to: '/for/ops', label: 'Ops\' own', position: 'left'}`;
const imported = "import {withPersonas} from 'docusaurus-plugin-personas';\n";
const required = "const {withPersonas} = require('docusaurus-plugin-personas');\n";
const navbar = (items: string) => `{themeConfig: {navbar: {title: 'A', items: ${items}}}}`;

describe('a configuration adopts the plugin', () => {
  it.each([
    [
      'as create-docusaurus writes it',
      `// A site\nimport a from 'a';\n\nconst config: Config = {\n  themeConfig: {\n    navbar: {\n      logo: {items: 1},\n      items: [\n        {to: '/'},\n      ],\n    },\n    footer: {items: [1]},\n  } satisfies T,\n};\n\nexport default config;\n`,
      `// A site\n${imported}import a from 'a';\n\nconst config: Config = {\n  themeConfig: {\n    navbar: {\n      logo: {items: 1},\n      items: [\n        ${link},\n        {to: '/'},\n      ],\n    },\n    footer: {items: [1]},\n  } satisfies T,\n};\n\nexport default withPersonas(config);\n`,
    ],
    [
      'given at once',
      `export default ${navbar('[]')} satisfies Config\n`,
      `${imported}export default withPersonas(${navbar(`[${link}]`)} satisfies Config)\n`,
    ],
    [
      'as a function',
      `export default async function create() {\n  return ${navbar("[{to: '/'}]")};\n}\n`,
      `${imported}export default withPersonas(async function create() {\n  return ${navbar(`[${link}, {to: '/'}]`)};\n})\n`,
    ],
    [
      'in CommonJS, under what a comment says of its type',
      `// @ts-check\n'use strict';\n\n/** @type {Config} */\nconst config = ${navbar('[\n  1]')};\nmodule.exports = config; // the end\n`,
      `// @ts-check\n'use strict';\n\n${required}/** @type {Config} */\nconst config = ${navbar(`[\n  ${link},\n  1]`)};\nmodule.exports = withPersonas(config); // the end\n`,
    ],
    [
      'with an empty comment behind it',
      `const config = ${navbar('[1]')};\nexport default config //\n`,
      `${imported}const config = ${navbar(`[${link}, 1]`)};\nexport default withPersonas(config) //\n`,
    ],
    [
      'with the line endings of Windows',
      `import a from 'a';\r\nconst x = ${navbar('[\r\n 1,\r\n]')};\r\nexport default x;\r\n`,
      `${imported.replace('\n', '\r\n')}import a from 'a';\r\nconst x = ${navbar(`[\r\n ${link},\r\n 1,\r\n]`)};\r\nexport default withPersonas(x);\r\n`,
    ],
  ])('%s', (_, text, expected) => {
    expect(adopted(text)).toEqual([expected]);
  });

  it('keeps what it is wrapped in already', () => {
    const text = `${imported}export default withPersonas(${navbar('[1]')});\n`;
    expect(adopted(text)).toEqual([text.replace('[1]', `[${link}, 1]`)]);
  });

  it.each([
    ['two exports', `export default ${navbar('[1]')};\nmodule.exports = 2;\n`],
    ['an end that nothing marks', `const x = ${navbar('[1]')}\nexport default x\nfoo()\n`],
  ])('leaves to its author what is not certain: %s', (_, text) => {
    const [changed, ...byHand] = adopted(text);
    expect(changed).not.toContain('withPersonas');
    expect(byHand).toEqual([expect.stringContaining('export withPersonas(config)')]);
  });

  it('leaves the navbar to its author where it is not in plain words', () => {
    for (const items of ['own', 'own()', '...own']) {
      const text = `const config = {themeConfig: {navbar: {${items === '...own' ? items : `items: ${items}`}}}};\nexport default config;\n`;
      expect(adopted(text)).toEqual([
        expect.stringContaining('withPersonas(config)'),
        `add to themeConfig.navbar.items: ${link}`,
      ]);
    }
  });
});
