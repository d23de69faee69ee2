/** A line of a difference: one that stays, goes or comes. */
export interface DiffLine {
  readonly sign: ' ' | '-' | '+';
  readonly text: string;
}

/** How many lines that stay are shown around those that change. */
const around = 2;

/**
 * What changes between two texts, line by line, with a few lines around it.
 *
 * @param before empty for a file that is not there
 * @returns hunks, from top to bottom
 */
export function lineDiff(before: string, after: string): DiffLine[][] {
  const lines = allLines(linesOf(before), linesOf(after));
  const changed = lines.flatMap(({sign}, at) => (sign === ' ' ? [] : [at]));
  const hunks: DiffLine[][] = [];
  let shown = Number.NEGATIVE_INFINITY;
  for (const at of changed) {
    if (at < shown) continue;
    let end = at;
    // As long as the next change is near, it belongs to the same hunk.
    for (let next = at; next < lines.length && next <= end + 2 * around; next++)
      if (lines[next]?.sign !== ' ') end = next;
    shown = Math.min(lines.length, end + around + 1);
    hunks.push(lines.slice(Math.max(0, at - around), shown));
  }
  return hunks;
}

function linesOf(text: string): string[] {
  const lines = text.split(/\r\n|\n|\r/);
  if (lines.at(-1) === '') lines.pop();
  return lines;
}

/** All lines of both texts, those that both have once: the longest common part, as textbooks have it. */
function allLines(before: readonly string[], after: readonly string[]): DiffLine[] {
  const common = before.map(() => new Uint16Array(after.length + 1));
  common.push(new Uint16Array(after.length + 1));
  const at = (row: number, column: number) => common[row]?.[column] ?? 0;
  for (let row = before.length - 1; row >= 0; row--)
    for (let column = after.length - 1; column >= 0; column--)
      (common[row] as Uint16Array)[column] =
        before[row] === after[column]
          ? at(row + 1, column + 1) + 1
          : Math.max(at(row + 1, column), at(row, column + 1));
  const lines: DiffLine[] = [];
  for (let row = 0, column = 0; row < before.length || column < after.length; ) {
    const [old, added] = [before[row], after[column]];
    if (old !== undefined && old === added) {
      lines.push({sign: ' ', text: old});
      row++;
      column++;
    } else if (old !== undefined && (added === undefined || at(row + 1, column) >= at(row, column + 1))) {
      lines.push({sign: '-', text: old});
      row++;
    } else {
      lines.push({sign: '+', text: added as string});
      column++;
    }
  }
  return lines;
}
