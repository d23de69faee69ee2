import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it, test} from 'vitest';
import {positionAt, TextSource} from '../../../src/diagnostics/text-source.ts';
import {importRegistries} from '../../../src/edits/import/import.ts';
import {parseRegistry} from '../../../src/registry/registry.ts';

const root = join(import.meta.dirname, '../../..');

function imported(text: string, pages: string[] = []) {
  const source = new TextSource('p.md', text);
  const {registries, remarks} = importRegistries(source, pages);
  const reported = remarks.map(({severity, span, message}) => {
    const {line, column} = positionAt(source, span[0]);
    return `${severity} ${line}:${column} ${message}`;
  });
  return {
    registry: registries && parseRegistry(registries.personas.text, registries.scenarios.text),
    registries,
    reported,
  };
}

const head = 'Scope: All\n\nVersion: 1\n\n';
const personaHead = '| ID | Persona | Experience | Goals | Pain Points |\n|-|-|-|-|-|\n';
const oneTable = `${head}${personaHead}| A | Al | some | x | y |\n`;
const scenarioHead = '\n| ID | Trigger | Persona(s) | Outcome | Entry Point |\n|-|-|-|-|-|\n';
const noPage = (page: string) =>
  `${page} is no page of the site: pages are docs/**/*.{md,mdx}. It is written as it stands. Put the right path into scenarios.yaml.`;

describe('the document that this repository began with', () => {
  const text = readFileSync(join(root, 'test/fixtures/import/personas.md'), 'utf8');
  const {registry, registries, reported} = imported(text, ['docs/README.md']);
  const [who, what] = ['personas.yaml', 'scenarios.yaml'].map((file) => readFileSync(join(root, file), 'utf8')) as [
    string,
    string,
  ];
  // What the project says beside what stands in the document.
  const more = /^ {4}(?:(?:short_name|description|title|verify): .*|steps:(?:\n {6}- .*)+)\n/gm;
  const own = [who.replaceAll(more, ''), what.replaceAll(more, '')] as const;

  it('gives its personas, and the scenarios that it names, but for the one path', () => {
    const expected = parseRegistry(...own);
    expect(registry?.problems).toEqual([]);
    expect(registry?.personas).toEqual(expected.personas);
    // What stands in the document comes first; the project's own follow.
    expect(registry?.scenarios).toEqual(
      expected.scenarios
        .slice(0, 5)
        .map((scenario) =>
          scenario.id === 'S-01' ? {...scenario, entryPoint: {page: 'README.md', heading: 'Quick Start'}} : scenario,
        ),
    );
    expect([registry?.version, registry?.scope]).toEqual([expected.version, expected.scope]);
  });

  it('in its own style', () => {
    expect(own[0].startsWith(registries?.personas.text ?? '-')).toBe(true);
    const scenarios = registries?.scenarios.text.replace('page: README.md', 'page: docs/README.md') ?? '-';
    expect(own[1].startsWith(scenarios)).toBe(true);
  });

  it('and reports that path', () => {
    expect(reported).toEqual([
      `warning 21:84 ${noPage('README.md').replace('Put the right path into scenarios.yaml.', 'Did you mean docs/README.md?')}`,
    ]);
  });
});

