import {expect, test} from 'vitest';
import {positionAt} from '../../src/diagnostics/text-source.ts';
import {parseRegistry, placeOf} from '../../src/registry/registry.ts';
import type {RegistryText} from '../../src/registry/registry-file.ts';

const scenarios = 'scenarios: {S-1: {trigger: T, personas: [A], planned: true}}\n';
const personas = 'personas:\n  A:\n    name: Ann\n';

/** What is wrong with two registries, each as `file:line:column message → suggestion`. */
function faults(who: RegistryText, what: RegistryText = scenarios): string[] {
  return parseRegistry(who, what).problems.map(({source, span, message, suggestion}) => {
    const {line, column} = positionAt(source, span[0]);
    const until = positionAt(source, span[1]);
    const end = until.line === line ? until.column : `${until.line}:${until.column}`;
    return `${source.file}:${line}:${column}-${end} ${message}${suggestion === undefined ? '' : ` → ${suggestion}`}`;
  });
}

/** What is wrong with the lines of one persona; they begin on line 4. */
const ofPersona = (lines: string) =>
  faults(`${personas}    ${lines}\n`).map((fault) => fault.replace('personas.yaml:', ''));
/** What is wrong with more lines in personas.yaml; they begin on line 4. */
const ofSettings = (lines: string) =>
  faults(`${personas}${lines}\n`).map((fault) => fault.replace('personas.yaml:', ''));
/** What is wrong with the lines of one scenario; they begin on line 5. */
const ofScenario = (lines: string) =>
  faults(personas, `scenarios:\n  S-1:\n    trigger: T\n    personas: [A]\n    ${lines}\n`).map((fault) =>
    fault.replace('scenarios.yaml:', ''),
  );

test.each([
  ['color: red', ["4:12-15 color must be a hexadecimal number in quotes, such as '#2f6f4f'."]],
  ["color: 'x#abc'", ["4:13-18 color must be a hexadecimal number in quotes, such as '#2f6f4f'."]],
  ["color: '#abcd'", ["4:13-18 color must be a hexadecimal number in quotes, such as '#2f6f4f'."]],
  ["color: '#abcdefa'", ["4:13-21 color must be a hexadecimal number in quotes, such as '#2f6f4f'."]],
  ["color: '#xyz'", ["4:13-17 color must be a hexadecimal number in quotes, such as '#2f6f4f'."]],
  ['color: 123456', ["4:12-18 color must be a hexadecimal number in quotes, such as '#2f6f4f'."]],
  ['color:', ["4:5-10 color must be a hexadecimal number in quotes, such as '#2f6f4f'."]],
  ["color: '#aBc'", []],
  ["color: '#09aFbC'", []],
  [
    'short_name: Somebody without name',
    [
      '4:17-38 short_name has more than 20 characters. A shorter name, of at most 20 characters, where there is little room: pickers and the head of pages.',
    ],
  ],
  ['short_name: Somebody with a name', []],
  ['goals: one', ['4:12-15 goals must be a list, each item after a hyphen.']],
  [
    'goals: [{a: b}]',
    ['4:13-19 Each item of goals must be text. If a colon belongs to it, put the whole text in quotes.'],
  ],
  ['goals: [[a]]', ['4:13-16 Each item of goals must be text. Write all of them in one list.']],
  ['goals: [1]', ['4:13-14 Each item of goals must be text. Put the value in quotes.']],
  ['goals: [""]', ['4:14-14 An item of goals is empty. Write something, or remove it.']],
  ['experience: [a]', ['4:17-20 experience must be text. Write it without a list.']],
  ['experience: {a: b}', ['4:17-23 experience must be text. If a colon belongs to it, put the whole text in quotes.']],
  ['experience: 2026-11-28', []],
  ['experience:', ['4:5-15 experience is empty. What this reader has behind her when she arrives.']],
  ['experience: "  "', ['4:18-20 experience is empty. What this reader has behind her when she arrives.']],
  ['experience: ~', ['4:17-18 experience is empty. What this reader has behind her when she arrives.']],
  ['icon: boook', ['4:11-16 icon cannot be boook. Did you mean book? → book']],
  ['icon: cat', ['4:11-14 icon cannot be cat. Use sprout, wrench, server, compass, chart, shield, book or people.']],
  ['icon:', ['4:5-9 icon is empty. Use sprout, wrench, server, compass, chart or 3 more.']],
  ['icon: ~', ['4:11-12 icon is empty. Use sprout, wrench, server, compass, chart or 3 more.']],
  ['formerly: [a b]', ['4:16-19 a b is no id. An id is a letter from A to Z, then letters, digits and hyphens.']],
  ['formerly: [1]', ['4:16-17 Each item of formerly must be text. Put the value in quotes.']],
  ['Name: Eve', ['4:5-9 Name stands beside name and says nothing. Put its value under name and remove it.']],
  ['mood: good', ['4:5-9 A has no key mood. Use name, short_name, description, experience, goals or 4 more.']],
  [
    'goal: [a]\n    gaols: [b]',
    [
      '4:5-9 A has no key goal. Did you mean goals? → goals',
      '5:5-10 gaols stands beside goal and says nothing. Put its value under goals and remove it.',
    ],
  ],
])('a persona with %j', (lines, reported) => {
  expect(ofPersona(lines)).toEqual(reported);
});

