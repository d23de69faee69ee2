import type {YamlLine} from './lines.ts';
import {isWritten, type Word, wordIn} from './word.ts';

/** The line with the key whose list, or whose value, a line without a key continues. */
export function ownerOf(text: string, lines: readonly YamlLine[], at: number): number | undefined {
  const {indent, dash} = lines[at] as YamlLine;
  for (let above = at - 1; above >= 0; above--) {
    const {key, valueStart, end} = lines[above] as YamlLine;
    if (!key) continue;
    const empty = text.slice(valueStart, end).trim() === '';
    return empty && (dash ? indent >= key.column : indent > key.column) ? above : undefined;
  }
  return undefined;
}

/** Whether a line without a key can only be more of the text above it. */
export function continuesText(text: string, lines: readonly YamlLine[], at: number): boolean {
  const {indent} = lines[at] as YamlLine;
  const parent = lines.slice(0, at).findLast(({key}) => key && key.column < indent);
  return parent !== undefined && text.slice(parent.valueStart, parent.end).trim() !== '';
}

/** The items of a list in lines, each with the line that it stands on. */
export function blockItems(text: string, lines: readonly YamlLine[], owner: number): {word: Word; line: YamlLine}[] {
  const column = lines[owner]?.key?.column ?? 0;
  const items: {word: Word; line: YamlLine}[] = [];
  for (const line of lines.slice(owner + 1)) {
    if (line.end <= line.start) continue;
    if (line.key || (line.dash ? line.indent < column : line.indent <= column)) break;
    const word = wordIn(text, [line.valueStart, line.end]);
    if (isWritten(word)) items.push({word, line});
  }
  return items;
}

/** The keys that lead to a line, its own key included. */
export function pathOf(lines: readonly YamlLine[], at: number): string[] {
  const line = lines[at] as YamlLine;
  const path = line.key ? [line.key.name] : [];
  let column = line.key?.column ?? line.indent;
  for (let above = at - 1; above >= 0 && column > 0; above--) {
    const key = lines[above]?.key;
    if (!key || key.column >= column) continue;
    path.unshift(key.name);
    column = key.column;
  }
  return path;
}

/** The plain values of the mapping that a line belongs to. */
export function siblingsOf(text: string, lines: readonly YamlLine[], at: number): Map<string, string> {
  const {key, indent} = lines[at] as YamlLine;
  const column = key?.column ?? indent;
  const siblings = new Map<string, string>();
  const add = (line: YamlLine) => {
    if (line.key?.column === column) siblings.set(line.key.name, wordIn(text, [line.valueStart, line.end]).text);
  };
  const leaves = (line: YamlLine) => line.key !== undefined && line.key.column < column;
  for (let above = at; above >= 0 && !leaves(lines[above] as YamlLine); above--) add(lines[above] as YamlLine);
  for (let below = at + 1; below < lines.length && !leaves(lines[below] as YamlLine); below++) {
    add(lines[below] as YamlLine);
  }
  return siblings;
}
