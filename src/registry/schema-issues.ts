import type * as z from 'zod';
import type {Finding} from '../diagnostics/diagnostic.ts';
import {nearest} from '../diagnostics/suggestion.ts';
import type {TextSource} from '../diagnostics/text-source.ts';
import {besideMessage, brief, instead} from '../diagnostics/words.ts';
import type {YamlPath, YamlText} from './yaml.ts';

type Issue = z.core.$ZodIssue;
type AnySchema = z.core.$ZodType;

/** What is to stand where, in the words of people who write YAML and not TypeScript. */
const kinds: Record<string, string> = {
  string: 'text',
  array: 'a list, each item after a hyphen',
  object: 'keys with values, each on a line of its own',
  record: 'keys with values, each on a line of its own',
  boolean: 'true or false',
};

const colour = "color must be a hexadecimal number in quotes, such as '#2f6f4f'.";

/** A YAML file that is held against a schema. */
type YamlFile = TextSource & {readonly yaml: YamlText};

/**
 * Turns what Zod found into findings in plain words, each where its cause stands. A misspelt key is told once, and not
 * again as a key that is missing.
 *
 * @param schema the schema of the whole file
 */
export function schemaFindings(issues: readonly Issue[], file: YamlFile, schema: AnySchema): Finding[] {
  const meant = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const known = keysOf(schemaAt(schema, issue.path as YamlPath));
    for (const key of issue.keys) meant.add([...issue.path, nearest(key, known)].join('\0'));
  }
  const told = new Set<string>();
  // What a second copy of a key lacks, the first may have.
  const twice = new Set(file.yaml.errors.map(({span}) => span[0]));
  const findings = issues
    .filter((issue) => {
      const path = issue.path.join('\0');
      // Of all that a value is not, what it is not in the first place.
      if (told.has(path) || (isMissing(issue, file) && meant.has(path))) return false;
      told.add(path);
      return true;
    })
    .flatMap((issue) =>
      issueFindings(issue, file, schema).filter(({span}) => issue.code === 'unrecognized_keys' || !twice.has(span[0])),
    );
  // What an alias repeats is wrong once.
  return [...new Map(findings.map((finding) => [`${finding.span} ${finding.message}`, finding])).values()];
}

function isMissing(issue: Issue, file: YamlFile): boolean {
  return issue.code === 'invalid_type' && file.yaml.value(issue.path as YamlPath) === undefined;
}

function issueFindings(issue: Issue, file: YamlFile, schema: AnySchema): Finding[] {
  const path = issue.path as YamlPath;
  const key = path.at(-1);
  const at = (part: 'key' | 'value', where: YamlPath, message: string, suggestion?: string): Finding => ({
    source: file,
    span: file.yaml[part](where) ?? [0, 0],
    message,
    suggestion,
  });
  const named = (where: YamlPath): string => {
    if (where.length === 0) return file.file;
    const span = file.yaml.key(where);
    return brief(span ? textOf(file, span) : String(where.at(-1)));
  };
  const isItem = typeof key === 'number';
  const what = isItem ? `Each item of ${path.at(-2)}` : named(path);
  const described = descriptionOf(schemaAt(schema, path));
  const isEmpty = `${isItem ? `An item of ${path.at(-2)}` : what} is empty. ${described || 'Write something, or remove it.'}`;
  switch (issue.code) {
    case 'unrecognized_keys': {
      const known = keysOf(schemaAt(schema, path));
      // What each key that is known is written as: as it should be, or in the first of its misspellings.
      const given = new Map(known.filter((name) => file.yaml.key([...path, name])).map((name) => [name, name]));
      return issue.keys.map((unknown) => {
        const suggestion = nearest(unknown, known);
        const where = [...path, unknown];
        const beside = suggestion && given.get(suggestion);
        if (beside) return at('key', where, besideMessage(unknown, beside, suggestion, 'value'));
        if (suggestion) given.set(suggestion, unknown);
        return at('key', where, `${what} has no key ${named(where)}. ${instead(suggestion, known)}`, suggestion);
      });
    }
    case 'invalid_type': {
      if (isMissing(issue, file)) {
        const message = `${named(path.slice(0, -1))} lacks ${key}: ${described.charAt(0).toLowerCase()}${described.slice(1)}`;
        return [path.length === 1 ? {source: file, span: [0, 0], message} : at('key', path.slice(0, -1), message)];
      }
      const isNothing = textOf(file, file.yaml.value(path)) === '';
      if (key === 'color') return [at(isNothing ? 'key' : 'value', path, colour)];
      if (issue.input === null) return [at(isNothing ? 'key' : 'value', path, isEmpty)];
      const kind = kinds[issue.expected] ?? issue.expected;
      const hint = issue.expected === 'string' ? ` ${asText(issue.input, isItem)}` : '';
      return [at('value', path, `${what} must be ${kind}.${hint}`)];
    }
    case 'invalid_value': {
      const valid = issue.values.map(String);
      const written = textOf(file, file.yaml.value(path));
      if (written === '' || issue.input === null) {
        return [at(written ? 'value' : 'key', path, `${what} is empty. ${instead(undefined, valid)}`)];
      }
      const suggestion = nearest(written, valid);
      return [at('value', path, `${what} cannot be ${brief(written)}. ${instead(suggestion, valid)}`, suggestion)];
    }
    case 'too_small':
      return [at('value', path, isEmpty)];
    case 'invalid_format':
      return [
        at(
          'value',
          path,
          key === 'color'
            ? colour
            : `${brief(textOf(file, file.yaml.value(path)))} is no id. An id is a letter, then letters, digits and hyphens.`,
        ),
      ];
    default:
      return [at('value', path, issue.message)];
  }
}

/** How to make a text of what is none. */
function asText(input: unknown, isItem: boolean): string {
  if (Array.isArray(input)) return isItem ? 'Write all of them in one list.' : 'Write it without a list.';
  if (typeof input !== 'object' || input instanceof Date) return 'Put the value in quotes.';
  return 'If a colon belongs to it, put the whole text in quotes.';
}

function textOf(file: TextSource, span: readonly [number, number] | undefined): string {
  return span ? file.text.slice(span[0], span[1]) : '';
}

/** The schema of the value at a path. */
function schemaAt(schema: AnySchema, path: YamlPath): AnySchema | undefined {
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

function keysOf(schema: AnySchema | undefined): string[] {
  return Object.keys(definition(schema)?.shape ?? {});
}

function descriptionOf(schema: AnySchema | undefined): string {
  return (schema as z.ZodType | undefined)?.description ?? '';
}
