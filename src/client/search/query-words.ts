/** The words of a query, and how alike words are. */

/** Words that say nothing of what is looked for, where a page is in English. */
const empty = new Set(
  'a about an and are at be by can could did do does for from get have how i if in into is it its me my of on or our say says should so that the their there this to was we what when where which who why will with would you your'.split(
    ' ',
  ),
);

/** A word of a query, as it is looked for. */
export interface Term {
  /** In small letters, without signs. */
  readonly text: string;
  /** How much it counts: a part of a longer one counts less. */
  readonly weight: number;
}

/** No error message that is pasted needs more to be told from others. */
const most = 14;

/** Takes a query apart. `POST /api/v1/users` is looked for as a whole and by its parts. */
export function termsOf(query: string, isEnglish: boolean): Term[] {
  const words = plain(query)
    .split(/\s+/)
    .filter((word) => /[\p{L}\p{N}]/u.test(word));
  const telling = isEnglish
    ? words.filter((word) => !empty.has(word.replace(/\P{L}+$/u, '').replace(/['’].*/, '')))
    : words;
  const terms = new Map<string, number>();
  const add = (text: string, weight: number) => {
    if (text) terms.set(text, Math.max(terms.get(text) ?? 0, weight));
  };
  for (const word of telling.length > 0 ? telling : words) {
    const parts = word.split(/[^\p{L}\p{N}]+/u).filter((part) => part.length > 1);
    const whole = word.replace(/[^\p{L}\p{N}_]/gu, '').replace(/^_+|_+$/g, '');
    const isCompound = parts.length > 1;
    add(whole, 1);
    if (isCompound) for (const part of parts) if (!isEnglish || !empty.has(part)) add(part, 0.5);
  }
  return Array.from(terms)
    .slice(0, most)
    .map(([text, weight]) => ({text, weight}));
}

/** Small letters without accents, as Pagefind has them. */
export function plain(text: string): string {
  return text.toLowerCase().normalize('NFD').replace(/\p{M}/gu, '');
}

/** The words of a text, without signs at their ends. */
export function plainWords(text: string): string[] {
  return plain(text)
    .split(/\s+/)
    .map((word) => word.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, ''))
    .filter(Boolean);
}

/** How much a word of a page is what was looked for: 1 for the same word, less for a form of it, 0 for another. */
export function likeness(found: string, sought: string): number {
  if (!isForm(found, sought)) return 0;
  const word = plain(found).replace(/[^\p{L}\p{N}_]/gu, '');
  return word === sought || (word.startsWith(sought.slice(0, -1)) && word.length < sought.length + 3) ? 1 : 0.6;
}

/**
 * Whether a word of a page is a form of one that was looked for. Pagefind gives the longest word that one begins with where
 * it has no better one: for `xylophone` every page with an `x`.
 */
export function isForm(found: string, sought: string): boolean {
  const word = plain(found).replace(/[^\p{L}\p{N}_]/gu, '');
  if (word.includes(sought) || plain(found).includes(sought)) return true;
  let same = 0;
  while (same < sought.length && word[same] === sought[same]) same++;
  if (same >= Math.max(3, Math.ceil(sought.length * 0.6))) return true;
  return plain(found)
    .split(/[^\p{L}\p{N}]+/u)
    .some((part) => part.length > 2 && sought.startsWith(part) && part.length >= sought.length * 0.6);
}
