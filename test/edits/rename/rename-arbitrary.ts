import fc from 'fast-check';
import type {SiteTexts} from '../../site.ts';

/** How an id is written as a value: plain or in quotes. */
const quoted = (id: string) => fc.constantFrom(id, `'${id}'`, `"${id}"`);

/** A list with ids, in every form that YAML has for it, after its key. */
function listOf(ids: readonly string[], indent: string) {
  return fc
    .tuple(...ids.map(quoted))
    .chain((items) =>
      fc.constantFrom(
        ` [${items.join(', ')}]`,
        ` [ ${items.join(' , ')} ] # listed`,
        ` [\n${indent}  ${items.join(`,\n${indent}  `)}\n${indent}]`,
        `\n${items.map((item) => `${indent}- ${item}`).join('\n')}`,
        `\n${items.map((item) => `${indent}  -   ${item} # one`).join('\n')}`,
      ),
    );
}

/** One id or a list with it. */
const tag = (id: string, other: string) =>
  fc.oneof(
    quoted(id).map((value) => ` ${value}`),
    fc.constantFrom(`   ${id}   # why`, ` >-\n  ${id}`, ` |\n  ${id}`),
    listOf([id], ''),
    listOf([other, id], ''),
    listOf([id, other], ''),
  );

const formerly = fc
  .subarray(['BE-Old', 'BE-Older'])
  .chain((ids) =>
    ids.length === 0
      ? fc.constantFrom('', '    formerly: []\n', '    formerly: [ ]\n')
      : listOf(ids, '    ').map((list) => `    formerly:${list}\n`),
  );

const entry = fc
  .record({
    key: quoted('BE-New'),
    formerly,
    // Where it stands among the other keys.
    at: fc.nat({max: 4}),
    last: fc.constantFrom(
      '    pain_points: [Env-var sprawl] # known\n',
      '    pain_points:\n      - Env-var sprawl\n      - unclear steps   # really\n',
      '    pain_points: []\n    description: |\n      Three weeks in\n\n',
      '    pain_points: []\n    description: |+\n      Three weeks in\n\n',
      '    pain_points:\n    - >-\n      Env-var\n      sprawl\n    # nothing more\n',
    ),
  })
  .map(({key, at, last, ...rest}) => {
    const lines = ['    name: "New: BE-New"\n', '    experience: none\n', '    goals: [x]\n', last];
    lines.splice(at, 0, rest.formerly);
    return `  ${key}: # BE-New\n${lines.join('')}`;
  });

const flowEntry = fc
  .constantFrom('', ', formerly: []', ', formerly: [BE-Old]', ', formerly: ["BE-Old", BE-Older]')
  .map((former) => `  BE-New: {name: N, experience: e, goals: [], pain_points: []${former}}\n`);

const personas = fc
  .tuple(fc.oneof(entry, flowEntry), fc.constantFrom('', '\n# The one who keeps it up\n'), fc.boolean())
  .map(([first, between, isLast]) => {
    const other = '  BE-Ops:\n    name: Ops\n    experience: e\n    goals: []\n    pain_points: []\n';
    return `version: '0.1'\nscope: s\npersonas:\n${isLast ? other + between + first : first + between + other}`;
  });

const scenarios = listOf(['BE-Ops', 'BE-New'], '    ').map(
  (list) => `scenarios:\n  S-01:\n    trigger: BE-New\n    personas:${list}\n    outcome: o\n    planned: true\n`,
);

const section = (id: string) =>
  fc.constantFrom(
    `<details data-persona="${id}">\n<summary>For ${id}</summary>\n\nx\n\n</details>\n`,
    `<details open data-persona='BE-Ops ${id}'>\n<summary>x</summary>\n\n</details>\n`,
    `<details data-persona=${id}><summary>x</summary>x</details>\n`,
    `:::details[For ${id}]{persona="${id} BE-Ops" open}\n\nx\n\n:::\n`,
    `::::details[x]{persona=${id}}\n\n:::details[y]{persona='${id}'}\n\n:::\n\n::::\n`,
    `A sentence about ${id}, and code: \`data-persona="${id}"\`.\n`,
    `\`\`\`md\n<details data-persona="${id}">\n\`\`\`\n`,
  );

const page = fc
  .record({
    before: fc.constantFrom('', 'title: "BE-New: a title"\n', '# BE-New\n', 'description: >\n  BE-New\n  again\n'),
    key: fc.constantFrom('persona', 'persona', '"persona"', 'presona'),
    tag: tag('BE-New', 'BE-Ops'),
    after: fc.constantFrom('', 'scenario: S-01\n', 'scenario: S-01 # BE-New\nsidebar_label: BE-New\n'),
    body: fc.array(section('BE-New'), {maxLength: 4}),
  })
  .map(({before, key, tag, after, body}) => `---\n${before}${key}:${tag}\n${after}---\n\n${body.join('\n')}`);

const jsxPage = fc
  .constantFrom(
    '<details data-persona="BE-New">\n<summary>x</summary>\nBE-New\n</details>\n',
    "<Details data-persona='BE-Ops  BE-New'><summary>x</summary></Details>\n",
    ':::details[x]{persona="BE-New"}\n\n{/* BE-New */}\n\n:::\n',
  )
  .map((body) => `---\npersona: [BE-New, BE-Ops]\nscenario: S-01\n---\n\n${body}`);

/** Texts whose lines all end alike, in one of two ways, and whose last line may not end at all. */
const ended = (text: fc.Arbitrary<string>) =>
  fc
    .tuple(text, fc.boolean(), fc.boolean())
    .map(([lines, isCrlf, isCut]) =>
      (isCut ? lines.replace(/\n+$/, '') : lines).replaceAll('\n', isCrlf ? '\r\n' : '\n'),
    );

/** A site in which the persona BE-New stands in every form that people give it. */
export const siteWithBeNew: fc.Arbitrary<SiteTexts> = fc
  .record({personas: ended(personas), scenarios: ended(scenarios), page: ended(page), jsx: ended(jsxPage)})
  .map(({personas, scenarios, page, jsx}) => ({
    personas,
    scenarios,
    pages: {
      'docs/README.md': null,
      'docs/backend.md': null,
      'docs/ops.md': null,
      'docs/a.md': page,
      'docs/b.mdx': jsx,
    },
  }));
