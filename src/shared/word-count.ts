/** How many words a minute holds, when they have to be understood. */
export const usualPace = 200;

/** Chinese and Japanese have no spaces: two characters count as a word. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,2}|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;

/** `[`, `]` and `|` as codes, and as what is found in a text. */
const brackets = [91, 93, 124];
const bracket = /[|[\]]/g;

/**
 * How many words a text has. What is neither a letter nor a digit is none.
 *
 * @param isMarkup whether it is a line of Markdown, in which brackets and the bars of tables part words, too
 */
export function wordsIn(text: string, isMarkup = false): number {
  let count = 0;
  let isCounted = false;
  for (let at = 0; at < text.length; at++) {
    const code = text.charCodeAt(at);
    // Most texts are plain, and are counted several times in a build.
    if (code > 127) return wordsOfAnyScript(isMarkup ? text.replace(bracket, ' ') : text);
    if (code === 32 || (code >= 9 && code <= 13)) isCounted = false;
    else if (!isCounted && isLetterOrDigit(code)) {
      isCounted = true;
      count++;
    } else if (isMarkup && brackets.includes(code)) isCounted = false;
  }
  return count;
}

/** Whether a character of ASCII is one. */
function isLetterOrDigit(code: number): boolean {
  const lower = code | 32;
  return (lower >= 97 && lower <= 122) || (code >= 48 && code <= 57);
}

function wordsOfAnyScript(text: string): number {
  return text.match(word)?.filter((found) => /[\p{L}\p{N}]/u.test(found)).length ?? 0;
}

/** About how many minutes some words take: no fewer than one. */
export function minutesFor(words: number, pace = usualPace): number {
  return Math.max(1, Math.round(words / pace));
}
