import type * as z from 'zod';
import type {Finding} from '../diagnostics/diagnostic.ts';
import {nearMiss} from '../diagnostics/near-miss.ts';
import type {TextSource} from '../diagnostics/text-source.ts';
import {besideMessage, brief, instead} from '../diagnostics/words.ts';
import {idFault} from './id-fault.ts';
import {type AnySchema, descriptionOf, keysOf, ownerOf, schemaAt} from './schema-keys.ts';
import type {YamlPath, YamlText} from './yaml.ts';

type Issue = z.core.$ZodIssue;

/** What is to stand where, in the words of people who write YAML and not TypeScript. */
const kinds: Record<string, string> = {
  string: 'text',
  array: 'a list, each item after a hyphen',
  object: 'keys with values, each on a line of its own',
  record: 'keys with values, each on a line of its own',
  boolean: 'true or false',
  number: 'a number',
};

/** What other linters call a severity, and what the letters of a format are not near to. */
const alike: Readonly<Record<string, string>> = {
  md: 'detect',
  commonmark: 'detect',
  warning: 'warn',
  fail: 'error',
  disable: 'off',
  disabled: 'off',
  ignore: 'off',
  none: 'off',
  false: 'off',
};

const colour = "color must be a hexadecimal number in quotes, such as '#2f6f4f'.";

/** A YAML file that is held against a schema. */
type YamlFile = TextSource & {readonly yaml: YamlText};

/**
 * Turns what Zod found into findings in plain words, each where its cause stands. A misspelt key is reported once, and not
 * again as a key that is missing.
 *
 * @param found the issues of the whole file
 * @param schema the schema of the whole file
 */
export function schemaFindings(found: readonly Issue[], file: YamlFile, schema: AnySchema): Finding[] {
  const issues = found.flatMap(ofMeantForm);
  const meant = new Set<string>();
  for (const issue of issues) {
    if (issue.code !== 'unrecognized_keys') continue;
    const known = keysOf(schemaAt(schema, issue.path as YamlPath));
    for (const key of issue.keys) meant.add([...issue.path, nearMiss(key, known)].join('\0'));
  }
  const reported = new Set<string>();
  // What a second copy of a key lacks, the first may have.
  const twice = new Set(file.yaml.errors.map(({span}) => span[0]));
  const findings = issues
    .filter((issue) => {
      const path = issue.path.join('\0');
      // Of all that a value is not, what it is not in the first place.
      if (reported.has(path) || (isMissing(issue, file) && meant.has(path))) return false;
      reported.add(path);
      return true;
    })
    .flatMap((issue) =>
      issueFindings(issue, file, schema).filter(({span}) => issue.code === 'unrecognized_keys' || !twice.has(span[0])),
    );
  // What an alias repeats is wrong once.
  return [...new Map(findings.map((finding) => [`${finding.span} ${finding.message}`, finding])).values()];
}

/** Where there may be one value or a list of them, what is wrong with the form that stands there. */
function ofMeantForm(issue: Issue): Issue[] {
  if (issue.code !== 'invalid_union') return [issue];
  const isList = Array.isArray(issue.input);
  const expects = (list: readonly Issue[], kind: string) =>
    list.some((fault) => fault.code === 'invalid_type' && fault.path.length === 0 && fault.expected === kind);
  const form = issue.errors.find((faults) => !expects(faults, isList ? 'string' : 'array'));
  return (form ?? []).map((fault) => ({...fault, path: [...issue.path, ...fault.path]}));
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
        const suggestion = nearMiss(unknown, known);
        const where = [...path, unknown];
        const beside = suggestion && given.get(suggestion);
        if (beside) return at('key', where, besideMessage(unknown, beside, suggestion, 'value'));
        if (suggestion) given.set(suggestion, unknown);
        const owner = suggestion === undefined ? ownerOf(unknown, schema) : undefined;
        const remedy = owner && owner !== key ? `Put it under ${owner}.` : instead(suggestion, known);
        return at('key', where, `${what} has no key ${named(where)}. ${remedy}`, suggestion);
      });
    }
    case 'invalid_type': {
      if (isMissing(issue, file)) {
        const owner = typeof path.at(-2) === 'number' ? `An item of ${path.at(-3)}` : named(path.slice(0, -1));
        const message = `${owner} lacks ${key}: ${described.charAt(0).toLowerCase()}${described.slice(1)}`;
        return [path.length === 1 ? {source: file, span: [0, 0], message} : at('key', path.slice(0, -1), message)];
      }
      const isNothing = textOf(file, file.yaml.value(path)) === '';
      if (key === 'color') return [at(isNothing ? 'key' : 'value', path, colour)];
      if (issue.input === null) return [at(isNothing ? 'key' : 'value', path, isEmpty)];
      const kind = kinds[issue.expected] ?? issue.expected;
      const hint = issue.expected === 'string' ? ` ${asText(issue.input, isItem)}` : '';
      const finding = at('value', path, `${what} must be ${kind}.${hint}`);
      const text = asMeant(String(key), textOf(file, finding.span));
      return [text === undefined ? finding : {...finding, fix: {span: finding.span, text}}];
    }
    case 'invalid_value': {
      const valid = issue.values.map(String);
      const written = textOf(file, file.yaml.value(path));
      if (written === '' || issue.input === null) {
        return [at(written ? 'value' : 'key', path, `${what} is empty. ${instead(undefined, valid)}`)];
      }
      const suggestion = valid.find((value) => value === alike[written]) ?? nearMiss(written, valid);
      return [
        at(
          'value',
          path,
          `${what} cannot be ${brief(written)}. ${instead(suggestion, valid, valid.length)}`,
          suggestion,
        ),
      ];
    }
    case 'too_big':
      return [at('value', path, `${what} has more than ${issue.maximum} characters. ${described}`)];
    case 'too_small':
      return [at('value', path, isEmpty)];
    case 'invalid_format':
      return [
        at('value', path, key === 'color' ? colour : (idFault(textOf(file, file.yaml.value(path))) ?? issue.message)),
      ];
    default:
      return [at('value', path, issue.message)];
  }
}

/** What was meant by a value that is no list or has no keys, where there can be no doubt. */
function asMeant(key: string, written: string): string | undefined {
  if (key === 'personas' && /^[\w-]+(?:, *[\w-]+)*$/.test(written)) return `[${written}]`;
  return key === 'entry_point' && /^[\w./-]+\.mdx?$/.test(written) ? `{page: ${written}}` : undefined;
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
