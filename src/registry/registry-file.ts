import type * as z from 'zod';
import type {Finding} from '../diagnostics/diagnostic.ts';
import {TextSource} from '../diagnostics/text-source.ts';
import {schemaFindings} from './schema-issues.ts';
import {type YamlPath, YamlText} from './yaml.ts';

/** One of the two registry files, with the places of all that is in it. */
export class RegistryFile extends TextSource {
  readonly yaml: YamlText;

  /** @param name the path relative to the site */
  constructor(name: string, text: string) {
    super(name, text);
    this.yaml = new YamlText(text);
  }
}

/** The text of a registry file; undefined if there is no such file; or why it cannot be read, as the end of a sentence. */
export type RegistryText = string | undefined | {readonly unreadable: string};

/** A registry file that was read: what it says, and what is wrong with it. */
export interface ReadRegistryFile<Data> {
  readonly file: RegistryFile;
  /** What the YAML says, whatever it is; undefined when it is no YAML. */
  readonly raw: unknown;
  /** The same, held against the schema; undefined when it does not fit. */
  readonly data: Data | undefined;
  readonly problems: readonly Finding[];
}

/** A finding at a value of a registry file, or at its key. */
export function findingAt(
  file: RegistryFile,
  part: 'key' | 'value',
  path: YamlPath,
  message: string,
  suggestion?: string,
): Finding {
  return {source: file, span: file.yaml[part](path) ?? [0, 0], message, suggestion};
}

/**
 * Reads one registry file against its schema.
 *
 * @param name the file's path relative to the site
 * @returns what it says; it never throws: what is wrong stands in its `problems`
 */
export function readRegistryFile<Data>(
  name: string,
  text: RegistryText,
  schema: z.ZodType<Data>,
): ReadRegistryFile<Data> {
  const withoutMark = typeof text === 'string' ? text.replace(/^\uFEFF/, '') : '';
  try {
    return heldAgainst(schema, new RegistryFile(name, withoutMark), text);
  } catch (error) {
    // The parser and all that goes through its tree need the deeper a stack the deeper that is.
    const why = error instanceof RangeError ? 'it nests too deep. Use fewer levels' : (error as Error).message;
    const file = new RegistryFile(name, '');
    const problem: Finding = {source: file, span: [0, 0], message: `${name} cannot be read: ${why}.`};
    return {file, raw: undefined, data: undefined, problems: [problem]};
  }
}

function heldAgainst<Data>(schema: z.ZodType<Data>, file: RegistryFile, text: RegistryText): ReadRegistryFile<Data> {
  const name = file.file;
  const fail = (problems: Finding[], raw?: unknown) => ({file, raw, data: undefined, problems});
  const atTop = (message: string): Finding => ({source: file, span: [0, 0], message});
  if (text === undefined) return fail([atTop(`There is no ${name} in the site's folder. Add it.`)]);
  if (typeof text !== 'string') return fail([atTop(`${name} cannot be read: ${text.unreadable}.`)]);
  const {errors} = file.yaml;
  const faults = errors.map(
    ({span, message, fix}): Finding => ({source: file, span, message: `This is not valid YAML: ${message}.`, fix}),
  );
  // A key that stands twice hides nothing else that is wrong.
  if (errors.some(({code}) => code !== 'DUPLICATE_KEY')) return fail(faults);
  let raw: unknown;
  try {
    raw = file.yaml.toJS();
  } catch {
    return fail([atTop(`${name} nests too many aliases. Write the values out.`)]);
  }
  if (raw === null || raw === undefined) return fail([atTop(`${name} is empty.`)]);
  const result = schema.safeParse(raw, {reportInput: true});
  if (result.success) return {file, raw, data: result.data, problems: faults};
  return fail([...faults, ...schemaFindings(result.error.issues, file, schema)], raw);
}
