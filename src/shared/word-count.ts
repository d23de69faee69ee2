/** How many words a minute holds, when they have to be understood. */
export const usualPace = 200;

/** Chinese and Japanese have no spaces: two characters count as a word. */
const word = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{1,2}|[^\s\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]+/gu;

/** How many words a text has. What is neither a letter nor a digit is none. */
export function wordsIn(text: string): number {
  return text.match(word)?.filter((found) => /[\p{L}\p{N}]/u.test(found)).length ?? 0;
}

/** About how many minutes some words take: no fewer than one. */
export function minutesFor(words: number, pace = usualPace): number {
  return Math.max(1, Math.round(words / pace));
}
