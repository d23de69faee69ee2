/**
 * A day as readers of a language write it: `12 Nov 2026`. It is written at the build, since a browser may know other words
 * for a month than the build does.
 *
 * @param date such as `2026-11-12`
 * @param locale such as `fr` or `pt-BR`; English without a country has the day first
 */
export function dayWords(date: string, locale: string): string {
  const options = {day: 'numeric', month: 'short', year: 'numeric', timeZone: 'UTC'} as const;
  const day = new Date(`${date}T00:00:00Z`);
  try {
    return new Intl.DateTimeFormat(locale === 'en' ? 'en-GB' : locale, options).format(day);
  } catch {
    // A site may call a locale what it likes.
    return new Intl.DateTimeFormat('en-GB', options).format(day);
  }
}
