import fc from 'fast-check';
import {expect, test} from 'vitest';
import {TextSource} from '../../src/diagnostics/text-source.ts';
import {exportedTables} from '../../src/edits/export.ts';
import {importRegistries} from '../../src/edits/import/import.ts';
import {personasYaml as written, scenariosYaml as writtenScenarios} from '../../src/edits/registry-yaml.ts';
import {iconNames} from '../../src/registry/file-schemas.ts';
import {parseRegistry, type Registry} from '../../src/registry/registry.ts';
import {personasYaml, scenariosYaml} from '../site.ts';

/** What export and import make of a registry. */
function back(registry: Registry): Registry {
  const {registries, remarks} = importRegistries(new TextSource('x.md', exportedTables(registry)), []);
  expect(remarks.filter(({severity}) => severity === 'error')).toEqual([]);
  return parseRegistry(registries?.personas.text, registries?.scenarios.text);
}

const shown = ({version, scope, personas, scenarios}: Registry) => ({version, scope, personas, scenarios});

test('export, then import, is the identity for the registries of a site', () => {
  const registry = parseRegistry(personasYaml, scenariosYaml);
  expect(shown(back(registry))).toEqual(shown(registry));
});

const signs = [
  '|',
  '*',
  '_',
  '`',
  '<b>',
  '&amp;',
  '[x](y)',
  ':bug:',
  '{a}',
  '\\',
  '#',
  '~~x~~',
  '$a$',
  '–',
  '容量',
  'e.g.',
  'x@y.org',
  'https://x.org',
  '!',
  '"',
  "'",
  ',',
  ';',
  '+ 1',
  '1.',
];
const text = fc
  .array(fc.oneof(fc.constantFrom(...signs), fc.stringMatching(/^[a-zäöé]{1,6}$/)), {minLength: 1, maxLength: 5})
  .map((words) => `a ${words.join(' ')}`);
const list = fc.array(text, {maxLength: 3});
const some = <T>(value: fc.Arbitrary<T>) => fc.option(value, {nil: undefined});
const heading = fc.stringMatching(/^[A-Z][a-z]{1,8}(?: [a-z*_&]{1,5})?$/);

test('export, then import, is the identity, whatever stands on one line', () => {
  const persona = fc.record({
    name: text,
    short_name: some(fc.constantFrom('Ops', 'a *b*', '容量')),
    description: some(text),
    experience: some(text),
    goals: some(list),
    pain_points: some(list),
    color: some(fc.constantFrom('#2f6f4f', '#abc')),
    icon: some(fc.constantFrom(...iconNames)),
  });
  const scenario = fc.record({
    title: some(text),
    trigger: text,
    outcome: some(text),
    planned: fc.boolean(),
    entry: some(fc.record({page: fc.constantFrom('docs/a.md', 'docs/b_c/d.mdx'), heading: some(heading)})),
    steps: some(
      fc.uniqueArray(fc.constantFrom('docs/a.md', 'docs/b_c/d.mdx', 'docs/a.md#A | b, c', 'docs/a.md#C#'), {
        minLength: 1,
      }),
    ),
    both: fc.boolean(),
  });
  const defined = (value: object) => Object.fromEntries(Object.entries(value).filter(([, item]) => item !== undefined));
  fc.assert(
    fc.property(
      persona,
      persona,
      scenario,
      fc.subarray(['Old', 'Older']),
      (first, second, {entry, both, planned, ...rest}, formerly) => {
        const personas = {Dev: {...defined(first), formerly}, Ops: defined(second)};
        const start = entry ? {entry_point: defined(entry)} : {};
        const scenarios = {
          'S-1': {...defined(rest), personas: both ? ['Dev', 'Ops'] : ['Ops'], ...start, planned: planned || !entry},
        };
        const registry = parseRegistry(written({personas} as never), writtenScenarios({scenarios} as never));
        expect(registry.problems).toEqual([]);
        expect(shown(back(registry))).toEqual(shown(registry));
      },
    ),
  );
});
