import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {cleanUp, folder, personas} from './run.ts';
import {keys, terminal} from './terminal.ts';

cleanUp();

const {enter, interrupt} = keys;

/** A site as `create-docusaurus` makes it, as far as it matters here. */
const fresh = {
  'docs/intro.md': '---\nsidebar_position: 1\n---\n\n# Intro\n',
  'docs/basics/page.mdx': '# A page\n',
  'docusaurus.config.ts': `import type {Config} from '@docusaurus/types';

const config: Config = {
  title: 'My Site',
  themeConfig: {
    navbar: {
      title: 'My Site',
      items: [
        {to: '/blog', label: 'Blog', position: 'left'},
      ],
    },
  },
};

export default config;
`,
};

/** All files below a folder with their texts. */
function filesIn(path: string): Record<string, string> {
  const entries = readdirSync(path, {recursive: true, withFileTypes: true}).filter((entry) => entry.isFile());
  return Object.fromEntries(
    entries.map(({parentPath, name}) => {
      const file = join(parentPath, name);
      return [file.slice(path.length), readFileSync(file, 'utf8')];
    }),
  );
}

describe('personas init in a terminal', {timeout: 120_000}, () => {
  it('asks for two readers, shows what it would write, and then the site is green', async () => {
    const {path, readFile} = await folder(fresh);
    const {answer, text, ended} = terminal(path, 'init');
    await answer('Who reads these docs first?', 'New {dev}', enter);
    await answer('What does New {dev} come to do?', enter);
    await answer('Who else does?', 'new DEV', enter);
    // Two that are alike get no id each.
    await answer('too much like New-dev', '\u0015', enter);
    await answer('What does Maintainer come to do?', enter);
    await answer('Shall the navbar lead to a home', enter);
    await answer('Write all of this?', enter);
    expect(await ended).toBe(0);
    for (const line of [
      'personas.yaml (new)',
      "+         {to: '/for/new-dev', label: 'New {dev}', position: 'left'},",
      '- export default config;',
      '+ export default withPersonas(config);',
      'Wrote 5 files.\n✔ 4 pages checked, nothing to fix.\n',
      'open /for/new-dev or /for/maintainer.',
    ])
      expect(text()).toContain(line);
    expect(await readFile('docusaurus.config.ts', 'utf8')).toContain(
      "{to: '/for/maintainer', label: 'Maintainer', position: 'left'},\n        {to: '/blog'",
    );
    const page = await readFile('docs/get-it-running.md', 'utf8');
    // Of a sidebar it says what holds for one that is written by hand, too.
    expect(page).toContain('but one that is written by hand lists it only where you add it.');
    expect(page).toMatch(
      /^---\ntitle: Get it running\npersona: New-dev\nscenario: S-01\n---\n\n# Get it running\n\nFor New \\\{dev\}\. /,
    );
    expect(await personas(path, 'check')).toMatchObject({status: 0, stdout: '✔ 4 pages checked, nothing to fix.\n'});
  });

  it.each([
    ['Ctrl-C at the first question', [['Who reads', interrupt]]],
    [
      'no at the last one',
      [
        ['Who reads', enter],
        ['What does', enter],
        ['Who else', enter],
        ['What does', enter],
        ['Shall the navbar', 'n'],
        ['Write all of this?', 'n'],
      ],
    ],
  ] as const)('changes no byte on %s', async (_, answers) => {
    const {path} = await folder(fresh);
    const before = filesIn(path);
    const {answer, text, ended} = terminal(path, 'init');
    for (const [question, key] of answers) await answer(question, key);
    expect(await ended).toBe(130);
    expect(text()).toContain('Nothing was written.');
    // Without links, the navbar stays as it is.
    expect(text()).not.toContain('/for/newcomer');
    expect(filesIn(path)).toEqual(before);
  });

  it('says when homes list the new pages where a site has versions', async () => {
    const presets = "presets: [['classic', {docs: {lastVersion: 'current'}}]],";
    const currentFirst = fresh['docusaurus.config.ts'].replace('Config = {', `$&${presets}`);
    const told = 'Homes list the new pages once the version that readers come to first has them.';
    for (const [files, times] of [
      [fresh, 0],
      [{...fresh, 'versions.json': '["1.0"]'}, 1],
      [{...fresh, 'versions.json': '["1.0"]', 'docusaurus.config.ts': currentFirst}, 0],
    ] as const) {
      const {path} = await folder(files);
      const {answer, text, ended} = terminal(path, 'init');
      for (const question of ['Who reads', 'What does', 'Who else', 'What does', 'Shall the navbar', 'Write all'])
        await answer(question, enter);
      expect(await ended).toBe(0);
      expect(text().split(told).length - 1).toBe(times);
    }
  });

  it('asks nothing with --yes', async () => {
    const {path, readFile} = await folder(fresh);
    const {text, ended} = terminal(path, 'init', '--yes');
    expect(await ended).toBe(0);
    expect(text()).toContain('Wrote personas.yaml: one persona, Newcomer.');
    expect(await readFile('docusaurus.config.ts', 'utf8')).toBe(fresh['docusaurus.config.ts']);
  });
});
