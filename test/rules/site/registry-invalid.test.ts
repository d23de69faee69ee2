import {describe, expect, it} from 'vitest';
import {list} from '../../../src/diagnostics/words.ts';
import {personasFileSchema} from '../../../src/registry/file-schemas.ts';
import {
  diagnose,
  findings,
  messages,
  personasWith,
  personasYaml,
  type SiteTexts,
  scenariosYaml,
  tagged,
} from '../../site.ts';

/** personas.yaml or scenarios.yaml with one part replaced. */
const personas = (from: string, to: string) => ({personas: personasYaml.replace(from, to)});
const scenarios = (from: string, to: string) => ({scenarios: scenariosYaml.replace(from, to)});

const topKeys = list(Object.keys(personasFileSchema.shape), 'or');

describe('registry-invalid', () => {
  it('good: two registries that say all there is to say', () => {
    const full = personasYaml.replace(
      '    name: New',
      `    description: Ships a first PR
    color: '#2f6f4f'
    icon: sprout
    formerly: [BE-Onboarding]
    name: New`,
    );
    const texts = {
      personas: `${full}pages:\n  include: ['docs/**/*.md']\n  exempt: ['docs/ops*']\nrules:\n  persona-unused: warn\n`,
      scenarios: scenariosYaml.replace(
        '    trigger: New',
        '    title: First run\n    formerly: [S-00]\n    trigger: New',
      ),
    };
    expect(findings(texts)).toEqual([]);
  });

  it('bad: an unknown key, reported at the key with the one that was meant', () => {
    expect(findings(personas('goals:', 'gaols:'))).toEqual(['error registry-invalid personas.yaml:7:5-7:10 → goals']);
    expect(messages(personas('goals:', 'gaols:'))).toEqual(['BE-New has no key gaols. Did you mean goals?']);
  });

  it('an unknown key that is like none of the valid ones: they are named, few and short', () => {
    const texts = {personas: personasWith('pages:\n  only: [x]')};
    expect(findings(texts)).toEqual(['error registry-invalid personas.yaml:20:3-20:7']);
    expect(messages(texts)).toEqual([
      'pages has no key only. Use include, exempt, defaults, review_every, owners or format.',
    ]);
  });

  it('a text that is no YAML, at the place YAML names', () => {
    expect(findings(scenarios('    trigger: Needs', '\ttrigger: Needs'))).toEqual([
      'error registry-invalid scenarios.yaml:8:1-8:2',
    ]);
    expect(messages(scenarios('    trigger: Needs', '\ttrigger: Needs'))).toEqual([
      'This is not valid YAML: a tab is used to indent; use spaces.',
    ]);
  });

  it('a comma that is missing between braces, at the key that needs it', () => {
    const texts = scenarios('page: docs/README.md, heading', 'page: docs/README.md heading');
    expect(findings(texts)).toEqual(['error registry-invalid scenarios.yaml:6:40-6:47']);
    expect(messages(texts)).toEqual([
      'This is not valid YAML: a comma is missing before this, or a value that contains ": " is not in quotes.',
    ]);
  });

  it.each([
    ['an id that stands twice in a file, at the second', personas('BE-Ops:', 'BE-New:'), 'personas.yaml:14:3-14:9'],
    ['a quoted one, without its quotes', personas('BE-Ops:', '"BE-New":'), 'personas.yaml:14:4-14:10'],
    [
      'any other key that stands twice',
      scenarios('    outcome: Tests', '    trigger: x\n    outcome: Tests'),
      'scenarios.yaml:10:5-10:12',
    ],
  ])('%s', (_, texts, place) => {
    expect(findings(texts)).toEqual([`error registry-invalid ${place}`]);
    expect(messages(texts)).toEqual(['This is not valid YAML: this key stands twice.']);
  });

  it.each([
    ['lacks most keys', '  S-01:\n    trigger: x\n'],
    ['is empty', '  S-01:\n'],
    ['lacks its entry point', '  S-01:\n    trigger: x\n    personas: [BE-New]\n    outcome: y\n'],
  ])('a second copy of a scenario that %s: that it stands twice, and no more', (_, copy) => {
    expect(messages({scenarios: scenariosYaml + copy})).toEqual(['This is not valid YAML: this key stands twice.']);
  });

  it('what else is wrong in a second copy, also', () => {
    expect(findings({scenarios: `${scenariosYaml}  S-01:\n    website: x\n    planned: 5\n`})).toEqual([
      'error registry-invalid scenarios.yaml:17:3-17:7',
      'error registry-invalid scenarios.yaml:18:5-18:12',
      'error registry-invalid scenarios.yaml:19:14-19:15',
    ]);
  });

  it.each([
    ['alike but for the case', personas('BE-Ops:', 'be-new:'), 'personas.yaml:14:3-14:9'],
    ['a persona’s, on a scenario', scenarios('S-03:', 'be-maint:'), 'scenarios.yaml:12:3-12:11'],
    ['reserved', personas('BE-Ops:', 'Everyone:'), 'personas.yaml:14:3-14:11'],
    ['with an underscore', personas('BE-Ops:', 'BE_Ops:'), 'personas.yaml:14:3-14:9'],
    ['that begins with a digit', scenarios('S-03:', '03:'), 'scenarios.yaml:12:3-12:5'],
    [
      'that was another’s',
      personas('    name: Maintainer', '    formerly: [BE-New]\n    name: Maintainer'),
      'personas.yaml:10:16-10:22',
    ],
    [
      'that was its own',
      personas('    name: Maintainer', '    formerly: [BE-Maint]\n    name: Maintainer'),
      'personas.yaml:10:16-10:24',
    ],
    [
      'no id at all, as a former one',
      personas('    name: Maintainer', '    formerly: [no id]\n    name: Maintainer'),
      'personas.yaml:10:16-10:21',
    ],
  ])('an id %s', (_, texts, place) => {
    expect(findings(texts)).toEqual([`error registry-invalid ${place}`]);
  });

  it.each([
    ['of a persona', personas('    name: Maintainer\n', ''), 'personas.yaml:9:3-9:11'],
    ['of a scenario', scenarios('    trigger: Needs to add a new REST endpoint\n', ''), 'scenarios.yaml:7:3-7:7'],
    ['of an entry point', scenarios('page: docs/README.md, ', ''), 'scenarios.yaml:6:5-6:16'],
    [
      'entry_point, unless planned',
      scenarios('    entry_point: {page: docs/ops.md}\n', ''),
      'scenarios.yaml:12:3-12:7',
    ],
  ])('a missing key %s at its parent’s key', (_, texts, place) => {
    expect(findings(texts)).toEqual([`error registry-invalid ${place}`]);
  });

  it.each([
    ['a number for text', personas("'0.1'", '0.1'), 'personas.yaml:1:10-1:13', ''],
    ['text for a list', personas('[ship first PR]', 'ship first PR'), 'personas.yaml:7:12-7:25', ''],
    ['a number in a list', personas('[ship first PR]', '[ship, 1]'), 'personas.yaml:7:19-7:20', ''],
    ['text for a mapping', scenarios('{page: docs/ops.md}', 'docs/ops.md'), 'scenarios.yaml:16:18-16:29', ''],
    [
      'text for true or false',
      scenarios('    trigger: Rotate', '    planned: "no"\n    trigger: Rotate'),
      'scenarios.yaml:13:15-13:17',
      '',
    ],
    ['empty text', personas('name: Maintainer', "name: ''"), 'personas.yaml:10:12-10:12', ''],
    ['an empty list', scenarios('[BE-Ops]', '[]'), 'scenarios.yaml:14:15-14:17', ''],
    [
      'a colour in words',
      personas('    name: Maintainer', '    color: green\n    name: Maintainer'),
      'personas.yaml:10:12-10:17',
      '',
    ],
    [
      'a severity that is near one',
      {personas: personasWith('rules:\n  persona-unused: warm')},
      'personas.yaml:20:19-20:23',
      ' → warn',
    ],
    [
      'a rule that there is not',
      {personas: personasWith('rules:\n  persona-unusd: warn')},
      'personas.yaml:20:3-20:16',
      ' → persona-unused',
    ],
  ])('%s, at the value', (_, texts, place, suggestion) => {
    expect(findings(texts)).toEqual([`error registry-invalid ${place}${suggestion}`]);
  });

  it.each<[string, SiteTexts, string, string]>([
    [
      'text',
      personas("'0.1'", ''),
      'personas.yaml:1:1-1:8',
      'version is empty. The version of this registry, as text: quote a number.',
    ],
    [
      'list',
      personas('goals: [ship first PR]', 'goals:'),
      'personas.yaml:7:5-7:10',
      'goals is empty. What this reader wants to get done, each goal an item.',
    ],
    [
      'persona',
      {personas: `${personasYaml}  BE-X:\n`},
      'personas.yaml:19:3-19:7',
      'BE-X is empty. Write something, or remove it.',
    ],
    [
      'entry point',
      scenarios('entry_point: {page: docs/ops.md}', 'entry_point:'),
      'scenarios.yaml:16:5-16:16',
      'entry_point is empty. Where it starts; only a planned scenario can do without.',
    ],
    [
      'severity',
      {personas: personasWith('rules:\n  persona-unused:')},
      'personas.yaml:20:3-20:17',
      'persona-unused is empty. Use error, warn or off.',
    ],
  ])('an empty %s, at its key', (_, texts, place, message) => {
    expect(findings(texts)).toEqual([`error registry-invalid ${place}`]);
    expect(messages(texts)).toEqual([message]);
  });

  it.each<[string, SiteTexts, string, string[]]>([
    [
      'a number',
      personas('name: Maintainer', 'name: 5'),
      '10:11-10:12',
      ['name must be text. Put the value in quotes.'],
    ],
    [
      'a list',
      personas('name: Maintainer', 'name: [a]'),
      '10:11-10:14',
      ['name must be text. Write it without a list.'],
    ],
    [
      'an empty list',
      personas('name: Maintainer', 'name: []'),
      '10:11-10:13',
      ['name must be text. Write it without a list.'],
    ],
    [
      'keys with values',
      personas('name: Maintainer', 'name: {a: b}'),
      '10:11-10:17',
      ['name must be text. If a colon belongs to it, put the whole text in quotes.'],
    ],
    [
      'null',
      personas('name: Maintainer', 'name: ~'),
      '10:11-10:12',
      ['name is empty. What readers see instead of the id.'],
    ],
    [
      'a list in a list',
      personas('[guide reviews]', '[[guide reviews]]'),
      '12:13-12:28',
      ['Each item of goals must be text. Write all of them in one list.'],
    ],
    [
      'null in a list',
      personas('[guide reviews]', '[null]'),
      '12:13-12:17',
      ['An item of goals is empty. Write something, or remove it.'],
    ],
    [
      'nothing in a list',
      personas('[guide reviews]', '\n      -'),
      '13:8-13:8',
      ['An item of goals is empty. Write something, or remove it.'],
    ],
    [
      'null for a list',
      personas('[guide reviews]', '~'),
      '12:12-12:13',
      ['goals is empty. What this reader wants to get done, each goal an item.'],
    ],
  ])('%s where text belongs: once, with what to write', (_, texts, place, reported) => {
    expect(findings(texts)).toEqual([`error registry-invalid personas.yaml:${place}`]);
    expect(messages(texts)).toEqual(reported);
  });

  it('a colour without quotes, which is a comment for YAML', () => {
    expect(messages(personas('    name: Maintainer', '    color: #2f6f4f\n    name: Maintainer'))).toEqual([
      "color must be a hexadecimal number in quotes, such as '#2f6f4f'.",
    ]);
  });

  it('what an alias repeats, once', () => {
    const texts = {
      personas: personasYaml.replace('[ship first PR]', '&goals [1]').replace('[guide reviews]', '*goals'),
    };
    expect(findings(texts)).toEqual(['error registry-invalid personas.yaml:7:20-7:21']);
  });

  it('an alias of nothing, at the alias', () => {
    const texts = personas('[ship first PR]', '*goals');
    expect(findings(texts)).toEqual(['error registry-invalid personas.yaml:7:12-7:18']);
    expect(messages(texts)).toEqual(['This is not valid YAML: no &goals stands before this *goals.']);
  });

  it('merge keys are read as in front matter', () => {
    const texts = {
      personas: personasYaml
        .replace('  BE-New:', '  BE-New: &new')
        .replace(/( {2}BE-Ops:\n)[\s\S]*/, '$1    <<: *new\n    name: Ops\n'),
    };
    expect(findings(texts)).toEqual([]);
  });

  it.each([
    ['docs', 'docs names no Markdown file. Write docs/** instead.'],
    ['docs/', 'docs/ names no Markdown file. Write docs/** instead.'],
    ['/docs/**/*.md', '/docs/**/*.md begins at the root of the disk. Write docs/**/*.md instead.'],
    ['!docs/old', '!docs/old names no Markdown file. Write !docs/old/** instead.'],
  ])('a glob that would match no page, %s', (glob, message) => {
    for (const key of ['include', 'exempt']) {
      const texts = {personas: personasWith(`pages:\n  ${key}: ['${glob}']`)};
      const start = `  ${key}: ['`.length + 1;
      expect(findings(texts)).toEqual([`error registry-invalid personas.yaml:20:${start}-20:${start + glob.length}`]);
      expect(messages(texts)).toEqual([message]);
    }
  });

  it.each([
    ['[', 30_000, 'This pattern is longer than 5000 characters. Write several patterns.'],
    ['?', 40_000, 'This pattern is longer than 5000 characters. Write several patterns.'],
    ['*a', 8, `docs/${'*a'.repeat(8)} has too many wildcards. Write several patterns, or simpler ones.`],
    ['+(a|a)', 6, `docs/${'+(a|a)'.repeat(6)} has too many wildcards. Write several patterns, or simpler ones.`],
    ['**/a/', 13, `docs/${'**/a/'.repeat(13)} has too many wildcards. Write several patterns, or simpler ones.`],
  ])('a glob that takes longer than anybody waits, of %s', (piece, times, message) => {
    const file = `docs/${'a'.repeat(200)}.md`;
    for (const key of ['include', 'exempt']) {
      const personas = personasWith(`pages:\n  ${key}: ['docs/${piece.repeat(times)}']`);
      expect(messages({personas, pages: {[file]: tagged('BE-New', 'S-01')}})).toEqual([message]);
    }
  });

  it('a misspelt key is not also a missing one', () => {
    expect(findings(scenarios('    outcome: Tests', '    outcom: Tests'))).toEqual([
      'error registry-invalid scenarios.yaml:10:5-10:11 → outcome',
    ]);
    expect(findings(scenarios('entry_point: {page: docs/ops.md}', 'entrypoint: {page: docs/ops.md}'))).toEqual([
      'error registry-invalid scenarios.yaml:16:5-16:15 → entry_point',
    ]);
  });

  it('beside the right key it says nothing, and there is nothing to rename', () => {
    const twice = personas('    name: Maintainer', '    Name: M\n    name: Maintainer');
    expect(findings(twice)).toEqual(['error registry-invalid personas.yaml:10:5-10:9']);
    expect(messages(twice)).toEqual([
      'Name stands beside name and says nothing. Put its value under name and remove it.',
    ]);
    const rules = {personas: personasWith('rules: {persona-dead-end: warn, persona-deadend: off}')};
    expect(findings(rules)).toEqual(['error registry-invalid personas.yaml:19:33-19:48']);
  });

  it('of two misspelt keys, the first is to be renamed', () => {
    const texts = personas('    goals: [guide', '    goal: [x]\n    gaols: [guide');
    expect(findings(texts)).toEqual([
      'error registry-invalid personas.yaml:12:5-12:9 → goals',
      'error registry-invalid personas.yaml:13:5-13:10',
    ]);
    expect(messages(texts)).toEqual([
      'BE-Maint has no key goal. Did you mean goals?',
      'gaols stands beside goal and says nothing. Put its value under goals and remove it.',
    ]);
  });

  it('reports all faults of both files at once', () => {
    expect(
      findings({
        personas: personasYaml
          .replace("'0.1'", '0.1')
          .replace('BE-Ops:', 'BE-New:')
          .replace('    name: Maintainer\n', ''),
        scenarios: scenariosYaml.replace('trigger: Rotate', 'triger: Rotate').replace('[BE-New]', 'BE-New'),
      }),
    ).toEqual([
      'error registry-invalid personas.yaml:1:10-1:13',
      'error registry-invalid personas.yaml:9:3-9:11',
      'error registry-invalid personas.yaml:13:3-13:9',
      'error registry-invalid scenarios.yaml:4:15-4:21',
      'error registry-invalid scenarios.yaml:13:5-13:11 → trigger',
    ]);
  });

  it('a file that is missing or empty, at its very start', () => {
    expect(findings({scenarios: undefined})).toEqual(['error registry-invalid scenarios.yaml:1:1-1:1']);
    expect(findings({personas: ''})).toEqual(['error registry-invalid personas.yaml:1:1-1:1']);
    expect(findings({personas: '# nothing yet\n'})).toEqual(['error registry-invalid personas.yaml:1:1-1:1']);
    expect(findings({personas: '- a list'})).toEqual(['error registry-invalid personas.yaml:1:1-1:9']);
  });

  it('a list without an entry: nothing could be checked', () => {
    const texts = {
      personas: personasYaml.replace(/^personas:\n[\s\S]*/m, 'personas: {}\n'),
      scenarios: 'scenarios: {}\n',
    };
    expect(findings(texts)).toEqual([
      'error registry-invalid personas.yaml:3:11-3:13',
      'error registry-invalid scenarios.yaml:1:12-1:14',
    ]);
    expect(messages(texts)[1]).toBe(
      'scenarios has no entry. Write the first scenario: its id, and under that when it begins and how it ends.',
    );
  });

  it('aliases that nest without end', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (const [from, to] of ['ab', 'bc', 'cd', 'de', 'ef']) {
      lines.push(`${to}: &${to} [${`*${from}, `.repeat(9)}]`);
    }
    expect(findings({scenarios: lines.join('\n')})).toEqual(['error registry-invalid scenarios.yaml:1:1-1:1']);
  });

  it.each<[string, SiteTexts, string[]]>([
    ['a key of the file', {personas: personasWith('"": x')}, [`personas.yaml has no key "". Use ${topKeys}.`]],
    ['one of spaces', {personas: personasWith('" ": x')}, [`personas.yaml has no key "". Use ${topKeys}.`]],
    ['one of null', {personas: personasWith('~: x')}, [`personas.yaml has no key ~. Use ${topKeys}.`]],
    [
      'an id',
      {scenarios: `${scenariosYaml}  "":\n    trigger: x\n    personas: [BE-New]\n    website: y\n`},
      [
        '"" is no id. An id is a letter from A to Z, then letters, digits and hyphens.',
        '"" has no key website. Use title, trigger, personas, outcome, entry_point or 4 more.',
      ],
    ],
    [
      'an id with nothing',
      {scenarios: `${scenariosYaml}  "":\n`},
      [
        '"" is empty. Write something, or remove it.',
        '"" is no id. An id is a letter from A to Z, then letters, digits and hyphens.',
      ],
    ],
    [
      'former ids',
      personas('    name: Maintainer', '    formerly: ["", " "]\n    name: Maintainer'),
      Array(2).fill('"" is no id. An id is a letter from A to Z, then letters, digits and hyphens.'),
    ],
    [
      'former ids that are alike',
      personas('    name: Maintainer', '    formerly: ["", ""]\n    name: Maintainer'),
      Array(2).fill('"" is no id. An id is a letter from A to Z, then letters, digits and hyphens.'),
    ],
    [
      'a glob',
      {personas: personasWith('pages: {include: [""]}')},
      ['An item of include is empty. Write something, or remove it.'],
    ],
  ])('an empty text, as %s, in a sentence that is right for it', (_, texts, reported) => {
    expect(messages(texts)).toEqual(reported);
  });

  it('suppresses the rules about pages', () => {
    expect(findings({...personas('goals:', 'gaols:'), pages: {'docs/a.md': 'no front matter'}})).toEqual([
      'error registry-invalid personas.yaml:7:5-7:10 → goals',
    ]);
  });

  it('cannot be turned off or silenced: without a registry there is nothing to check against', () => {
    const texts = {
      personas: personasWith(
        'rules: {registry-invalid: off}\n# personas-disable-next-line registry-invalid\nwebsite: x',
      ),
      pages: {'docs/a.md': tagged('Nobody', 'S-01')},
    };
    expect(findings(texts)).toEqual(['error registry-invalid personas.yaml:21:1-21:8']);
  });

  it('counts columns without a byte order mark, and lines by CRLF', () => {
    const texts = {personas: `\uFEFF${personasYaml.replace("'0.1'", '0.1').replaceAll('\n', '\r\n')}`};
    expect(findings(texts)).toEqual(['error registry-invalid personas.yaml:1:10-1:13']);
    expect(findings({personas: `\uFEFF${personasYaml.replaceAll('\n', '\r\n')}`})).toEqual([]);
  });
});

it.each([
  ['personas: [BE-Ops]', 'personas: BE-Ops'],
  ['personas: [BE-New, BE-Maint]', 'personas: BE-New, BE-Maint'],
  ['entry_point: {page: docs/ops.md}', 'entry_point: docs/ops.md'],
])('%s is what --fix makes of it without its brackets', (right, wrong) => {
  const text = scenariosYaml.replace(right, wrong);
  const [finding] = diagnose({scenarios: text});
  expect(finding?.rule).toBe('registry-invalid');
  const {span, text: meant} = finding?.fix ?? {span: [0, 0], text: ''};
  expect(text.slice(0, span[0]) + meant + text.slice(span[1])).toBe(scenariosYaml);
});
