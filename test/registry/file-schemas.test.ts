import {describe, expect, it} from 'vitest';
import * as z from 'zod';
import {ruleNames} from '../../src/diagnostics/rule-names.ts';
import {personasFileSchema, scenariosFileSchema} from '../../src/registry/file-schemas.ts';
import {proofsFileSchema, proofsName} from '../../src/registry/proofs.ts';

/** A part of a JSON Schema. */
interface Part {
  readonly description?: string;
  readonly properties?: Record<string, Part>;
  readonly additionalProperties?: Part | boolean;
  readonly items?: Part;
  readonly required?: readonly string[];
}

/** Every key that a schema describes, by its path. */
function keysOf({properties = {}, additionalProperties, items = {}}: Part, path = ''): [path: string, part: Part][] {
  const entries = typeof additionalProperties === 'object' ? keysOf(additionalProperties, `${path}*.`) : [];
  return Object.entries(properties)
    .flatMap(([key, part]): [string, Part][] => [[path + key, part], ...keysOf(part, `${path}${key}.`)])
    .concat(entries, items.properties ? keysOf(items, path) : []);
}

const schemas = [
  ['personas.yaml', personasFileSchema],
  ['scenarios.yaml', scenariosFileSchema],
  [proofsName, proofsFileSchema],
] as const;

describe.each(schemas)('the JSON Schema of %s', (_, schema) => {
  const json = z.toJSONSchema(schema) as Part;

  it('describes every key in a sentence, for editors', () => {
    const keys = keysOf(json).filter(([path]) => !/^rules\./.test(path));
    expect(keys.length).toBeGreaterThan(5);
    for (const [path, {description}] of keys) expect([path, description]).toEqual([path, expect.stringMatching(/\.$/)]);
  });

  it('forbids unknown keys', () => {
    expect(json.additionalProperties).toBe(false);
  });
});

describe('the schemas', () => {
  it('require what the contract does not mark as optional', () => {
    const required = (schema: z.ZodType, ...path: string[]) => {
      let part = z.toJSONSchema(schema) as Part;
      for (const step of path) {
        part = (step === '*' ? part.additionalProperties : part.properties?.[step]) as Part;
      }
      return [...(part.required ?? [])].sort();
    };
    expect(required(personasFileSchema)).toEqual(['personas']);
    expect(required(personasFileSchema, 'personas', '*')).toEqual(['name']);
    expect(required(scenariosFileSchema)).toEqual(['scenarios']);
    expect(required(scenariosFileSchema, 'scenarios', '*')).toEqual(['personas', 'trigger']);
    expect(required(scenariosFileSchema, 'scenarios', '*', 'entry_point')).toEqual(['page']);
  });

  it('know every rule', () => {
    const {properties = {}} = z.toJSONSchema(personasFileSchema) as Part;
    expect(Object.keys(properties.rules?.properties ?? {})).toEqual([...ruleNames]);
  });
});