describe('what may be left out', () => {
  const rare = '| ID | Persona | Short name | Description | Colour | Icon | Former IDs |\n|-|-|-|-|-|-|-|\n';

  it('is read where it can be, and reported where it cannot', () => {
    const {registry, reported} = imported(
      `${head}${rare}| A | Al | Ally | Knows | #aBc123 | book | Old, Older |\n| B | | Much too long a short name | | red | cat | |\n| C | Cy | Exactly twenty chars | – | #abcd | Book | n/a |\n${scenarioHead}`,
    );
    expect(registry?.personas).toMatchObject([
      {id: 'A', shortName: 'Ally', description: 'Knows', color: '#aBc123', icon: 'book', formerly: ['Old', 'Older']},
      {id: 'B', name: 'B', shortName: 'B', description: '', color: undefined, icon: undefined, formerly: []},
      {id: 'C', name: 'Cy', shortName: 'Exactly twenty chars', description: '', color: undefined, icon: undefined},
    ]);
    expect(reported).toEqual([
      'warning 8:9 Much too long a short name is longer than 20 characters.',
      'warning 8:40 red is no colour. Write it as #2f6f4f.',
      'warning 8:46 There is no icon cat. Use sprout, wrench, server, compass, chart or 3 more.',
      'warning 9:39 #abcd is no colour. Write it as #2f6f4f.',
      'warning 9:47 There is no icon Book. Use sprout, wrench, server, compass, chart or 3 more.',
    ]);
  });

  it('is asked for where a registry has use for it', () => {
    const {registry, reported} = imported(
      `${head}| ID | Experience | Goals |\n|-|-|-|\n| A | some | x |\n\n| Scenario ID | Outcome | Title |\n|-|-|-|\n| S | o | T |\n`,
    );
    expect(reported).toEqual([
      'warning 5:1 This table of personas has no column Persona.',
      'warning 9:1 This table of scenarios has no column Trigger, Persona(s) or Doc Entry Point.',
      'error 11:1 S names no persona. This row is left out.',
    ]);
    expect(registry?.personas[0]?.name).toBe('A');
  });

  it('stands there as it is to be written, where a scenario cannot do without', () => {
    const {registry, reported} = imported(
      `${oneTable}\n| ID | Trigger | Persona(s) | Title | Planned |\n|-|-|-|-|-|\n| S | | A | T | x |\n| U | u | A, A | – | no |\n`,
    );
    expect(registry?.scenarios).toMatchObject([
      {id: 'S', title: 'T', trigger: 'To be written', planned: true},
      {id: 'U', title: 'u', trigger: 'u', personas: ['A'], planned: true},
    ]);
    expect(reported).toEqual([
      'warning 9:1 This table of scenarios has no column Doc Entry Point.',
      'warning 11:5 S lacks trigger. “To be written” stands there now.',
      'warning 12:1 U has no entry point, so it is planned: true for now.',
    ]);
  });

  it.each(['Version: v2.1, of May', 'version : 2.1 • draft', '  VERSION： 2.1'])('is the version in %j', (line) => {
    expect(imported(`${line}\n\nScope: All of it.\n\n${personaHead}| A | Al | s | x | y |\n`).registry).toMatchObject({
      version: '2.1',
      scope: 'All of it',
    });
  });

  it.each(['Version: latest', 'The version: 2', 'Versions: 2'])('is no version in %j', (line) => {
    expect(imported(`${line}\n\n${personaHead}| A | Al | s | x | y |\n`).registry?.version).toBe('');
  });
});

