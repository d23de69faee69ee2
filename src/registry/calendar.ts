// Plain calendar dates: days as people write them, in no time zone, and never later than the year 9999.

/** A day, such as `2026-06-20`. */
export type CalendarDate = string;

/** Whether a text is a day that there is. */
export function isDate(text: string): boolean {
  const time = /^\d{4}-\d\d-\d\d$/.test(text) ? Date.parse(`${text}T00:00:00Z`) : Number.NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The day that it is, where whoever asks is. */
export function dateOf(now: Date): CalendarDate {
  return [now.getFullYear(), now.getMonth() + 1, now.getDate()].map((part) => String(part).padStart(2, '0')).join('-');
}

/** A span of days, weeks, months or years, as people write it: `6 months`. */
export type Period = string;

const periodPattern = /^(\d{1,3}) (day|week|month|year)s?$/;

/** Whether a text is a period, and not an empty one. */
export function isPeriod(text: string): boolean {
  return Number(periodPattern.exec(text)?.[1]) > 0;
}

/** The day a period after another. Months end where they end: a month after 31 January is the last of February. */
export function dateAfter(date: CalendarDate, period: Period): CalendarDate {
  const [, number, unit] = periodPattern.exec(period) ?? [];
  const count = Number(number ?? 0);
  const [year, month, day] = date.split('-').map(Number) as [number, number, number];
  const months = unit === 'month' ? count : unit === 'year' ? 12 * count : 0;
  const days = unit === 'day' ? count : unit === 'week' ? 7 * count : 0;
  const lastOfMonth = utc(year, month + months, 0).getUTCDate();
  const then = utc(year, month - 1 + months, Math.min(day, lastOfMonth) + days);
  return then.getUTCFullYear() > 9999 ? '9999-12-31' : then.toISOString().slice(0, 10);
}

/** Whether more than a period has gone by since a day. */
export function isLongerAgo(date: CalendarDate, period: Period, today: CalendarDate): boolean {
  return dateAfter(date, period) < today;
}

function utc(year: number, month: number, day: number): Date {
  const date = new Date(0);
  // Date.UTC would take the years before 100 for others.
  date.setUTCFullYear(year, month, day);
  return date;
}

/** How long a command may take, as people write it: `90s`, `10m`, `2h`. */
export type Duration = string;

/** The milliseconds of a duration; undefined for what is none, is empty or is longer than a day. */
export function millisecondsOf(duration: Duration): number | undefined {
  const [, number, unit] = /^(\d{1,5})([smh])$/.exec(duration) ?? [];
  const seconds = Number(number) * {s: 1, m: 60, h: 3600}[(unit ?? 's') as 's' | 'm' | 'h'];
  return seconds > 0 && seconds <= 86_400 ? seconds * 1000 : undefined;
}
