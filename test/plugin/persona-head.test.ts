// @vitest-environment happy-dom
import {runInThisContext} from 'node:vm';
import {expect, it} from 'vitest';
import {pageStart} from '../../src/plugin/persona-head.ts';
import type {Registry} from '../../src/registry/registry.ts';

const registry = {
  personas: [
    {id: 'BE', formerly: ['Be-Old', '(a+)+$', 'ops']},
    {id: 'BE-', formerly: []},
    {id: 'Ops', formerly: []},
    {id: 'null', formerly: []},
  ],
} as unknown as Registry;

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
  const [script] = pageStart(registry, {type: 'localStorage', namespace: '-x'}, 'search') as unknown as [
    {innerHTML: string},
  ];
  runInThisContext(script.innerHTML);
  expect(document.documentElement.dataset.persona).toBe(expected);
});
