import type {Found, Fragment} from './pagefind.ts';
import {likeness, plainWords, type Term} from './query-words.ts';

/** The records that have a word of the query. */
export interface TermHits {
  readonly term: Term;
  readonly found: ReadonlyMap<string, Found>;
  /** How much it tells: little, if it is nearly everywhere. */
  readonly tells: number;
}

/** A record and how well it fits. */
export interface Candidate {
  readonly id: string;
  readonly score: number;
  readonly found: Found;
}

/** A place in a record: its beginning, or a heading. */
export interface Place {
  /** The id of the heading; empty for the beginning, and `~` with a number for a section. */
  readonly anchor: string;
  readonly heading: string;
  readonly score: number;
  /** The words around what was found. */
  readonly excerpt: readonly {readonly text: string; readonly isMatch: boolean}[];
}

/** How many words an excerpt has. */
const window = 26;

/** What share of the best record's words another one must have to be found, too. */
const enough = 0.45;

export function tells(total: number, having: number): number {
  return Math.log(1 + (total - having + 0.5) / (having + 0.5)) + 0.1;
}

/** The records that have enough of the words, best first. */
export function candidates(hits: readonly TermHits[]): Candidate[] {
  const sums = new Map<string, {covered: number; score: number; found: Found; isOwn: boolean}>();
  let all = 0;
  for (const {term, found, tells} of hits) {
    all += tells * term.weight;
    for (const one of found.values()) {
      const sum = sums.get(one.id) ?? {covered: 0, score: 0, found: one, isOwn: false};
      sum.covered += tells * term.weight;
      sum.score += Math.min(one.score, 40) * term.weight;
      sum.isOwn ||= hasOwn(one);
      sums.set(one.id, sum);
    }
  }
  let best = 0;
  for (const {covered} of sums.values()) best = Math.max(best, covered);
  return Array.from(sums)
    .filter(([, {covered, isOwn}]) => isOwn && covered >= best * enough)
    .map(([id, {covered, score, found}]) => ({id, found, score: Math.sqrt(score) * (covered / all) ** 1.5}))
    .sort((one, other) => other.score - one.score);
}

/** Whether a record has a word itself. A section is also found by the title of its page, which finds the page already. */
function hasOwn({words, matchedMetaFields}: Found): boolean {
  return words.length > 0 || matchedMetaFields === undefined || matchedMetaFields.includes('title');
}

/** The words of a text, split as Pagefind counts them. */
export function wordsOf({raw_content: text}: Fragment): string[] {
  const words = text.includes('\u200b') ? text.split(/\s*\u200b\s*/) : text.split(/\s+/);
  return words.map((word) => word.replaceAll('&lt;', '<').replaceAll('&gt;', '>'));
}

/** Numbers of terms, each with how exactly it was found. */
type Matches = ReadonlyMap<number, number>;

/** Where in a record the words are, best place first. */
export function placesIn(id: string, fragment: Fragment, hits: readonly TermHits[], query: string): Place[] {
  const words = wordsOf(fragment);
  const at = new Map<number, Map<number, number>>();
  for (const [number, {found, term}] of hits.entries())
    for (const place of found.get(id)?.words ?? []) {
      const exact = likeness(words[place] ?? '', term.text);
      if (exact === 0) continue;
      const here = at.get(place) ?? new Map<number, number>();
      at.set(place, here.set(number, exact));
    }
  const matches = Array.from(at.keys()).sort((one, other) => one - other);
  const within = (places: readonly number[]): Matches => {
    const all = new Map<number, number>();
    for (const place of places)
      for (const [number, exact] of at.get(place) ?? []) all.set(number, Math.max(exact, all.get(number) ?? 0));
    return all;
  };
  const worth = (some: Matches) => {
    let sum = 0;
    for (const [number, exact] of some) {
      const {tells, term} = hits[number] as TermHits;
      sum += exact * tells * term.weight;
    }
    return sum;
  };
  const all = worth(new Map(hits.map((_, number) => [number, 1] as const)));
  const asked = new Set(plainWords(query));
  const titled = (title: string): Matches =>
    new Map(
      hits.flatMap(({term}, number) => {
        const exact = Math.max(0, ...title.split(/\s+/).map((word) => likeness(word, term.text)));
        return exact > 0 ? [[number, exact] as const] : [];
      }),
    );
  const page = fragment.meta.title || fragment.meta.page || '';
  const ofPage = worth(titled(page));
  const starts = [
    {id: '', text: '', location: 0},
    ...fragment.anchors.filter((anchor) => anchor.id).sort((one, other) => one.location - other.location),
  ];
  return starts
    .flatMap((start, number): Place[] => {
      const end = starts[number + 1]?.location ?? words.length;
      const inside = matches.filter((place) => place >= start.location && place < end);
      if (inside.length === 0 && number > 0) return [];
      const headed = start.location + (start.text ? start.text.trim().split(/\s+/).length : 0);
      const title = number === 0 ? page : start.text;
      const [from, near] = bestWindow(inside, (places) => worth(within(places)));
      const own = worth(titled(title));
      const score =
        near + 0.5 * worth(within(inside)) + 1.2 * own + 0.5 * Math.max(0, ofPage - own) + all * echo(title, asked);
      const first = Math.max(headed, Math.min(from - 4, end - window));
      const excerpt = words
        .slice(first, Math.min(end, first + window))
        .map((text, offset) => ({text, isMatch: at.has(first + offset)}));
      return [{anchor: start.id, heading: start.text, score: score / all, excerpt}];
    })
    .sort((one, other) => other.score - one.score);
}

/** How much of a title the query says, word for word. */
function echo(title: string, asked: ReadonlySet<string>): number {
  const said = plainWords(title);
  if (said.length === 0) return 0;
  const share = said.filter((word) => asked.has(word)).length / said.length;
  return (said.length > 1 ? 0.8 : 0.4) * share ** 2;
}

/** Where most of what was looked for stands together, and how much that is worth. */
function bestWindow(matches: readonly number[], worth: (places: readonly number[]) => number): [number, number] {
  let best: [number, number] = [0, 0];
  for (const [number, from] of matches.entries()) {
    const sum = worth(matches.slice(number).filter((place) => place < from + window - 4));
    if (sum > best[1]) best = [from, sum];
  }
  return best;
}
