import {evaluate} from '@mdx-js/mdx';
import {createElement, useId} from 'react';
import * as runtime from 'react/jsx-runtime';
import {renderToString} from 'react-dom/server';
import {describe, expect, it} from 'vitest';
import {placeHeader} from '../../src/remark/place-header.ts';
import {noteJourneys} from '../../src/shared/noted-journeys.ts';

/** The texts of a compiled page, in order, with where the line under its title comes. */
function compiled(reviewed: unknown, titled = true): string[] {
  const text = (value: string) => ({type: 'element', tagName: 'p', children: [{type: 'text', value}]});
  const title = {type: 'element', tagName: 'header', children: [{type: 'element', tagName: 'h1', children: []}]};
  const tree = {type: 'root', children: [...(titled ? [title] : []), text('Body')] as object[]};
  placeHeader()(tree, {data: {frontMatter: {reviewed}}});
  return (tree.children as Child[])
    .flatMap((child) => (child.name === null ? child.children : child))
    .map(({type, tagName, children}) => children?.[0]?.value ?? tagName ?? type);
}

interface Child {
  readonly type: string;
  readonly tagName?: string;
  /** Of a fragment it is null. */
  readonly name?: null;
  readonly value?: string;
  readonly children: readonly Child[];
}

/** The HTML of a page, which has React's marks between texts that stand side by side, too. */
async function rendered(source: string, plugins: readonly object[]): Promise<string> {
  return renderToString(
    createElement((await evaluate(source, {...runtime, rehypePlugins: plugins as never[]})).default),
  );
}

describe('a page that shows no line under its title', () => {
  it.each([
    ['begins with text', 'Text.\n\nMore.'],
    ['begins with code of its own', 'export const a = 1;\n\nexport const b = 2;\n\nText.\n\nMore.'],
    ['begins with a comment after that code', 'export const a = 1;\n\n{/* why */}\n\nText.'],
    ['has its title after that code', 'export const a = 1;\n\n<header>\n\n# Title\n\n</header>\n\nText.'],
    ['has nothing but code', 'export const a = 1;\n\nexport const b = 2;'],
  ])('has the same HTML as without the plugin where it %s', async (_, source) => {
    expect(await rendered(source, [placeHeader])).toBe(await rendered(source, []));
  });
});

/** A part of a page that shows the id that React gives it. */
const Id = () => createElement('b', {id: useId()});

it.each([
  '# Title\n\nText.\n\n<Id />',
  '<header>\n\n# Title\n\n</header>\n\n<Id />',
  'Text.\n\n<div>Text. <Id /></div>',
])('a page has the same ids of React as without the plugin: %j', async (source) => {
  const html = async (plugins: readonly object[]) => {
    const {default: Content} = await evaluate(source, {...runtime, rehypePlugins: plugins as never[]});
    return renderToString(createElement(Content, {components: {Id}}));
  };
  expect(await html([placeHeader])).toBe(await html([]));
});

describe('the line that says when a page was reviewed', () => {
  it('comes after the one that says whom it is for', () => {
    const after = ['Reviewed 20 Jun 2026', 'Body', 'mdxjsEsm'];
    expect(compiled(new Date('2026-06-20'))).toEqual(['header', 'mdxFlowExpression', ...after]);
    expect(compiled('2026-06-20', false)).toEqual(['mdxFlowExpression', ...after]);
  });

  it.each([undefined, null, '', 'last June', '2026-99-99', 20260620, new Date(Number.NaN), ['2026-06-20']])(
    'is not there for %j',
    (reviewed) => {
      expect(compiled(reviewed)).toEqual(['header', 'mdxFlowExpression', 'Body', 'mdxjsEsm']);
    },
  );

  it('is in the language of the site', () => {
    process.env.DOCUSAURUS_CURRENT_LOCALE = 'fr-CA';
    expect(compiled('2026-06-20')[2]).toBe('Relu le 20 juin 2026');
    process.env.DOCUSAURUS_CURRENT_LOCALE = 'zh-CN';
    expect(compiled('2026-06-20')[2]).toBe('复核于 2026年6月20日');
    // Our words have the other letters of Chinese.
    process.env.DOCUSAURUS_CURRENT_LOCALE = 'zh-TW';
    expect(compiled('2026-06-20')[2]).toBe('Reviewed 2026年6月20日');
    process.env.DOCUSAURUS_CURRENT_LOCALE = 'not a locale';
    expect(compiled('2026-06-20')[2]).toBe('Reviewed 20 Jun 2026');
    delete process.env.DOCUSAURUS_CURRENT_LOCALE;
  });
});

describe('where a page stands on the ways through the scenarios', () => {
  const exportsOf = (path: string) =>
    evaluate({value: 'Text.', path}, {...runtime, rehypePlugins: [placeHeader] as never[]});

  it('is exported as it was noted for that page', async () => {
    const next = {title: '`"Next"` </script>', href: '/docs/b'};
    const places = [
      {scenario: 'S-01', readers: ['everyone', 'BE-New'], at: '2–3', of: 4, next},
      {isLast: true, none: null},
    ];
    noteJourneys(new Map([['/site/docs/a.md', {places, file: 'a.json'}]]));
    expect((await exportsOf('/site/docs/a.md')).personaJourney).toEqual(places);
  });

  it('is not exported where it stands nowhere', async () => {
    noteJourneys(new Map([['/site/docs/b.md', {places: [], file: 'b.json'}]]));
    expect(await exportsOf('/site/docs/b.md')).not.toHaveProperty('personaJourney');
    expect(await exportsOf('/site/docs/c.md')).not.toHaveProperty('personaJourney');
  });
});
