import {readFileSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {root} from '../docusaurus.ts';

/** What the bundler of Docusaurus reads styles with. */
const ofBundler = createRequire(createRequire(import.meta.url).resolve('@docusaurus/bundler'));
const {parse} = ofBundler('postcss');

interface Rule {
  readonly selectors: readonly string[];
  readonly parent: {readonly type: string; readonly name?: string};
  readonly nodes: readonly {readonly type: string; readonly prop?: string}[];
}

/** A selector for each way through its lists, as `a:is(b, c)` is `ab` and `ac`. */
function ways(selector: string): string[] {
  const [whole = '', list = ''] = /:is\(((?:[^()]|\([^()]*\))*)\)/.exec(selector) ?? [];
  if (whole === '') return [selector];
  return list.split(/,(?![^(]*\))/).flatMap((one) => ways(selector.replace(whole, () => one.trim())));
}

/** How much a selector weighs against others. */
function weight(selector: string): string {
  const plain = selector.replace(/:not|:has|[()]/g, ' ').replace(/"[^"]*"/g, '');
  const classes = plain.match(/\.[\w-]+|\[[^\]]*\]|(?<!:):(?!:|before|after)[\w-]+/g) ?? [];
  const elements = plain.replace(/\[[^\]]*\]/g, ' ').match(/(?<![\w.:#-])[a-z][\w-]*|::[\w-]+/g) ?? [];
  return `${classes.length} ${elements.length}`;
}

/** What names the element that a selector is about, and no other one. */
function subjects(selector: string): string[] {
  const last = selector.split(/[\s>+~]+(?![^[(]*[\])])/).at(-1) ?? '';
  const part = /::[\w-]+$/.exec(last)?.[0] ?? '';
  return (last.replace(/:not\([^)]*\)/g, '').match(/\.[\w-]+|\[[\w-]+/g) ?? []).map((name) => name + part);
}

/** Each property that a style sheet sets on what a selector names, in order. */
function* settings(css: string): Iterable<{key: string; selector: string; isConditional: boolean}> {
  const rules: Rule[] = [];
  parse(css).walkRules((rule: Rule) => rules.push(rule));
  for (const {selectors, parent, nodes} of rules) {
    for (const selector of selectors) {
      for (const way of ways(selector)) {
        for (const subject of subjects(way)) {
          for (const {type, prop} of nodes) {
            const key = `${prop} of ${subject} with ${weight(way)}`;
            if (type === 'decl')
              yield {key, selector, isConditional: parent.type === 'atrule' && parent.name === 'media'};
          }
        }
      }
    }
  }
}

/** The selectors outside of media queries that win over one within only because they come later. */
function laterWins(css: string): string[] {
  const conditional = new Map<string, string>();
  const found: string[] = [];
  for (const {key, selector, isConditional} of settings(css)) {
    if (isConditional) conditional.set(key, selector);
    else if (conditional.has(key)) found.push(`${selector} after ${conditional.get(key)}: ${key}`);
  }
  return found;
}

const read = (name: string) => readFileSync(join(root, 'src/client', `${name}.css`), 'utf8');

test.each([
  ['what is on every page', ['base', 'picker', 'page', 'details', 'search-field']],
  ['the pages that are added', ['page-styles']],
  ['the search', ['search/search']],
])('the styles of %s do not depend on what comes after a media query', (_, names) => {
  // What minifies styles where a site does not build with Rspack puts rules together with others far before them.
  expect(laterWins(names.map(read).join('\n'))).toEqual([]);
});

test('what depends on it is found', () => {
  const css =
    '@media screen {.a :is(.b, .c) {display: block}} .d > .b {display: none} .b {display: none} .a .c {color: red}';
  expect(laterWins(css)).toEqual(['.d > .b after .a :is(.b, .c): display of .b with 2 0']);
});