describe('rows', () => {
  it('that have more cells than columns are reported, from there on', () => {
    const {registry, reported} = imported(
      `${head}${personaHead}| A | Al | some | x | y | z | more |\n| B | Bo | a | b | c | |\n${scenarioHead}`,
    );
    expect(registry?.personas.map(({id}) => id)).toEqual(['A', 'B']);
    expect(reported).toEqual([
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

  it('that nobody knows are reported, and tables of other things are not', () => {
    const {reported} = imported(
      `${head}| ID | Persona | Experience | Goals | Pain Points | Shoe size |\n|-|-|-|-|-|-|\n| A | Al | some | x | y | 42 |\n\n| a | b |\n|-|-|\n| 1 | 2 |\n${scenarioHead}| S | t | A | o | docs/a.md |\n`,
    );
    expect(reported).toEqual([
      'warning 5:53 The column Shoe size is not read. A persona has ID, Persona, Description, Experience, Primary Goals, Pain Points.',
    ]);
  });

  it('may lack, where a registry can do without', () => {
    const {reported, registry} = imported(
      `${head}| ID | Persona | Goals |\n|-|-|-|\n| A | Al | x |\n| B | Bo | y |\n${scenarioHead}| S | t | A | o | docs/a.md |\n`,
    );
    expect(reported).toEqual([]);
    expect(registry?.personas[0]).toMatchObject({id: 'A', goals: ['x'], experience: '', painPoints: []});
    expect(registry?.problems).toEqual([]);
  });

  it('must include an id, and what follows from that is not reported', () => {
    const text = `${oneTable.replace('| ID |', '| Nr |')}${scenarioHead}| S-1 | t | A | o | docs/a.md |\n`;
    expect(imported(text).reported.filter((line) => /no table of personas/.test(line))).toEqual([]);
  });

  it('must include an id', () => {
    const {reported, registries} = imported(
      `${head}| Persona | Experience | Goals | Pain Points |\n|-|-|-|-|\n| Al | some | x | y |\n`,
    );
    expect(registries).toBeUndefined();
    expect(reported).toContain('error 5:1 This table of personas has no column ID. Add one.');
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
    ['docs/a.md => How to > Begin', {page: 'docs/a.md', heading: 'How to > Begin'}],
    ['`docs/a.MD`  ⇒  “How to”', {page: 'docs/a.MD', heading: 'How to'}],
    ["/docs/a.md » 'How to'", {page: 'docs/a.md', heading: 'How to'}],
    ['docs/a.md#How to', {page: 'docs/a.md', heading: 'How to'}],
    ['docs/a.mdx # How to', {page: 'docs/a.mdx', heading: 'How to'}],
    ['docs/a.md#how-to', {page: 'docs/a.md'}],
    ['docs/a.md?x=1', {page: 'docs/a.md'}],
    ['docs/a.md <br> → How <br> to', {page: 'docs/a.md', heading: 'How to'}],
    ['[the site](https://x.org/docs/a.md)', undefined],
    ['https://x.org/docs/a.md', undefined],
    ['docs/a.txt', undefined],
    ['docs/a.mdown', undefined],
    ['our docs/a.md', undefined],
    ['(planned)', undefined],
    ['Planned.', undefined],
    ['planned soon', undefined],
    ['n/a', undefined],
    ['None', undefined],
    ['?', undefined],
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

test('what cannot be read is reported where it stands, and the rest is read', () => {
  const {reported, registry} = imported(
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
| S-6 | t | A | o | docs/a.md#Quick Start |
| S-7 | t | A | o | docs/a.md#Start |
`,
  );
  expect(reported).toEqual([
    'error 8:1 There is no id here. This row is left out.',
    'error 9:3 B 2 is no id. An id is a letter from A to Z, then letters, digits and hyphens. This row is left out.',
    'error 10:3 The id a is too much like A, which is taken. Ids differ in more than case. This row is left out.',
    'error 11:3 everyone is reserved: it stands for all personas. Choose another id. This row is left out.',
    'warning 15:13 Z is in no table of personas. It is written as it stands.',
    `warning 15:22 ${noPage('ops.md')}`,
    'error 16:13 S-2 names no persona. This row is left out.',
    'warning 17:21 S-3 has no entry point, so it is planned: true for now.',
    'error 18:21 the wiki names no Markdown file, so S-4 is planned: true for now.',
    'error 19:3 The id A is taken. Choose another. This row is left out.',
    'warning 20:21 The heading is given by its id. S-5 starts at the top of docs/a.md for now.',
  ]);
  expect(registry?.problems).toEqual([]);
  expect(registry?.scenarios.map(({id}) => id)).toEqual(['S-1', 'S-3', 'S-4', 'S-5', 'S-6', 'S-7']);
  expect(registry?.scenarios.slice(4).map(({entryPoint}) => entryPoint?.heading)).toEqual(['Quick Start', 'Start']);
});

test('without a line for version and scope, there is none', () => {
  const {reported, registry} = imported(
    `---\ntitle: x\n---\n\n# Who reads\n\n${personaHead}| A | Al | some | x | y |\n`,
  );
  expect(reported).toEqual([
    'error 1:1 There is no table of scenarios here. Its columns are Scenario ID, Title, Trigger, Persona(s), Desired Outcome, Doc Entry Point.',
  ]);
  expect(registry).toMatchObject({version: '', scope: '', scenarios: []});
});

test('columns have many names, and a scenario may be planned in a word', () => {
  const {reported, registry} = imported(
    `| ID | Role | Background | Wants | Struggles with | Colour |\n|-|-|-|-|-|-|\n| A | Al | some | x; y | z | #abc |\n
| ID | When | For | Done when | Starts in | Planned |\n|-|-|-|-|-|-|\n| S | t | A | o | planned | |\n| T | t | A | o | docs/a.md | yes |\n`,
  );
  expect(reported).toEqual([]);
  expect(registry?.personas).toMatchObject([
    {id: 'A', name: 'Al', goals: ['x', 'y'], painPoints: ['z'], color: '#abc'},
  ]);
  expect(registry?.scenarios).toMatchObject([
    {id: 'S', trigger: 't', personas: ['A'], outcome: 'o', planned: true, entryPoint: undefined},
    {id: 'T', planned: true, entryPoint: {page: 'docs/a.md'}},
  ]);
});

test.each(['', '# Nothing\n', '| a | b |\n|-|-|\n'])('%j has nothing to import', (text) => {
  expect(imported(text).registries).toBeUndefined();
});