test.each([
  ['pages: docs', ['4:8-12 pages must be keys with values, each on a line of its own.']],
  ['pages: {include: docs/**}', ['4:18-25 include must be a list, each item after a hyphen.']],
  ['pages: {include: []}', ['4:18-20 include is empty. Globs of the files that are pages, relative to the site.']],
  ['pages: {include: [docs]}', ['4:19-23 docs names no Markdown file. Write docs/** instead.']],
  ['pages: {include: [docs/]}', ['4:19-24 docs/ names no Markdown file. Write docs/** instead.']],
  ['pages: {include: [a.mdx.old]}', ['4:19-28 a.mdx.old names no Markdown file. Write a.mdx.old/** instead.']],
  ['pages: {include: [/docs/*]}', ['4:19-26 /docs/* begins at the root of the disk. Write docs/* instead.']],
  ['pages: {include: ["//docs"]}', ['4:20-26 //docs begins at the root of the disk. Write docs/** instead.']],
  ["pages: {include: [a.md, '!docs']}", ['4:26-31 !docs names no Markdown file. Write !docs/** instead.']],
  ['pages: {include: [/]}', ['4:19-20 / begins at the root of the disk. Write ** instead.']],
  ['pages: {include: [a.md, b.MDX, c/*, "d/?.md", "[e]", "{f,g}", (h)]}', []],
  ['pages: {defaults: [{files: a/*}]}', ['4:20-32 These pages inherit nothing. Give persona, scenario or both.']],
  ['pages: {defaults: [{files: a/*, scenario: S-1}, {files: [a/*, b.md], persona: [A, everyone]}]}', []],
  [
    'pages: {defaults: [{persona: A}]}',
    ['4:20-32 An item of defaults lacks files: globs of the pages that inherit, relative to the site.'],
  ],
  ['pages: {defaults: [{files: a, persona: A}]}', ['4:28-29 a names no Markdown file. Write a/** instead.']],
  ['pages: {defaults: [{files: [a], persona: A}]}', ['4:29-30 a names no Markdown file. Write a/** instead.']],
  [
    'pages: {defaults: [{files: [], persona: A}]}',
    ['4:28-30 files is empty. Globs of the pages that inherit, relative to the site.'],
  ],
  ['pages: {defaults: [{files: 1, persona: A}]}', ['4:28-29 files must be text. Put the value in quotes.']],
  [
    'pages: {defaults: [{files: a/*, persona: []}]}',
    ['4:42-44 persona is empty. Whom they are for, where they do not say it: one id, a list, or everyone.'],
  ],
  [
    'pages: {defaults: [{files: a/*, scenario: [1]}]}',
    ['4:44-45 Each item of scenario must be text. Put the value in quotes.'],
  ],
  [
    'pages: {defaults: [{files: a/*, scenario: ""}]}',
    ['4:44-44 scenario is empty. What they serve, where they do not say it: one id, or a list.'],
  ],
  [
    'pages: {defaults: [{files: a/*, persona: A, wrong: 1}]}',
    ['4:45-50 Each item of defaults has no key wrong. Use files, persona or scenario.'],
  ],
  ['rules: {persona-unused: of}', ['4:25-27 persona-unused cannot be of. Did you mean off? → off']],
  ['rules: {persona-unused: warning}', ['4:25-32 persona-unused cannot be warning. Did you mean warn? → warn']],
  ['pages: {format: md}', ['4:17-19 format cannot be md. Did you mean detect? → detect']],
  ['rules: {persona-unused: sometimes}', ['4:25-34 persona-unused cannot be sometimes. Use error, warn or off.']],
  ['exempt: [docs/x.md]', ['4:1-7 personas.yaml has no key exempt. Put it under pages.']],
  [
    'rules: {persona-unsued: off}',
    ['4:9-23 rules has no key persona-unsued. Did you mean persona-unused? → persona-unused'],
  ],
  [
    'rule_pages: docs/rules',
    ['4:13-23 rule_pages must be the address of pages on the web: it begins with https:// or http://.'],
  ],
  [
    'rule_pages: ftp://x.org',
    ['4:13-24 rule_pages must be the address of pages on the web: it begins with https:// or http://.'],
  ],
  [
    'rule_pages: see https://x.org',
    ['4:13-30 rule_pages must be the address of pages on the web: it begins with https:// or http://.'],
  ],
  [
    'rule_pages: https://x.org a',
    ['4:13-28 rule_pages must be the address of pages on the web: it begins with https:// or http://.'],
  ],
  [
    'rule_pages: https:///x',
    ['4:13-23 rule_pages must be the address of pages on the web: it begins with https:// or http://.'],
  ],
  [
    'rule_pages: https://',
    ['4:13-21 rule_pages must be the address of pages on the web: it begins with https:// or http://.'],
  ],
  ['rule_pages: HTTPS://x.org/rules/', []],
  ['rule_pages: http://x', []],
  ['version: 1', ['4:10-11 version must be text. Put the value in quotes.']],
])('personas.yaml with %j', (lines, reported) => {
  expect(ofSettings(lines)).toEqual(reported);
});

