import * as z from 'zod';
import {personasFileSchema, scenariosFileSchema} from '../registry/file-schemas.ts';
import {idDescription, idPattern} from '../registry/id-fault.ts';
import {proofsFileSchema, proofsName} from '../registry/proofs.ts';
import type {Persona, Registry, Scenario} from '../registry/registry.ts';
import {everyone} from '../shared/everyone.ts';
import {coverageSchema} from './coverage-schema.ts';
import {differenceSchema} from './difference-schema.ts';
import {frontMatterSchema} from './written-tags.ts';

/** The files that have a JSON Schema, and the output of a command that has one. */
export const schemaNames = ['personas', 'scenarios', 'front-matter', 'proofs', 'coverage', 'diff'] as const;
/** The name of a file that has a JSON Schema. */
export type SchemaName = (typeof schemaNames)[number];

/** A JSON Schema, or a part of one. */
export type JsonSchema = {[key: string]: unknown};

/** What is known of the ids of a site. */
type Entries = Pick<Registry, 'personas' | 'scenarios'>;

/**
 * The JSON Schema of a registry or of front matter, in draft 7, which the YAML extensions of editors read.
 *
 * @param entries the site's registries: where an id is used, the schema lists them all, each with its name and
 *   description. Where there are none, an id is anything that looks like one.
 */
export function jsonSchema(name: SchemaName, entries: Entries = {personas: [], scenarios: []}): JsonSchema {
  const personas = entries.personas.map(personaChoice);
  switch (name) {
    case 'personas': {
      const schema = jsonSchemaOf(personasFileSchema, 'personas.yaml', 'Who reads, and how this site is checked.');
      merge(schema, ['properties', 'personas'], {propertyNames: idSchema});
      return merge(schema, ['properties', 'personas', 'additionalProperties'], {title: 'Persona'});
    }
    case 'scenarios': {
      const schema = jsonSchemaOf(scenariosFileSchema, 'scenarios.yaml', 'What readers come to do.');
      const scenario = ['properties', 'scenarios', 'additionalProperties'];
      merge(schema, ['properties', 'scenarios'], {propertyNames: idSchema});
      merge(schema, [...scenario, 'properties', 'personas', 'items'], anyOfThese(personas));
      return merge(schema, scenario, {title: 'Scenario', anyOf: [hasEntryPoint, isPlanned]});
    }
    case 'coverage':
      return jsonSchemaOf(
        coverageSchema,
        'personas coverage --format json',
        'Which persona is served in which scenario.',
      );
    case 'diff':
      return jsonSchemaOf(
        differenceSchema,
        'personas diff --format json',
        'What the changes since a revision do to readers.',
      );
    case 'proofs':
      return jsonSchemaOf(proofsFileSchema, proofsName, 'Which scenarios were shown to work.');
    case 'front-matter': {
      const title = 'Front matter of a page';
      const schema = jsonSchemaOf(
        frontMatterSchema,
        title,
        'All keys but persona, scenario, after and reviewed are Docusaurus’s.',
      );
      const readers = personas.length > 0 ? [...personas, everyoneChoice] : [];
      const scenarios = entries.scenarios.map(scenarioChoice);
      merge(schema, ['properties', 'persona'], {title: 'Persona', ...oneOrMore(anyOfThese(readers))});
      return merge(schema, ['properties', 'scenario'], {title: 'Scenario', ...oneOrMore(anyOfThese(scenarios))});
    }
  }
}

/** An id that can be chosen, and what an editor shows of it. */
interface Choice {
  readonly id: string;
  readonly name: string;
  readonly lines: readonly string[];
}

const everyoneChoice: Choice = {id: everyone, name: 'All personas', lines: ['For an overview or a glossary.']};

function personaChoice({id, name, description, goals}: Persona): Choice {
  return {
    id,
    name,
    lines: [...(description === '' ? [] : [description]), ...(goals.length > 0 ? [`Goals: ${goals.join(', ')}`] : [])],
  };
}

function scenarioChoice({id, title, trigger, outcome, personas}: Scenario): Choice {
  const when = trigger === title ? [] : [`When: ${trigger}`];
  return {
    id,
    name: title,
    lines: [...when, ...(outcome === '' ? [] : [`Outcome: ${outcome}`]), `For: ${personas.join(', ')}`],
  };
}

const idSchema: JsonSchema = {
  type: 'string',
  pattern: idPattern.source,
  not: {enum: [everyone]},
  description: idDescription,
};
const hasEntryPoint: JsonSchema = {required: ['entry_point']};
const isPlanned: JsonSchema = {required: ['planned'], properties: {planned: {const: true}}};

/** One of the ids, in the keywords that editors know; where no ids are known, anything that looks like one. */
function anyOfThese(choices: readonly Choice[]): JsonSchema {
  if (choices.length === 0) return {type: 'string', pattern: idPattern.source};
  return {
    type: 'string',
    enum: choices.map(({id}) => id),
    enumDescriptions: choices.map(({name, lines}) => [name, ...lines].join('\n')),
    markdownEnumDescriptions: choices.map(({name, lines}) => [`**${name}**`, ...lines].join('\n\n')),
  };
}

function oneOrMore(id: JsonSchema): JsonSchema {
  return {anyOf: [id, {type: 'array', minItems: 1, items: id}]};
}

function jsonSchemaOf(schema: z.ZodType, title: string, description: string): JsonSchema {
  const {$schema, ...rest} = z.toJSONSchema(schema, {target: 'draft-7', io: 'input'}) as JsonSchema;
  return {$schema, title, description, ...rest};
}

/** Puts keywords into the part of a schema that a path leads to. */
function merge(schema: JsonSchema, path: readonly string[], keywords: JsonSchema): JsonSchema {
  let part = schema;
  for (const step of path) part = part[step] as JsonSchema;
  Object.assign(part, keywords);
  return schema;
}
