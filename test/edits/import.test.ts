import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, test} from 'vitest';
import {positionAt} from '../../src/diagnostics/text-source.ts';
import {importRegistries} from '../../src/edits/import-registries.ts';
import {parseRegistry} from '../../src/registry/registry.ts';

const root = join(import.meta.dirname, '../..');

function imported(text: string, pages: string[] = []) {
  const source = {file: 'p.md', text};
  const {registries, remarks} = importRegistries(source, pages);
  const told = remarks.map(({severity, span, message}) => {
    const {line, column} = positionAt(source, span[0]);
    return `${severity} ${line}:${column} ${message}`;
  });
  return {registry: registries && parseRegistry(registries.personas.text, registries.scenarios.text), registries, told};
}

const head = 'Scope: All\n\nVersion: 1\n\n';
const personaHead = '| ID | Persona | Experience | Goals | Pain Points |\n|-|-|-|-|-|\n';
const oneTable = `${head}${personaHead}| A | Al | some | x | y |\n`;
const scenarioHead = '\n| ID | Trigger | Persona(s) | Outcome | Entry Point |\n|-|-|-|-|-|\n';
const noPage = (page: string) =>
  `${page} is no page of the site: pages are docs/**/*.{md,mdx}. It is written as it stands. Put the right path into scenarios.yaml.`;

describe('the document that this repository began with', () => {
  const text = readFileSync(join(root, 'test/fixtures/import/personas.md'), 'utf8');
  const {registry, registries, told} = imported(text, ['docs/README.md']);
  const own = ['personas.yaml', 'scenarios.yaml'].map((file) => readFileSync(join(root, file), 'utf8')) as [
    string,
    string,
  ];

  it('gives its own personas and scenarios, but for the one path', () => {
    const expected = parseRegistry(...own);
    expect(registry?.problems).toEqual([]);
    expect(registry?.personas).toEqual(expected.personas);
    expect(registry?.scenarios).toEqual(
      expected.scenarios.map((scenario) =>
        scenario.id === 'S-01' ? {...scenario, entryPoint: {page: 'README.md', heading: 'Quick Start'}} : scenario,
      ),
    );
    expect([registry?.version, registry?.scope]).toEqual([expected.version, expected.scope]);
  });

  it('in its own style', () => {
    expect(own[0].startsWith(registries?.personas.text ?? '-')).toBe(true);
    expect(registries?.scenarios.text.replace('page: README.md', 'page: docs/README.md')).toBe(own[1]);
  });

  it('and tells of that path', () => {
    expect(told).toEqual([
      `warning 21:84 ${noPage('README.md').replace('Put the right path into scenarios.yaml.', 'Did you mean docs/README.md?')}`,
    ]);
  });
});

describe('rows', () => {
  it('that have more cells than columns are told of, from there on', () => {
    const {registry, told} = imported(
      `${head}${personaHead}| A | Al | some | x | y | z | more |\n| B | Bo | a | b | c | |\n${scenarioHead}`,
    );
    expect(registry?.personas.map(({id}) => id)).toEqual(['A', 'B']);
    expect(told).toEqual([
      'warning 7:27 The row of A has more cells than its table has columns; from here on it is not read. A | in a text is written \\|.',
    ]);
  });
});

describe('columns', () => {
  test.each([
    ['| ID | Name | Background | Primary goals | Pain-points |'],
    ['| persona id | PERSONA | experience | Goal(s) | Pains |'],
    ['| **ID** | `Name` | *Experiance* | Goals | Pain Ponits |'],
  ])('%s are known', (heading) => {
    const {registry} = imported(`${head}${heading}\n|-|-|-|-|-|\n| A | Al | some | x, y | z |\n`);
    expect(registry?.personas).toMatchObject([
      {id: 'A', name: 'Al', experience: 'some', goals: ['x', 'y'], painPoints: ['z']},
    ]);
  });

  it('that nobody knows are told, and tables of other things are not', () => {
    const {told} = imported(
      `${head}| ID | Persona | Experience | Goals | Pain Points | Shoe size |\n|-|-|-|-|-|-|\n| A | Al | some | x | y | 42 |\n\n| a | b |\n|-|-|\n| 1 | 2 |\n${scenarioHead}| S | t | A | o | docs/a.md |\n`,
    );
    expect(told).toEqual([
      'warning 5:53 The column Shoe size is not read. A persona has ID, Persona, Description, Experience, Primary Goals, Pain Points.',
    ]);
  });

  it('that lack are told once', () => {
    const {told, registry} = imported(
      `${head}| ID | Persona | Goals |\n|-|-|-|\n| A | Al | x |\n| B | Bo | y |\n${scenarioHead}| S | t | A | o | docs/a.md |\n`,
    );
    expect(told).toEqual(['warning 5:1 This table of personas has no column Experience or Pain Points.']);
    expect(registry?.problems).toEqual([]);
  });

  it('must include an id', () => {
    const {told, registries} = imported(
      `${head}| Persona | Experience | Goals | Pain Points |\n|-|-|-|-|\n| Al | some | x | y |\n`,
    );
    expect(registries).toBeUndefined();
    expect(told).toContain('error 5:1 This table of personas has no column ID. Add one.');
  });
});