test.each([
  ['planned: yes', ['5:14-17 planned must be true or false.']],
  ['title: T', ['2:3-6 S-1 lacks entry_point. Say where it starts, or set planned: true.']],
  ['planned: true', []],
  ['entry_point: docs/a.md', ['5:18-27 entry_point must be keys with values, each on a line of its own.']],
  [
    'entry_point: {heading: H}',
    ['5:5-16 entry_point lacks page: the page where the scenario starts, as a path relative to the site.'],
  ],
  ['entry_point: {pge: a.md}', ['5:19-22 entry_point has no key pge. Did you mean page? → page']],
  ['planned: true\n    steps: [a.md, b.md, a.md]', ['6:25-29 a.md is a step twice. Take one out.']],
  ['planned: true\n    steps: [a.md, a.md#b]', []],
])('a scenario with %j', (lines, reported) => {
  expect(ofScenario(lines)).toEqual(reported);
});

test.each([
  [undefined, ["personas.yaml:1:1-1 There is no personas.yaml in the site's folder. Add it."]],
  [{unreadable: 'it is a folder'}, ['personas.yaml:1:1-1 personas.yaml cannot be read: it is a folder.']],
  ['', ['personas.yaml:1:1-1 personas.yaml is empty.']],
  ['# nothing\n', ['personas.yaml:1:1-1 personas.yaml is empty.']],
  ['~', ['personas.yaml:1:1-1 personas.yaml is empty.']],
  ['text', ['personas.yaml:1:1-5 personas.yaml must be keys with values, each on a line of its own.']],
  ['- a', ['personas.yaml:1:1-4 personas.yaml must be keys with values, each on a line of its own.']],
  [
    'personas: {}',
    [
      'personas.yaml:1:11-13 personas has no entry. Write the first persona: its id, and under that what is true of her.',
    ],
  ],
  [
    'scope: s',
    ['personas.yaml:1:1-1 personas.yaml lacks personas: the personas by id, in the order that readers see.'],
  ],
  ['personas: {A: {goals: [g]}}', ['personas.yaml:1:12-13 A lacks name: what readers see instead of the id.']],
  ['personas: {A: {nmae: Ann}}', ['personas.yaml:1:16-20 A has no key nmae. Did you mean name? → name']],
  [
    'personas: {A: {name: Ann}, 0x1F: {name: One}}',
    ['personas.yaml:1:28-32 0x1F is no id. An id is a letter from A to Z, then letters, digits and hyphens.'],
  ],
  ['personas: {"\\x41": {name: Ann}}', []],
  ['personas: {A: {name: Ann, formerly: [B, B]}}', ['personas.yaml:1:41-42 The id B is taken. Choose another.']],
  [
    'personas: {A: {name: Ann, formerly: {B: C}}}',
    ['personas.yaml:1:37-43 formerly must be a list, each item after a hyphen.'],
  ],
  ['personas: {A: {name: Ann, formerly: ["\\x41"]}}', ['personas.yaml:1:39-43 The id A is taken. Choose another.']],
  [
    'personas: {A: {name: Ann}, 1: {name: One}}',
    ['personas.yaml:1:28-29 1 is no id. An id is a letter from A to Z, then letters, digits and hyphens.'],
  ],
  [
    `${'['.repeat(20_000)}`,
    [
      expect.stringMatching(
        /^personas\.yaml:1:1-1 personas\.yaml cannot be read: it nests too deep\. Use fewer levels\.$|too deeply/,
      ),
    ],
  ],
  [
    'personas: {A: {name: Ann}}\nscope: &a [&b [&c [x, x, x, x, x, x, x, x, x, x], *c, *c, *c, *c, *c, *c, *c, *c, *c], *b, *b, *b, *b, *b, *b, *b, *b, *b]\n',
    [expect.stringMatching(/nests too many aliases\. Write the values out\.$|scope must be text/)],
  ],
])('of %j as personas.yaml', (text, reported) => {
  expect(faults(text)).toEqual(reported);
});

