import {describe, expect, it} from 'vitest';
import {findings, messages, personasWith, type SiteTexts, tagged} from '../../site.ts';

const today = '2026-11-28';
/** A site with one page that was reviewed, on line 4. */
function site(reviewed: string, settings = 'pages: {review_every: 6 months}'): SiteTexts {
  const page = tagged('BE-Ops', 'S-03', 'Text\n').replace('---\nText', `reviewed: ${reviewed}\n---\nText`);
  return {personas: personasWith(settings), pages: {'docs/a.md': page}, today};
}

describe('review-overdue', () => {
  it('good: not due yet, or nobody asks for it', () => {
    for (const day of ['2026-05-28', '"2026-11-28"', "'2026-11-29' # tomorrow, elsewhere", '2026-10-01T22:00:00Z'])
      expect(findings(site(day))).toEqual([]);
    expect(findings(site('2001-01-01', 'pages: {}'))).toEqual([]);
    expect(findings({...site('2001-01-01'), today: undefined as never})).toEqual([]);
    expect(findings(site('""'))).toEqual([]);
    expect(findings(site('2001-01-01\ndraft: true'))).toEqual([]);
  });

  it('bad: due the day before, of a page that somebody owns', () => {
    expect(findings(site('2026-05-27'))).toEqual(['warning review-overdue docs/a.md:4:11-4:21']);
    expect(messages(site('"2026-05-27"'))).toEqual([
      'A review of this page was due on 2026-11-27, 6 months after the last. Go through it, then write the date.',
    ]);
    const owners = "{review_every: 1 month, owners: {'docs/**': team-a, 'docs/a.*': team-b, 'docs/ops.md': team-c}}";
    expect(messages(site('2026-05-27', `pages: ${owners}`))).toEqual([
      'A review of this page by team-b was due on 2026-06-27, 1 month after the last. Go through it, then write the date.',
    ]);
  });

  it.each([
    ['2026-06-31', '2026-06-31 is no day on which this page was reviewed. Write it like 2026-06-20.'],
    ['last June', 'last June is no day on which this page was reviewed. Write it like 2026-06-20.'],
    ['[2026-06-20]', /is no day on which this page was reviewed/],
    ['20260620', '20260620 is no day on which this page was reviewed. Write it like 2026-06-20.'],
    ['2062-06-20', 'This page was reviewed on 2062-06-20, which is yet to come. Correct the date.'],
  ])('bad: %s is no day of a review', (day, message) => {
    expect(messages(site(day))).toEqual([typeof message === 'string' ? message : expect.stringMatching(message)]);
  });

  it('bad: settings that nobody can follow', () => {
    expect(messages(site('2026-06-20', 'pages: {review_every: often}'))).toEqual([
      'often is no span of time. Write a number and days, weeks, months or years, as in 6 months.',
    ]);
    expect(findings(site('2026-06-20', 'pages: {owners: {docs/ops: a}}'))).toEqual([
      'error registry-invalid personas.yaml:19:28-19:29',
    ]);
    expect(findings(site('2026-06-20', 'pages: {owners: {nothing/**: a}}'))).toEqual([
      'warning pattern-unused personas.yaml:19:18-19:28',
    ]);
  });
});
