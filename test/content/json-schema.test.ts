import {Ajv} from 'ajv';
import {describe, expect, it} from 'vitest';
import {jsonSchema, schemaNames} from '../../src/content/json-schema.ts';
import type {Registry} from '../../src/registry/registry.ts';
import {index, personasWith} from '../site.ts';

/** Everything that a schema says, part by part. */
function* parts(schema: unknown): Iterable<Record<string, unknown>> {
  if (typeof schema !== 'object' || schema === null) return;
  yield schema as Record<string, unknown>;
  for (const part of Object.values(schema)) yield* parts(part);
}

/** What an editor shows of the ids of a tag. */
function descriptions(registry: Registry, tag: 'persona' | 'scenario'): string[] {
  const {properties} = jsonSchema('front-matter', registry) as {properties: Record<string, unknown>};
  const [list] = [...parts(properties[tag])].filter((part) => 'enumDescriptions' in part);
  return list?.enumDescriptions as string[];
}

function validator(...args: Parameters<typeof jsonSchema>) {
  return new Ajv({keywords: ['enumDescriptions', 'markdownEnumDescriptions']}).compile(jsonSchema(...args));
}

describe('a JSON Schema', () => {
  it.each(schemaNames)('for %s is draft 7, with a title and a description', (name) => {
    for (const entries of [undefined, index().registry]) {
      const schema = jsonSchema(name, entries);
      expect(schema).toMatchObject({
        $schema: 'http://json-schema.org/draft-07/schema#',
        title: expect.any(String),
        description: expect.any(String),
      });
      expect(() => validator(name, entries)).not.toThrow();
    }
  });

  it.each(['proofs', 'coverage', 'diff'] as const)('for %s describes every key in a sentence', (name) => {
    const schema = jsonSchema(name);
    // What stands below the keys of a difference, their names say.
    const described = name === 'diff' ? (schema.anyOf as Record<string, unknown>[]) : [...parts(schema)];
    const keys = described.flatMap(({properties}) => Object.entries(properties ?? {}));
    expect(keys.length).toBeGreaterThan(8);
    for (const [key, {description}] of keys) expect([key, description]).toEqual([key, expect.stringMatching(/\.$/)]);
  });

  it('describes every id that it lists', () => {
    for (const name of ['scenarios', 'front-matter'] as const) {
      const lists = [...parts(jsonSchema(name, index().registry))].filter((part) => 'enumDescriptions' in part);
      expect(lists.length).toBeGreaterThan(0);
      for (const part of lists) {
        const length = (part.enum as string[]).length;
        expect(part.enumDescriptions).toHaveLength(length);
        expect(part.markdownEnumDescriptions).toHaveLength(length);
      }
    }
  });

  it('shows the description of a persona, else her experience, and no goals where there are none', () => {
    const extra = '  X: {name: Ex, description: One line, experience: e, goals: [], pain_points: []}';
    const {registry} = index({personas: personasWith(extra)});
    expect(descriptions(registry, 'persona').slice(2)).toEqual([
      'Backend DevOps Hybrid\nFamiliar with CI/CD\nGoals: manage secrets',
      'Ex\nOne line',
      'All personas\nFor an overview or a glossary.',
    ]);
  });

  it('shows the trigger of a scenario beside its title', () => {
    const scenarios = 'scenarios:\n  S: {title: Go, trigger: t, personas: [BE-New], outcome: o, planned: true}\n';
    expect(descriptions(index({scenarios}).registry, 'scenario')).toEqual(['Go\nWhen: t\nOutcome: o\nFor: BE-New']);
  });

  it('takes no persona with a reserved id', () => {
    const isValid = validator('personas');
    const withId = (id: string) => isValid({version: '1', scope: 's', personas: {[id]: {name: 'n'}}});
    expect(['everyone', 'every', 'only'].map(withId)).toEqual([false, true, true]);
  });

  it('takes colours in both cases, as the check does', () => {
    const isValid = validator('personas');
    const withColor = (color: string) => ({
      version: '1',
      scope: 's',
      personas: {A: {name: 'n', experience: 'e', goals: [], pain_points: [], color}},
    });
    expect(['#2F6f4F', '#abc', 'red', '#12345'].map((color) => isValid(withColor(color)))).toEqual([
      true,
      true,
      false,
      false,
    ]);
  });

  it('is that of its file, with titles for what editors show', () => {
    const [who, what, front] = schemaNames.map((name) => jsonSchema(name, index().registry)) as unknown as [
      Part,
      Part,
      Part,
    ];
    expect([who, what, front].map(({title, description}) => `${title}: ${description}`)).toEqual([
      'personas.yaml: Who reads, and how this site is checked.',
      'scenarios.yaml: What readers come to do.',
      'Front matter of a page: All keys but persona, scenario, after and reviewed are Docusaurus’s.',
    ]);
    expect(who.properties?.personas?.additionalProperties?.title).toBe('Persona');
    expect(what.properties?.scenarios?.additionalProperties?.title).toBe('Scenario');
    expect([front.properties?.persona?.title, front.properties?.scenario?.title]).toEqual(['Persona', 'Scenario']);
    expect(who.title).toBe('personas.yaml');
  });

  it('lists the ids of a site, with a line for each thing that is known of them', () => {
    const scenarios = 'scenarios: {S: {trigger: t, personas: [BE-New, BE-Ops], planned: true}}\n';
    const personas = 'personas: {BE-New: {name: New, goals: [a, b]}, BE-Ops: {name: Ops}}\n';
    const {registry} = index({personas, scenarios});
    expect(descriptions(registry, 'persona')).toEqual([
      'New\nGoals: a, b',
      'Ops',
      'All personas\nFor an overview or a glossary.',
    ]);
    expect(descriptions(registry, 'scenario')).toEqual(['t\nFor: BE-New, BE-Ops']);
    const [list] = [...parts(jsonSchema('front-matter', registry))].filter((part) => 'enumDescriptions' in part);
    expect(list?.markdownEnumDescriptions).toEqual([
      '**New**\n\nGoals: a, b',
      '**Ops**',
      '**All personas**\n\nFor an overview or a glossary.',
    ]);
  });

  it.each([
    ['one id', {persona: 'BE-New', scenario: 'S-01'}, true],
    ['lists', {persona: ['BE-New', 'everyone'], scenario: ['S-01']}, true],
    ['neither', {title: 'T'}, true],
    ['an id of neither', {persona: 'Nobody'}, false],
    ['everyone for a scenario', {scenario: 'everyone'}, false],
    ['an empty list', {persona: []}, false],
    ['a list of a list', {persona: [['BE-New']]}, false],
  ])('takes front matter with %s, or not', (_, data, isTaken) => {
    expect(validator('front-matter', index().registry)(data)).toBe(isTaken);
  });

  it('takes anything that looks like an id where no ids are known', () => {
    const isValid = validator('front-matter');
    expect(['BE-New', 'x', 'a b', '1a'].map((persona) => isValid({persona}))).toEqual([true, true, false, false]);
    expect(validator('front-matter', {personas: [], scenarios: index().registry.scenarios})({persona: 'x'})).toBe(true);
  });

  it.each([
    ['starts somewhere', {entry_point: {page: 'docs/a.md'}}, true],
    ['is planned', {planned: true}, true],
    ['is not planned', {planned: false}, false],
    ['starts nowhere', {}, false],
    ['is for somebody else', {personas: ['Nobody'], planned: true}, false],
  ])('takes a scenario that %s, or not', (_, more, isTaken) => {
    const isValid = validator('scenarios', index().registry);
    expect(isValid({scenarios: {S: {trigger: 't', personas: ['BE-New'], ...more}}})).toBe(isTaken);
    expect(isValid({scenarios: {everyone: {trigger: 't', personas: ['BE-New'], ...more}}})).toBe(false);
  });
});

/** A part of a schema that is looked at here. */
interface Part {
  readonly title?: string;
  readonly description?: string;
  readonly properties?: Readonly<Record<string, Part>>;
  readonly additionalProperties?: Part;
}
