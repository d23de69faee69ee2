import fc from 'fast-check';
import {expect, test} from 'vitest';
import {buildIndex} from '../../src/content/content-index.ts';
import {Page} from '../../src/content/page.ts';
import {parseRegistry} from '../../src/registry/registry.ts';
import {check} from '../../src/rules/check.ts';
import {pageRules, rules} from '../../src/rules/rules.ts';
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

const told = (index: ReturnType<typeof buildIndex>) =>
  check(index).map(({rule, severity, source, span, message, suggestion}) => [
    rule,
    severity,
    source.file,
    ...span,
    message,
    suggestion,
  ]);

/** What is told of a site that was never looked at before. */
function fresh(registry: number, texts: ReadonlyMap<string, string>): unknown[] {
  // It takes the place of the registry for whose pages it is remembered what was found.
  buildIndex(parseRegistry(personasYaml.replaceAll('BE-', 'FE-'), scenariosYaml.replaceAll('BE-', 'FE-')), []);
  const pages = [...texts].map(([file, text]) => new Page(file, text));
  return told(buildIndex(parseRegistry(...(registries[registry] as [string, string])), pages));
}

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
        const again = told(buildIndex(parsed[registry] as (typeof parsed)[number], [...pages.values()]));
        expect(again).toEqual(fresh(registry, texts));
      }
    }),
    {numRuns: 50},
  );
});

test('the rules that look at one page find the same on it, whatever stands beside it', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom(...files), text), {minLength: 2, maxLength: 5}), (written) => {
      const texts = new Map(written.flatMap(([file, text]) => (text === undefined ? [] : [[file, text] as const])));
      const registry = parseRegistry(personasYaml, scenariosYaml);
      const index = buildIndex(
        registry,
        [...texts].map(([file, text]) => new Page(file, text)),
      );
      for (const name of pageRules) {
        const together = [...rules[name].check(index)].map(({span, message}) => [span, message]);
        const apart = index.pages.flatMap(({page}) => Array.from(rules[name].check(buildIndex(registry, [page]))));
        expect(apart.map(({span, message}) => [span, message])).toEqual(together);
      }
    }),
  );
});