describe('cells', () => {
  test.each([
    ['*a, b*', ['a', 'b']],
    ['a (b, c), d', ['a (b, c)', 'd']],
    ['a, b; c', ['a, b', 'c']],
    ['a<br>b, c<br />- d', ['a', 'b, c', 'd']],
    ['`npm ci`, [docs](x.md)', ['npm ci', 'docs']],
    ['call at 10:30am, a:b', ['call at 10:30am', 'a:b']],
    ['a \\| b', ['a | b']],
    ['≤ 15 min – “fast” — &amp; cheap', ['≤ 15 min – “fast” — & cheap']],
    ['', []],
    ['–', []],
  ])('the list %j', (cell, items) => {
    const {registry} = imported(`${head}${personaHead}| A | Al | some | ${cell} | y |\n`);
    expect(registry?.personas[0]?.goals).toEqual(items);
  });

  test.each([
    ['`docs/a.md` → *How to*', {page: 'docs/a.md', heading: 'How to'}],
    ['docs/a.md -> "How to"', {page: 'docs/a.md', heading: 'How to'}],
    ['./docs/a.mdx', {page: 'docs/a.mdx'}],
    ['[the page](docs/a.md) › How – to', {page: 'docs/a.md', heading: 'How – to'}],
    ['[docs/a.md](docs/a.md#how)', {page: 'docs/a.md'}],
  ])('the entry point %s', (cell, entryPoint) => {
    const {registry} = imported(`${oneTable}${scenarioHead}| S | t | A | o | ${cell} |\n`);
    expect(registry?.scenarios[0]?.entryPoint).toEqual(entryPoint);
  });

  test.each(['A, B', 'A and B', '**A** / `B`', 'A; B', 'A<br>B'])('the personas %s', (cell) => {
    const {registry} = imported(
      `${oneTable}| B | Bo | some | x | y |\n${scenarioHead}| S | t | ${cell} | o | docs/a.md |\n`,
    );
    expect(registry?.scenarios[0]?.personas).toEqual(['A', 'B']);
  });
});

test('a persona cannot have an id that only a scenario can', () => {
  const {told} = imported(
    `${head}${personaHead}| A | Al | some | x | y |\n| only | B | some | x | y |\n${scenarioHead}| linked-a | t | A | o | docs/a.md |\n`,
  );
  expect(told).toEqual([
    'error 8:3 only is reserved: the class persona-only has another use in the sidebar. This row is left out.',
  ]);
});

test('what cannot be read is told where it stands, and the rest is read', () => {
  const {told, registry} = imported(
    `${head}${personaHead}| A | Al | | x | y |
| | Nobody | some | x | y |
| B 2 | Bo | some | x | y |
| a | Again | some | x | y |
| everyone | All | some | x | y |
${scenarioHead}| S-1 | t | A, Z | | ops.md |
| S-2 | t | – | o | docs/a.md |
| S-3 | t | A | o | TBD |
| S-4 | t | A | o | the wiki |
| A | t | A | o | docs/a.md |
| S-5 | t | A | o | [x](docs/a.md#how) |
`,
  );
  expect(told).toEqual([
    'warning 7:10 A lacks experience. “To be written” stands there now.',
    'error 8:1 There is no id here. This row is left out.',
    'error 9:3 B 2 is no id: an id is a letter, then letters, digits and hyphens. This row is left out.',
    'error 10:3 The id a is too much like A, which is taken. This row is left out.',
    'error 11:3 everyone is reserved: it stands for all personas. This row is left out.',
    'warning 15:13 Z is in no table of personas. It is written as it stands.',
    'warning 15:18 S-1 lacks outcome. “To be written” stands there now.',
    `warning 15:22 ${noPage('ops.md')}`,
    'error 16:13 S-2 names no persona. This row is left out.',
    'warning 17:21 S-3 has no entry point, so it is planned: true for now.',
    'error 18:21 the wiki names no Markdown file, so S-4 is planned: true for now.',
    'error 19:3 The id A is taken. This row is left out.',
    'warning 20:21 The heading is given by its id. S-5 starts at the top of docs/a.md for now.',
  ]);
  expect(registry?.problems).toEqual([]);
  expect(registry?.scenarios.map(({id}) => id)).toEqual(['S-1', 'S-3', 'S-4', 'S-5']);
});

test('without a line for version and scope, they are told', () => {
  const {told, registry} = imported(`---\ntitle: x\n---\n\n# Who reads\n\n${personaHead}| A | Al | some | x | y |\n`);
  expect(told).toEqual([
    'error 1:1 There is no table of scenarios here. Its columns are Scenario ID, Title, Trigger, Persona(s), Desired Outcome, Doc Entry Point.',
    'warning 1:1 There is no line such as “Version: v0.1” here. The version is 0.1.',
    'warning 1:1 There is no line such as “Scope: …” here. The scope is the title of the document.',
  ]);
  expect(registry).toMatchObject({version: '0.1', scope: 'Who reads', scenarios: []});
});

test.each(['', '# Nothing\n', '| a | b |\n|-|-|\n'])('%j has nothing to import', (text) => {
  expect(imported(text).registries).toBeUndefined();
});
