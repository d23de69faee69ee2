import type {Span} from '../../diagnostics/diagnostic.ts';
import {blockItems, continuesText, ownerOf, pathOf, siblingsOf} from './block.ts';
import {type Flow, readFlow} from './flow.ts';
import {type YamlLine, yamlLines} from './lines.ts';
import {isWritten, type Word, wordAt, wordIn} from './word.ts';

/** What stands around a cursor in YAML. It is read off the text alone, so that it holds while the YAML is half written. */
export interface YamlCursor {
  /** The keys that lead to the cursor, outermost first; places in lists are left out. */
  readonly path: readonly string[];
  /** Whether the cursor stands in a key, the last of the path, or in a value. */
  readonly part: 'key' | 'value';
  /** The word at the cursor; empty where there is none yet. */
  readonly word: Word;
  /** Whether brackets or braces are around the cursor. */
  readonly inFlow: boolean;
  /** What must be written before the word, so that it is a value: the hyphen of a list item, or a space. */
  readonly lead: '' | ' ' | '- ';
  /** The other items of the list. */
  readonly others: readonly string[];
  /** The text of each plain value in the same mapping, by key. */
  readonly siblings: ReadonlyMap<string, string>;
}

/**
 * What stands at a cursor in YAML.
 *
 * @param block where the YAML begins and ends in the text
 * @returns undefined in a comment, and in text that is neither a key nor the value of one
 */
export function yamlCursor(text: string, block: Span, offset: number): YamlCursor | undefined {
  const lines = yamlLines(text, block);
  const at = lines.findLastIndex(({start}) => start <= offset);
  const line = lines[at];
  if (!line || text.slice(line.end, Math.max(line.end, offset)).includes('#')) return undefined;
  const flow = enclosingFlow(text, lines, at, offset);
  if (flow) return flowCursor(text, flow.flow, offset, pathOf(lines, flow.owner));
  if (line.key && offset < line.valueStart) return keyCursor(text, lines, at, offset);
  if (line.key) return scalarCursor(text, lines, at, offset);
  const owner = ownerOf(text, lines, at);
  if (owner !== undefined) return itemCursor(text, lines, owner, at, offset);
  return line.dash || continuesText(text, lines, at) ? undefined : keyCursor(text, lines, at, offset);
}

/** The ids listed under a key at the top of the YAML, in whichever way the list is written. */
export function yamlItems(text: string, block: Span, key: string): Word[] {
  const lines = yamlLines(text, block);
  const owner = lines.findIndex((line) => line.key?.name === key && line.indent === 0);
  const line = lines[owner];
  if (!line) return [];
  const flow = flowOf(text, lines, owner);
  if (flow) return flow.items.map(({value}) => wordIn(text, value)).filter(isWritten);
  const own = wordIn(text, [line.valueStart, line.end]);
  return isWritten(own) ? [own] : blockItems(text, lines, owner).map(({word}) => word);
}

/** The brackets around an offset, and the line with the key that they belong to. */
function enclosingFlow(text: string, lines: readonly YamlLine[], at: number, offset: number) {
  for (let owner = at; owner >= 0; owner--) {
    const {indent, key} = lines[owner] as YamlLine;
    const flow = flowOf(text, lines, owner);
    if (flow && flow.inside[0] <= offset && offset <= flow.inside[1]) return {flow, owner};
    if (key && indent === 0 && owner < at) return undefined;
  }
  return undefined;
}

/** The brackets that a line's value begins with. A key that cannot belong to them ends them, if nothing else does. */
function flowOf(text: string, lines: readonly YamlLine[], owner: number): Flow | undefined {
  const line = lines[owner] as YamlLine;
  const open = line.valueStart + (/^[ \t]*/.exec(text.slice(line.valueStart, line.end))?.[0].length ?? 0);
  if (!line.key || open >= line.end || !/[[{]/.test(text[open] as string)) return undefined;
  const column = line.key.column;
  const next = lines.findIndex(({key, indent}, index) => index > owner && key !== undefined && indent <= column);
  return readFlow(text, open, (lines[next === -1 ? lines.length - 1 : next - 1] as YamlLine).lineEnd);
}

function flowCursor(text: string, flow: Flow, offset: number, path: readonly string[]): YamlCursor | undefined {
  const item = flow.items.find(({span}) => span[0] <= offset && offset <= span[1]);
  if (!item) return undefined;
  const inKey = flow.kind === '{' && (item.key === undefined || offset < item.value[0]);
  const ownPath = item.key === undefined ? path : [...path, item.key];
  if (item.nested && item.nested.inside[0] <= offset && offset <= item.nested.inside[1]) {
    return flowCursor(text, item.nested, offset, ownPath);
  }
  const region: Span = inKey && item.key !== undefined ? [item.span[0], item.value[0] - 1] : item.value;
  const word = wordAt(text, region, offset);
  if (!word) return undefined;
  const before = text[word.start - 1] ?? '';
  return {
    path: ownPath,
    part: inKey ? 'key' : 'value',
    word,
    inFlow: true,
    lead: /[:,]/.test(before) ? ' ' : '',
    others: flow.items.filter((other) => other !== item).flatMap(({value}) => textIn(text, value)),
    siblings: new Map(
      flow.items.flatMap(({key, value}) => (key === undefined ? [] : [[key, textIn(text, value)[0] ?? '']])),
    ),
  };
}

function keyCursor(text: string, lines: readonly YamlLine[], at: number, offset: number): YamlCursor | undefined {
  const line = lines[at] as YamlLine;
  const region: Span = [line.start + line.indent, line.key ? line.valueStart - 1 : Math.max(line.end, line.start)];
  const word = wordAt(text, region, offset);
  if (!word) return undefined;
  const path = pathOf(lines, at);
  return {path, part: 'key', word, inFlow: false, lead: '', others: [], siblings: siblingsOf(text, lines, at)};
}

function scalarCursor(text: string, lines: readonly YamlLine[], at: number, offset: number): YamlCursor | undefined {
  const line = lines[at] as YamlLine;
  const word = wordAt(text, [line.valueStart, line.end], offset);
  if (!word) return undefined;
  return {
    path: pathOf(lines, at),
    part: 'value',
    word,
    inFlow: false,
    lead: text[word.start - 1] === ':' ? ' ' : '',
    others: blockItems(text, lines, at).map(({word: other}) => other.text),
    siblings: siblingsOf(text, lines, at),
  };
}

/** An item of a list in lines, or a value on the line after its key. */
function itemCursor(
  text: string,
  lines: readonly YamlLine[],
  owner: number,
  at: number,
  offset: number,
): YamlCursor | undefined {
  const line = lines[at] as YamlLine;
  const word = wordAt(text, [line.valueStart, line.end], offset);
  if (!word) return undefined;
  const others = blockItems(text, lines, owner).filter((item) => item.line !== line);
  return {
    path: pathOf(lines, owner),
    part: 'value',
    word,
    inFlow: false,
    lead: line.dash ? (text[word.start - 1] === '-' ? ' ' : '') : '- ',
    others: others.map(({word: other}) => other.text),
    siblings: siblingsOf(text, lines, owner),
  };
}

function textIn(text: string, span: Span): string[] {
  const word = wordIn(text, span);
  return isWritten(word) ? [word.text] : [];
}