test('a byte order mark at its beginning is none of its text, and one further down is', () => {
  expect(faults(`\uFEFF${personas}`)).toEqual([]);
  expect(parseRegistry(personas.replace('Ann', 'A\uFEFFnn'), scenarios).personas[0]?.name).toBe('A\uFEFFnn');
});

test('what is wrong is found in both files, and what a copy of a key lacks is not reported', () => {
  expect(faults('personas: [', 'scenarios: ]')).toHaveLength(2);
  expect(faults('personas: {A: {name: Ann}, A: {goals: [g]}}')).toEqual(
    ['personas.yaml:1:28-29 this key stands twice'].map((fault) =>
      fault.replace('this', 'This is not valid YAML: this').concat('.'),
    ),
  );
});

test('what pages inherit is a list, however it is written', () => {
  const read = parseRegistry(
    `${personas}pages: {defaults: [{files: a/*, persona: A}, {files: [b/*, c.md], scenario: [S-1]}]}`,
    scenarios,
  );
  expect(read.pageSettings.defaults).toEqual([
    {files: ['a/*'], persona: {ids: ['A'], isList: false}, scenario: undefined},
    {files: ['b/*', 'c.md'], persona: undefined, scenario: {ids: ['S-1'], isList: true}},
  ]);
  const {version, scope, pageSettings} = parseRegistry(personas, scenarios);
  expect([version, scope, pageSettings.defaults, pageSettings.exempt]).toEqual(['', '', [], []]);
});

test.each([
  ['docs/a.md', {page: 'docs/a.md'}],
  ['docs/a.md#Set up', {page: 'docs/a.md', heading: 'Set up'}],
  ['docs/a.mdx#', {page: 'docs/a.mdx', heading: ''}],
  ['docs/a.md#C# and F#', {page: 'docs/a.md', heading: 'C# and F#'}],
  ['docs/c#.md#D', {page: 'docs/c#.md', heading: 'D'}],
  ['docs/a.md#b.md#c', {page: 'docs/a.md', heading: 'b.md#c'}],
  ['docs/a#b', {page: 'docs/a#b'}],
])('the step %j is a page, or a heading on one', (step, place) => {
  expect(placeOf(step)).toEqual(place);
});
