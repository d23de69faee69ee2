import {createRequire} from 'node:module';
import {evaluate} from '@mdx-js/mdx';
import {createElement} from 'react';
import {Fragment, jsx, jsxs} from 'react/jsx-runtime';
import {renderToStaticMarkup} from 'react-dom/server';
import remarkDirective from 'remark-directive';
import {expect, test} from 'vitest';
import {personaSections} from '../../src/remark/persona-sections.ts';

const loader = createRequire(import.meta.url).resolve('@docusaurus/mdx-loader');
const {default: admonitions} = createRequire(loader)('./remark/admonitions');

/** The HTML of a page on a site that has an admonition named `details` of its own. */
async function html(text: string): Promise<string> {
  const {default: Page} = await evaluate(text, {
    Fragment,
    jsx,
    jsxs,
    remarkPlugins: [personaSections, remarkDirective, [admonitions, {keywords: ['details']}]],
  });
  const admonition = ({title, children}: {title?: string; children: unknown}) => ['own ', title, ': ', children];
  return renderToStaticMarkup(createElement(Page, {components: {admonition} as never})).replaceAll('\n', '');
}

test('a directive for a persona is a section, whatever the site makes of others of its name', async () => {
  expect(await html(':::details[Sum]{persona="BE-Ops"}\n\nText\n\n:::\n')).toBe(
    '<details data-persona="BE-Ops"><summary>Sum</summary><p>Text</p></details>',
  );
});

test.each([
  ['[Sum]', 'own Sum: <p>Text</p>'],
  ['', 'own : <p>Text</p>'],
  ['{title="T" .some}', 'own T: <p>Text</p>'],
])('one for nobody stays the admonition that it is: details%s', async (rest, expected) => {
  expect(await html(`:::details${rest}\n\nText\n\n:::\n`)).toBe(expected);
});
