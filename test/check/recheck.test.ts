import fc from 'fast-check';
import {expect, test} from 'vitest';
import {Checker} from '../../src/check/checker.ts';
import {buildIndex, type ContentIndex} from '../../src/content/content-index.ts';
import {Page} from '../../src/content/page.ts';
import {parseRegistry} from '../../src/registry/registry.ts';
import {personasYaml, scenariosYaml} from '../site.ts';

const files = ['docs/README.md', 'docs/backend.md', 'docs/ops.md', 'docs/in/a.md', 'docs/in/b.mdx'];
const links = [
  'ops.md',
  './in/a.md',
  '../backend.md',
  'a.md',
  '/in/b.mdx',
  './ops',
  '../in/a',
  '/docs/moved',
  '/docs/in/b',
];

/** The text of a page with tags, links and sections, or undefined for no page. */
const text = fc.option(
  fc
    .record({
      persona: fc.constantFrom(
        'BE-New',
        'BE-Maint',
        'BE-Ops',
        '[BE-New, BE-Ops]',
        'everyone',
        'BE-Nwe',
        'Nobody',
        '[1]',
      ),
      scenario: fc.constantFrom('S-01', 'S-02', 'S-03', '[S-01, S-03]', 's1'),
      front: fc.constantFrom('', '', 'slug: /moved\n', 'draft: true\n'),
      targets: fc.uniqueArray(fc.constantFrom(...links), {maxLength: 3}),
      section: fc.constantFrom('', 'BE-Ops', 'BE-Opz'),
      silent: fc.boolean(),
    })
    .map(({persona, scenario, front, targets, section, silent}) => {
      const body = targets.map((target) => {
        const comment = silent ? '<!-- personas-disable-next-line persona-dead-end -->\n' : '';
        return `${comment}[to](${target})\n\n`;
      });
      const details = section
        ? `<details data-persona="${section}">\n<summary>x</summary>\n\n[to](ops.md)\n\n</details>\n`
        : '';
      return `---\npersona: ${persona}\nscenario: ${scenario}\n${front}---\n\n${body.join('')}${details}`;
    }),
  {freq: 8, nil: undefined},
);

const registries = [
  [personasYaml, scenariosYaml],
  [personasYaml.replace('Backend DevOps Hybrid', 'Operator'), scenariosYaml],
  [`${personasYaml}rules: {persona-dead-end: error, persona-unknown: off}\n`, scenariosYaml],
  [`${personasYaml}pages: {exempt: [docs/in/**]}\n`, scenariosYaml.replace('S-03', 'S-04')],
] as const;

const reported = (index: ContentIndex, checker = new Checker()) =>
  checker
    .check(index)
    .map(({rule, severity, source, span, message, suggestion}) => [
      rule,
      severity,
      source.file,
      ...span,
      message,
      suggestion,
    ]);

/** What is reported for a site that was never looked at before. */
function fresh(registry: number, texts: ReadonlyMap<string, string>): unknown[] {
  const pages = [...texts].map(([file, text]) => new Page(file, text));
  return reported(buildIndex(parseRegistry(...(registries[registry] as [string, string])), pages));
}

/** What is reported for a site after each of some edits of its pages, by one checker. */
function afterEach(...edits: readonly Readonly<Record<string, string>>[]): [known: unknown[], fresh: unknown[]][] {
  const registry = parseRegistry(personasYaml, scenariosYaml);
  const texts = new Map<string, string>();
  const pages = new Map<string, Page>();
  const checker = new Checker();
  let before: ContentIndex | undefined;
  return edits.map((changed) => {
    for (const [file, text] of Object.entries(changed)) {
      texts.set(file, text);
      pages.set(file, new Page(file, text));
    }
    before = buildIndex(registry, [...pages.values()], before);
    return [reported(before, checker).filter(isDeadEnd), fresh(0, texts).filter(isDeadEnd)];
  });
}

