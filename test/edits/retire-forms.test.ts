import {expect, test} from 'vitest';
import {entryWithId, type RegistryEntry} from '../../src/content/registry-entry.ts';
import {planRetirement} from '../../src/edits/retire/retire.ts';
import {applyEdits} from '../../src/edits/text-edit.ts';
import {index} from '../site.ts';

interface Texts {
  readonly personas?: string;
  readonly scenarios?: string;
  readonly page?: string;
}

/** What becomes of a site of three personas when one goes; a text that stays as it is is left out. */
function retired(texts: Texts, id: string, into?: string) {
  const personas = texts.personas ?? 'personas: {A: {name: Al}, B: {name: Bo}, C: {name: Cy}}\n';
  const scenarios =
    texts.scenarios ??
    'scenarios: {S: {trigger: s, personas: [A, B], planned: true}, T: {trigger: t, personas: [B], planned: true}}\n';
  const page = texts.page ?? '';
  const none = {'docs/README.md': null, 'docs/backend.md': null, 'docs/ops.md': null};
  const site = index({personas, scenarios, pages: {...none, 'docs/a.md': page}});
  expect(site.registry.problems).toEqual([]);
  const entry = (name: string) => entryWithId(site, name) as RegistryEntry;
  const {edits, left} = planRetirement(site, {entry: entry(id), into: into === undefined ? undefined : entry(into)});
  const after = (file: string, text: string) =>
    applyEdits(
      text,
      edits.filter(({source}) => source.file === file),
    );
  const changed = {
    personas: after('personas.yaml', personas),
    scenarios: after('scenarios.yaml', scenarios),
    page: after('docs/a.md', page),
  };
  return {
    ...(changed.personas === personas ? {} : {personas: changed.personas}),
    ...(changed.scenarios === scenarios ? {} : {scenarios: changed.scenarios}),
    ...(changed.page === page ? {} : {page: changed.page}),
    left: left.map(({source, span, message}) => `${source.file} ${source.text.slice(...span)}: ${message}`),
  };
}

const two = (a: string, b: string) => `personas:\n  A:\n    name: Al\n${a}  B:\n    name: Bo\n${b}`;
const onlyB = 'scenarios: {S: {trigger: s, personas: [B], planned: true}}\n';

test.each([
  ['in braces', {scenarios: onlyB}, {personas: 'personas: {B: {name: Bo}, C: {name: Cy}}\n'}],
  ['on lines', {personas: two('', ''), scenarios: onlyB}, {personas: 'personas:\n  B:\n    name: Bo\n'}],
  [
    'in scenarios, in brackets',
    {},
    {
      personas: 'personas: {B: {name: Bo}, C: {name: Cy}}\n',
      scenarios:
        'scenarios: {S: {trigger: s, personas: [B], planned: true}, T: {trigger: t, personas: [B], planned: true}}\n',
    },
  ],
  [
    'in scenarios, on lines, whatever the case',
    {
      scenarios:
        'scenarios:\n  S:\n    trigger: s\n    planned: true\n    personas:\n      - B\n      - a # why\n      - "A"\n',
    },
    {
      personas: 'personas: {B: {name: Bo}, C: {name: Cy}}\n',
      scenarios: 'scenarios:\n  S:\n    trigger: s\n    planned: true\n    personas:\n      - B\n      - a # why\n',
    },
  ],
] as [string, Texts, object][])('a persona goes %s', (_, texts, expected) => {
  expect(retired(texts, 'A')).toEqual({...expected, left: []});
});

test('what another takes over is noted with it, in the form that stands there', () => {
  const formerly = (written: string) =>
    retired({personas: two('    formerly: [O]\n', written), scenarios: onlyB}, 'A', 'B').personas?.slice(
      'personas:\n  B:\n    name: Bo\n'.length,
    );
  expect(formerly('')).toBe('    formerly: [A, O]\n');
  expect(formerly('    formerly: [P]\n')).toBe('    formerly: [P, A, O]\n');
  expect(formerly('    formerly: []\n')).toBe('    formerly: [ A, O ]\n');
  expect(formerly('    formerly:\n      - P\n')).toBe('    formerly:\n      - P\n      - A\n      - O\n');
});

test('a scenario that names both names the one that is left once, and keeps its quotes', () => {
  const scenarios = (personas: string) => `scenarios: {S: {trigger: s, personas: ${personas}, planned: true}}\n`;
  const merged = (personas: string) => retired({scenarios: scenarios(personas)}, 'A', 'B').scenarios;
  expect(merged('[A, B]')).toBe(scenarios('[B]'));
  expect(merged("[C, 'A']")).toBe(scenarios("[C, 'B']"));
  expect(merged('["A", C]')).toBe(scenarios('["B", C]'));
});

