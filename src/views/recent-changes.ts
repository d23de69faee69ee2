import {type CalendarDate, isLongerAgo} from '../registry/calendar.ts';
import {dayWords} from '../shared/day-words.ts';
import type {ListedPage} from './listed-page.ts';

/** A page that changed, and the day in words. */
export interface RecentChange {
  /** Its place among all pages. */
  readonly page: number;
  readonly day: string;
}

/** When pages changed, and how that is shown. */
export interface Changes {
  /** The day of the last change, by the paths of pages in the docs folder. */
  readonly days: ReadonlyMap<string, CalendarDate>;
  readonly today: CalendarDate | undefined;
  readonly locale: string;
}

/** How far back a change is one of late, and how many of them are shown. */
const lately = '90 days';
const most = 5;

/** What changed lately of some pages, the latest first. */
export function recentChanges(
  pages: readonly ListedPage[],
  places: readonly number[],
  {days, today, locale}: Changes,
): RecentChange[] {
  const changed = places.flatMap((page) => {
    const day = days.get(pages[page]?.file ?? '');
    return day === undefined || today === undefined || isLongerAgo(day, lately, today) ? [] : [{page, day}];
  });
  return changed
    .sort((one, other) => (one.day === other.day ? 0 : one.day > other.day ? -1 : 1))
    .slice(0, most)
    .map(({page, day}) => ({page, day: dayWords(day, locale)}));
}