const isDeadEnd = (finding: unknown) => (finding as unknown[])[0] === 'persona-dead-end';

test.each([
  ['slug', '/docs/moved', 'slug: /moved'],
  ['id', '/docs/moved', 'id: moved'],
])('a page that moves by its %s is found where it is now, and no longer where it was', (_, address, moves) => {
  const page = (persona: string, more = '', body = '') => `---\npersona: ${persona}\n${more}\n---\n\n${body}`;
  // Nothing leads to the page before it is there.
  const results = afterEach(
    {'docs/README.md': page('BE-New', '', `[moved](${address})\n`), 'docs/ops.md': page('BE-Ops')},
    {'docs/ops.md': page('BE-Ops', moves)},
    {'docs/ops.md': page('BE-Ops')},
  );
  for (const [known, expected] of results) expect(known).toEqual(expected);
  expect(results.map(([known]) => known.length)).toEqual([0, 1, 0]);
});

test('a link is looked at again when the page it leads to comes, changes its readers and goes', () => {
  const page = (persona: string, body = '') => `---\npersona: ${persona}\n---\n\n${body}`;
  const results = afterEach(
    {'docs/README.md': page('BE-New', '[ops](./ops.mdx)\n')},
    {'docs/ops.mdx': page('BE-Ops')},
    {'docs/ops.mdx': page('[BE-New, BE-Ops]')},
  );
  for (const [known, expected] of results) expect(known).toEqual(expected);
  expect(results.map(([known]) => known.length)).toEqual([0, 1, 0]);
});

test('links are looked at again when docs are served elsewhere', () => {
  const page = (persona: string, body = '') => `---\npersona: ${persona}\n---\n\n${body}`;
  const pages = [
    new Page('docs/README.md', page('BE-New', '[ops](/ops)\n')),
    new Page('docs/backend.md', page('BE-New', '[ops](/docs/ops)\n')),
    new Page('docs/ops.md', page('BE-Ops')),
  ];
  const checker = new Checker();
  const found = (before: ContentIndex | undefined, docs: string | undefined) => {
    const files = {unreadable: [], overlooked: [], aliases: new Set<string>()};
    const served = docs === undefined ? undefined : new Map([['docs', docs]]);
    const index = buildIndex(parseRegistry(personasYaml, scenariosYaml), pages, before, {...files, served});
    return {
      index,
      files: checker.check(index).flatMap(({rule, source}) => (rule === 'persona-dead-end' ? source.file : [])),
    };
  };
  const first = found(undefined, undefined);
  const second = found(first.index, '/');
  expect([first, second, found(second.index, 'docs')].map((one) => one.files)).toEqual([
    ['docs/backend.md'],
    ['docs/README.md'],
    ['docs/backend.md'],
  ]);
});

const edit = fc.record({
  file: fc.constantFrom(...files),
  text,
  registry: fc.option(fc.nat(registries.length - 1), {freq: 3, nil: undefined}),
});

test('checking a site again after each edit finds what checking it for the first time does', {timeout: 120_000}, () => {
  fc.assert(
    fc.property(fc.array(edit, {minLength: 5, maxLength: 25}), (edits) => {
      const parsed = registries.map(([personas, scenarios]) => parseRegistry(personas, scenarios));
      const texts = new Map<string, string>();
      const pages = new Map<string, Page>();
      const checker = new Checker();
      let before: ContentIndex | undefined;
      let registry = 0;
      for (const {file, text, registry: other} of edits) {
        registry = other ?? registry;
        if (text === undefined) {
          texts.delete(file);
          pages.delete(file);
        } else if (texts.get(file) !== text) {
          texts.set(file, text);
          pages.set(file, new Page(file, text));
        }
        before = buildIndex(parsed[registry] as (typeof parsed)[number], [...pages.values()], before);
        expect(reported(before, checker)).toEqual(fresh(registry, texts));
      }
    }),
    {numRuns: 50},
  );
});