test.each([
  ['persona: A', 'persona: B'],
  ["persona: 'A'", "persona: 'B'"],
  ['persona: [A]', 'persona: [B]'],
  ['persona: [A, B, C]', 'persona: [B, C]'],
  ['persona: [C, A]', 'persona: [C, B]'],
  ['scenario: S, persona: [C, A]', 'scenario: S, persona: [C, B]'],
])('what pages inherit, %s, becomes %s where another takes over', (before, after) => {
  const personas = (tags: string) =>
    `personas: {A: {name: Al}, B: {name: Bo}, C: {name: Cy}}\npages: {defaults: [{files: x/*, persona: C}, {files: docs/*, ${tags}}]}\n`;
  expect(retired({personas: personas(before)}, 'A', 'B').personas).toBe(
    personas(after).replace('{A: {name: Al}, B: {name: Bo}', '{B: {name: Bo, formerly: [A]}'),
  );
});

test.each([
  ['persona: [A, C]', 'persona: [C]', []],
  ['persona: A', undefined, ['docs/* inherits A alone. Give another persona there, or take it out.']],
  ['persona: [A]', undefined, ['docs/* inherits A alone. Give another persona there, or take it out.']],
])('what pages inherit, %s, where nobody takes over', (before, after, left) => {
  const personas = `personas: {A: {name: Al}, B: {name: Bo}, C: {name: Cy}}\npages: {defaults: [{files: docs/*, ${before}}]}\n`;
  const result = retired({personas, scenarios: onlyB}, 'A');
  expect(result.left.filter((line) => line.includes('inherits')).map((line) => line.replace(/^\S+ \S+ /, ''))).toEqual(
    left,
  );
  if (after) expect(result.personas).toContain(`files: docs/*, ${after}}`);
});

test('a scenario goes from what pages inherit, and one that pages inherit alone is left', () => {
  const personas = (tags: string) =>
    `personas: {A: {name: Al}, B: {name: Bo}}\npages: {defaults: [{files: docs/*, ${tags}}]}\n`;
  expect(retired({personas: personas('scenario: [S, T]')}, 'S').personas).toBe(personas('scenario: [T]'));
  expect(retired({personas: personas('scenario: S')}, 'S').left).toContain(
    'personas.yaml S: docs/* inherits S alone. Give another scenario there, or take it out.',
  );
  expect(retired({personas: personas('scenario: S')}, 'S', 'T').personas).toBe(personas('scenario: T'));
});

test('the last entry of a registry stays, and a scenario for nobody else is pointed at', () => {
  const one = 'personas: {A: {name: Al}}\n';
  const forA = 'scenarios: {S: {trigger: s, personas: [A], planned: true}}\n';
  expect(retired({personas: one, scenarios: forA}, 'A')).toEqual({
    left: ['personas.yaml A: A is the only persona, and a registry needs one.', 'scenarios.yaml A: S is for A alone.'],
  });
  expect(retired({scenarios: onlyB}, 'S')).toEqual({
    left: ['scenarios.yaml S: S is the only scenario, and a registry needs one.'],
  });
});

test('a scenario that takes over is for the personas of both, each once', () => {
  expect(retired({}, 'T', 'S').scenarios).toBe(
    'scenarios: {S: {trigger: s, personas: [A, B], planned: true, formerly: [T]}}\n',
  );
  expect(retired({}, 'S', 'T').scenarios).toBe(
    'scenarios: {T: {trigger: t, personas: [B, A], planned: true, formerly: [S]}}\n',
  );
});

test.each([
  ['an entry behind an alias', {personas: 'personas: {A: &a {name: Al}, B: *a, C: {name: Cy}}\n', scenarios: onlyB}],
  [
    'a list behind an alias',
    {
      scenarios:
        'scenarios: {S: {trigger: s, personas: &p [A, B], planned: true}, T: {trigger: t, personas: *p, planned: true}}\n',
    },
  ],
  ['an item behind an alias', {scenarios: 'scenarios: {S: {trigger: s, personas: [&p A, B, *p], planned: true}}\n'}],
] as [string, Texts][])('nothing is changed where %s would be', (_, texts) => {
  expect(() => retired(texts, 'A', 'B')).toThrow(RangeError);
});

test('a page that cannot be read and holds the id is pointed at, wherever it stands there', () => {
  const left = (page: string) => retired({page, scenarios: onlyB}, 'A').left;
  expect(left('---\npersona: {A: b}\n---\n')).toEqual([
    'docs/a.md {A: b}: persona is one id or a list of ids. Write only the id, without a colon or braces. Whether it is about A cannot be known.',
  ]);
  expect(left('---\npersona: {b: c}\n---\n')).toEqual([]);
  expect(left(`A\n\n${'> '.repeat(20_000)}x\n`).map((line) => line.replace(/:.*(?=Whether)/, ': '))).toEqual([
    'docs/a.md : Whether it is about A cannot be known.',
  ]);
});
