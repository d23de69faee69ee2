import type * as z from 'zod';
import type {YamlPath} from './yaml.ts';

// What a schema knows, for messages about files that do not fit it.

export type AnySchema = z.core.$ZodType;

/** The schema of the value at a path. */
export function schemaAt(schema: AnySchema, path: YamlPath): AnySchema | undefined {
  let current: AnySchema | undefined = schema;
  for (const step of path) {
    const def = definition(current);
    if (def?.type === 'object') current = def.shape[String(step)];
    else if (def?.type === 'record') current = def.valueType;
    else if (def?.type === 'array') current = def.element;
    else return undefined;
  }
  return current;
}

/** The part of a Zod definition that is walked here. */
interface Definition {
  readonly type: string;
  readonly shape: Record<string, AnySchema>;
  readonly valueType: AnySchema;
  readonly element: AnySchema;
  readonly innerType: AnySchema;
}

/** The definition of a schema, seen through `optional`. */
function definition(schema: AnySchema | undefined): Definition | undefined {
  let def = schema?._zod.def as unknown as Definition | undefined;
  while (def?.type === 'optional') def = def.innerType._zod.def as unknown as Definition;
  return def;
}

/** The key of a file that has this one under it, where there is one. */
export function ownerOf(key: string, schema: AnySchema): string | undefined {
  const owners = keysOf(schema).filter((name) => keysOf(schemaAt(schema, [name])).includes(key));
  return owners.length === 1 ? owners[0] : undefined;
}

/** The keys that a schema of an object knows. */
export function keysOf(schema: AnySchema | undefined): string[] {
  return Object.keys(definition(schema)?.shape ?? {});
}

/** What a schema says of its value, in a sentence. */
export function descriptionOf(schema: AnySchema | undefined): string {
  return (schema as z.ZodType | undefined)?.description ?? '';
}
