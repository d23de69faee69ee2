// @vitest-environment happy-dom
import {createRequire} from 'node:module';
import {runInThisContext} from 'node:vm';
import {expect, it} from 'vitest';
import {pageStart} from '../../src/plugin/persona-head.ts';
import type {Registry} from '../../src/registry/registry.ts';

const {getHtmlMinifier} = createRequire(createRequire(import.meta.url).resolve('@docusaurus/core/package.json'))(
  '@docusaurus/bundler',
);

const registry = {
  personas: [
    {id: 'BE', formerly: ['Be-Old', '(a+)+$', 'ops']},
    {id: 'BE-', formerly: []},
    {id: 'Ops', formerly: []},
    {id: 'null', formerly: []},
  ],
} as unknown as Registry;

interface Script {
  readonly attributes: {readonly type: string};
  readonly innerHTML: string;
}

function scriptOfPages(minifier: 'swc' | 'terser'): Script {
  const storage = {type: 'localStorage', namespace: '-x'} as const;
  return (pageStart(registry, storage, 'search', minifier) as unknown as [Script])[0];
}

it.each([
  ['?persona=be', 'BE'],
  ['?persona=be.', 'BE'],
  ['?persona=be-', 'BE-'],
  ['?persona=BE-)', 'BE-'],
  ['?persona=be-OLD', 'BE'],
  ['?persona=ops', 'Ops'],
  ['?persona=null', 'null'],
  ['?persona=(a%2B)%2B$', undefined],
  ['?persona=EVERYONE', undefined],
  ['', undefined],
])('of %s, the script at the start of a page shows %s', (search, expected) => {
  window.sessionStorage.clear();
  delete document.documentElement.dataset.persona;
  window.history.pushState(null, '', `/docs${search}`);
  const script = scriptOfPages('swc');
  runInThisContext(script.innerHTML);
  expect(document.documentElement.dataset.persona).toBe(expected);
});

it.each(['swc', 'terser'] as const)('%s leaves the script at the start of a page as it is', async (type) => {
  const {attributes, innerHTML} = scriptOfPages(type);
  const {minify} = await getHtmlMinifier({type});
  const html = `<!DOCTYPE html><html><head><title>a</title></head><body><script type="${attributes.type}">${innerHTML}</script></body></html>`;
  const {code, warnings} = await minify(html);
  expect(warnings).toEqual([]);
  expect(code).toContain(innerHTML);
});
