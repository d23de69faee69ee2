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
    const persona = {name: 'n', experience: 'e', goals: [], pain_points: []};
    const isValid = validator('personas');
    const withId = (id: string) => isValid({version: '1', scope: 's', personas: {[id]: persona}});
    expect(['only', 'linked-x', 'everyone', 'linked', 'onlyone'].map(withId)).toEqual([
      false,
      false,
      false,
      true,
      true,
    ]);
    const scenario = {trigger: 't', personas: ['A'], outcome: 'o', planned: true};
    expect(validator('scenarios')({scenarios: {only: scenario}})).toBe(true);
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
});
