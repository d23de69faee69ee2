/** What takes no cell of a terminal: accents that stand on the letter before them, and marks that only join or turn. */
const none = /\p{Mn}|\p{Me}|\p{Cf}/u;

/** What takes two cells: emoji, and the scripts that East Asian Width calls wide or full. */
const two =
  /\p{Emoji_Presentation}|[\u1100-\u115F\u2E80-\u303E\u3041-\uA4CF\uA960-\uA97C\uAC00-\uD7A3\uF900-\uFAFF\uFE30-\uFE6F\uFF01-\uFF60\uFFE0-\uFFE6\u{20000}-\u{3FFFD}]/u;

/** How many cells of a terminal a text takes; a tab counts as one. */
export function cells(text: string): number {
  let width = 0;
  for (const character of text) width += none.test(character) ? 0 : two.test(character) ? 2 : 1;
  return width;
}

/** Blanks that take as many cells as a text; its tabs stay tabs, whose width nobody knows here. */
export function blanks(text: string): string {
  return text
    .split('\t')
    .map((part) => ' '.repeat(cells(part)))
    .join('\t');
}
