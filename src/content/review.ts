import type {Span} from '../diagnostics/diagnostic.ts';
import {type CalendarDate, dateAfter, isDate, isLongerAgo} from '../registry/calendar.ts';
import type {Registry} from '../registry/registry.ts';
import type {ContentIndex, IndexedPage} from './content-index.ts';
import type {Page} from './page.ts';
import {pathMatcher} from './page-globs.ts';

/** The day on which somebody has looked at a page last, as its front matter says. */
interface Review {
  /** Undefined where what is written is no day. */
  readonly date: CalendarDate | undefined;
  /** What is written, where that is no day. */
  readonly written: string;
}

/** When a page was reviewed; undefined where it does not say so. */
export function reviewOf({frontMatter, text, bodyStart}: Page): Review | undefined {
  const {reviewed} = frontMatter;
  if (reviewed === undefined || reviewed === null || reviewed === '') return undefined;
  // YAML takes 2026-06-31 for the first of July.
  const line = /^reviewed:[ \t]+["']?([\d-]+)["']?[ \t]*(?:#.*)?\r?$/m.exec(text.slice(0, bodyStart));
  const value = reviewed instanceof Date ? isoOf(reviewed) : String(reviewed).trim();
  const written = line?.[1] ?? value;
  return {date: isDate(written) ? written : undefined, written};
}

function isoOf(date: Date): string {
  return Number.isNaN(date.getTime()) ? 'an invalid date' : date.toISOString().slice(0, 10);
}

/** Where a page says when it was reviewed. */
export function reviewSpan(page: Page): Span {
  return page.valueSpan(['reviewed']);
}

/** Whether a page counts and was due to be looked at again before today. */
export function isOverdue({today, registry: {reviewEvery}}: ContentIndex, {counts, page}: IndexedPage): boolean {
  if (!counts || today === undefined || reviewEvery === undefined) return false;
  const date = reviewOf(page)?.date;
  return date !== undefined && isLongerAgo(date, reviewEvery, today);
}

/** Whether a day lies ahead, by more than what clocks around the world differ. */
export function isAhead(date: CalendarDate, today: CalendarDate): boolean {
  return date > dateAfter(today, '1 day');
}

/** Finds the team that owns a page: of several patterns that match it, the last one says. */
export function ownerFinder({owners}: Registry): (file: string) => string | undefined {
  const tests = owners.map(({files, team}) => ({matches: pathMatcher([files]), team})).reverse();
  return (file) => tests.find(({matches}) => matches(file))?.team;
}
