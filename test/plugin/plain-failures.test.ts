import {mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, join} from 'node:path';
import {expect, onTestFinished, test} from 'vitest';
import {forgetGonePages} from '../../src/plugin/gone-pages.ts';
import {sayFailuresPlainly} from '../../src/plugin/plain-failures.ts';
import {root} from '../docusaurus.ts';

/** What is printed of something, by a console that says failures plainly. */
function printed(...args: unknown[]): unknown[] {
  const lines: unknown[] = [];
  const target = {error: (...all: unknown[]) => lines.push(...all)};
  sayFailuresPlainly(target);
  sayFailuresPlainly(target);
  target.error(...args);
  return lines;
}

test('a failure is said without a stack, with what led to it and without a list of all pages', () => {
  const sidebar = 'Invalid sidebar file at "sidebars.ts".\nThese sidebar document ids do not exist:\n- README';
  expect(printed(new Error(`${sidebar}\n\nAvailable document ids are:\n- a\n- b\n`))).toEqual([sidebar]);
  const cause = new Error('Unexpected token');
  expect(printed(new Error('It could not be loaded', {cause}))).toEqual(['It could not be loaded\nUnexpected token']);
});

test('a fault of a program keeps its stack, and all else stays as it is', () => {
  const fault = new TypeError('x is not a function');
  expect(printed(fault)).toEqual([fault]);
  expect(printed('client', 1)).toEqual(['client', 1]);
  const error = new Error('with words before it');
  expect(printed('words', error)).toEqual(['words', error]);
});

test('only what a bundler says of pages that are gone is taken away', () => {
  const generated = '/site/.docusaurus';
  const at = (message: string, resource = `${generated}/registry.js`) => ({message, module: {resource}});
  const kept = [
    at("× Cannot find module '@site/README.md' for matched aliased key '@site'"),
    at("× Cannot find module '@site/docs/_gone.md' for matched aliased key '@site'", '/site/docs/a.mdx'),
    at("Module not found: Error: Can't resolve '@site/src/gone.js' in '/site'"),
    {message: 'Unexpected token'},
  ];
  const errors = [
    at("× Cannot find module '@site/docs/gone.md' for matched aliased key '@site'"),
    ...kept,
    at("Module not found: Error: Can't resolve '@site/docs/gone.mdx' in '/site/.docusaurus'"),
  ];
  forgetGonePages(errors, root, generated, Date.now());
  expect(errors).toEqual(kept);
});

test('what a bundler says of a page that has come back meanwhile is taken away', () => {
  const page = join(mkdtempSync(join(tmpdir(), 'personas-gone-')), 'back.md');
  onTestFinished(() => rmSync(dirname(page), {recursive: true}));
  writeFileSync(page, '');
  const module = {resource: '/site/.docusaurus/registry.js'};
  const errors = [{message: "× Cannot find module '@site/back.md' for matched aliased key '@site'", module}];
  forgetGonePages(errors, dirname(page), '/site/.docusaurus', Date.now() + 60_000);
  expect(errors).toHaveLength(1);
  forgetGonePages(errors, dirname(page), '/site/.docusaurus', Date.now() - 60_000);
  expect(errors).toEqual([]);
});
