import {isScalar, parseDocument, visit} from 'yaml';
import type {Span} from '../diagnostics/diagnostic.ts';
import {isYamlWord} from '../registry/yaml-value.ts';

/**
 * A value as it has to be written in the place of a YAML scalar: escaped within the quotes that stand there, and in
 * quotes of its own where it would not be read as text without.
 *
 * @param text the file
 * @param span what is replaced, without its quotes
 * @returns undefined when the quotes that stand there cannot hold the value
 */
export function replacedScalar(text: string, [start, end]: Span, value: string): string | undefined {
  const quote = text[start - 1];
  const quoted = quote === text[end] ? quote : undefined;
  if (quoted === '"') return JSON.stringify(value).slice(1, -1);
  if (quoted === "'") return fitsSingleQuotes(value) ? value.replaceAll("'", "''") : undefined;
  if (isPlain(value)) return value;
  return fitsSingleQuotes(value) ? `'${value.replaceAll("'", "''")}'` : JSON.stringify(value);
}

/** Whether a value reads the same without quotes, in braces too. Most are ids, and no parser is needed for those. */
function isPlain(value: string): boolean {
  if (/^[A-Za-z][A-Za-z0-9-]*$/.test(value)) return !isYamlWord(value);
  const document = parseDocument(`{key: ${value}}`, {prettyErrors: false});
  if (document.errors.length > 0) return false;
  const read = document.toJS();
  return read.key === value && Object.keys(read).length === 1;
}

function fitsSingleQuotes(value: string): boolean {
  return !/[\p{Cc}\u2028\u2029]/u.test(value);
}

/** The texts of all scalars of a YAML text by the offset at which each begins; undefined when it is not valid YAML. */
export function scalarsByOffset(yaml: string): Map<number, string> | undefined {
  // Keys that stand twice are found here: the library compares each key with each.
  const document = parseDocument(yaml, {prettyErrors: false, uniqueKeys: false});
  if (document.errors.length > 0) return undefined;
  const scalars = new Map<number, string>();
  let isUnique = true;
  visit(document, {
    Map: (_, {items}) => {
      const keys = items.flatMap(({key}) => (isScalar(key) ? [key.value] : []));
      isUnique &&= new Set(keys).size === keys.length;
    },
    Scalar: (_, {range, value}) => {
      if (range) scalars.set(range[0], String(value));
    },
  });
  return isUnique ? scalars : undefined;
}
