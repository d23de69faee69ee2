import {unsure} from './unsure.ts';

// JavaScript in MDX that is certain to be valid, and to end where it seems to. All other is for the parser to judge.

const reserved: ReadonlySet<string> = new Set(
  'arguments await break case catch class const continue debugger default delete do else enum eval export extends false finally for function if implements import in instanceof interface let new null package private protected public return static super switch this throw true try typeof var void while with yield'.split(
    ' ',
  ),
);

const space = /\s*/y;
const name = /[A-Za-z_$][\w$]*/y;
const escaped = String.raw`\\(?:["'\\/bfnrt]|u[\dA-Fa-f]{4})`;
const number = String.raw`-?(?:0|[1-9]\d{0,8})(?:\.\d+)?`;
const simple = new RegExp(
  [
    ...['"', "'"].map((quote) => String.raw`${quote}[^${quote}\\\r\n]*(?:${escaped}[^${quote}\\\r\n]*)*${quote}`),
    '`[^`\\\\$]*`',
    String.raw`(?:true|false|null|${number})(?![\w.$])`,
  ].join('|'),
  'y',
);
const key = /[A-Za-z_$][\w$]*|"[^"\\\r\n]*"|'[^'\\\r\n]*'/y;

/** How deep values may stand in one another here: those in which plugins write the schemas of an API do. */
const deepest = 50;

/** How many names and calls may follow on a name. */
const mostLinks = 10;

/** Where a sticky pattern ends that matches here; undefined where it does not. */
function endOf(pattern: RegExp, text: string, at: number): number | undefined {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : undefined;
}

function afterSpace(text: string, at: number): number {
  return endOf(space, text, at) ?? at;
}

/**
 * Where an expression ends: a text, a number, a name and what is called on it, or a list or an object of these.
 *
 * @returns undefined where there is none that is certain
 */
function expressionEnd(text: string, at: number, depth = 0): number | undefined {
  if (depth > deepest) return undefined;
  const literal = endOf(simple, text, at);
  if (literal !== undefined) return literal;
  if (text[at] === '[') return listEnd(text, at, ']', depth);
  if (text[at] === '{') return objectEnd(text, at, depth);
  let end = plainName(text, at);
  if (end === undefined) return undefined;
  for (let links = 0; links < mostLinks; links++) {
    if (text[end] === '(') {
      const close = listEnd(text, end, ')', depth);
      if (close === undefined) return undefined;
      end = close;
    } else if (text[end] === '.') {
      const next = endOf(name, text, end + 1);
      if (next === undefined) return undefined;
      end = next;
    } else return end;
  }
  return undefined;
}

/** Where a name ends that is no word of the language. */
function plainName(text: string, at: number): number | undefined {
  const end = endOf(name, text, at);
  return end === undefined || reserved.has(text.slice(at, end)) ? undefined : end;
}

/** Where values end that stand in brackets or parentheses. */
function listEnd(text: string, from: number, close: string, depth: number): number | undefined {
  return membersEnd(text, from, close, (at) => expressionEnd(text, at, depth + 1));
}

function objectEnd(text: string, from: number, depth: number): number | undefined {
  return membersEnd(text, from, '}', (at) => {
    const end = endOf(key, text, at);
    // Whatever has this name is the object's prototype, which may be given once.
    if (end === undefined || text.slice(at, end).includes('__proto__')) return undefined;
    const colon = afterSpace(text, end);
    if (text[colon] === ':') return expressionEnd(text, afterSpace(text, colon + 1), depth + 1);
    return plainName(text, at) === end ? end : undefined;
  });
}

function membersEnd(
  text: string,
  from: number,
  close: string,
  memberEnd: (at: number) => number | undefined,
): number | undefined {
  let at = afterSpace(text, from + 1);
  while (text[at] !== close) {
    const end = memberEnd(at);
    if (end === undefined) return undefined;
    at = afterSpace(text, end);
    if (text[at] === ',') at = afterSpace(text, at + 1);
    else if (text[at] !== close) return undefined;
  }
  return at + 1;
}

const comment = /\/\*(?:(?!\*\/)[\s\S])*\*\//y;

/** Where braces end that hold one expression that is certain, or a comment; undefined where only a parser can tell. */
export function bracesEnd(text: string, from: number, mayBeComment: boolean): number | undefined {
  const start = afterSpace(text, from + 1);
  const end = (mayBeComment ? endOf(comment, text, start) : undefined) ?? expressionEnd(text, start);
  if (end === undefined) return undefined;
  const close = afterSpace(text, end);
  return text[close] === '}' ? close + 1 : undefined;
}

const importStatement =
  /import\s+(?:(?!from\s*["'])(?:([A-Za-z_$][\w$]*)(\s*,\s*)?)?(?:\{([\w\s,$]*)\}|\*\s*as\s+([A-Za-z_$][\w$]*))?\s*(?<![\w$])from\s*)?(?:"(?:[^"\\\r\n]|\\_)*"|'(?:[^'\\\r\n]|\\_)*')/y;
const declaration = /export\s+(?:const|let|var)\s+([A-Za-z_$][\w$]*)\s*=\s*/y;
const statementEnd = /[ \t]*(?:;[ \t]*(?=(?:im|ex)port\s)|(?:;[ \t]*)?(?:\/\/[^\r\n]*)?(?=[\r\n]|$))/y;
const lineComment = /\/\/[^\r\n]*/y;

/** What ends imports and exports. */
const blankLine = /\r?\n[ \t]*(?:\r?\n|$)/g;

/**
 * Where imports and exports end that are certain to be valid.
 *
 * @param from the start of a line that begins with one of the words
 * @param declared the names that the page has declared so far, to which theirs are added
 */
export function moduleEnd(text: string, from: number, declared: Set<string>): number {
  blankLine.lastIndex = from;
  const end = blankLine.exec(text)?.index ?? text.length;
  const module = text.slice(from, end);
  for (let at = 0; at < module.length; ) {
    const ended = endOf(lineComment, module, at) ?? statement(module, at, declared);
    const next = ended === undefined ? undefined : endOf(statementEnd, module, ended);
    if (next === undefined) throw unsure;
    at = afterSpace(module, next);
  }
  return end;
}

function statement(text: string, at: number, declared: Set<string>): number | undefined {
  importStatement.lastIndex = at;
  const imported = importStatement.exec(text);
  if (imported) {
    const [, own, comma, listed, all] = imported;
    // A comma stands between the two, and only there.
    if (own !== undefined && (comma === undefined) !== (listed === undefined && all === undefined)) return undefined;
    const names = [own, all, ...(listed === undefined ? [] : localNames(listed))];
    return names.every((local) => local === undefined || declares(local, declared))
      ? importStatement.lastIndex
      : undefined;
  }
  declaration.lastIndex = at;
  const local = declaration.exec(text)?.[1];
  return local !== undefined && declares(local, declared) ? expressionEnd(text, declaration.lastIndex) : undefined;
}

/** The names that a list between braces brings in; one that cannot be where the list is not certain. */
function localNames(list: string): string[] {
  const members = list.split(',');
  if (members.at(-1)?.trim() === '') members.pop();
  return members.map(
    (member) => /^\s*[A-Za-z_$][\w$]*(?:\s+as\s+([A-Za-z_$][\w$]*))?\s*$/.exec(member)?.[1] ?? member.trim(),
  );
}

/** Declares a name; false where it cannot be one, or is declared already. */
function declares(local: string, declared: Set<string>): boolean {
  if (!/^[A-Za-z_$][\w$]*$/.test(local) || reserved.has(local)) return false;
  if (declared.has(local)) return false;
  declared.add(local);
  return true;
}
