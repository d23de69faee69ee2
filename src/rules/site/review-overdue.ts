import {isAhead, isOverdue, ownerFinder, reviewOf, reviewSpan} from '../../content/review.ts';
import {brief} from '../../diagnostics/words.ts';
import {dateAfter} from '../../registry/calendar.ts';
import type {SiteRule} from '../rule.ts';

export const reviewOverdue: SiteRule = {
  name: 'review-overdue',
  severity: 'warning',
  summary: 'A page whose last review is longer ago than review_every allows.',
  *check(index) {
    const {registry, today} = index;
    const {reviewEvery} = registry;
    if (reviewEvery === undefined || today === undefined) return;
    const ownerOf = ownerFinder(registry);
    for (const entry of index.pages) {
      if (!entry.counts) continue;
      const {page} = entry;
      const review = reviewOf(page);
      if (!review) continue;
      const {date} = review;
      const at = (message: string) => ({source: page, span: reviewSpan(page), message});
      if (date === undefined)
        yield at(`${brief(review.written)} is no day on which this page was reviewed. Write it like 2026-06-20.`);
      else if (isAhead(date, today))
        yield at(`This page was reviewed on ${date}, which is yet to come. Correct the date.`);
      else if (isOverdue(index, entry)) {
        const owner = ownerOf(page.file);
        const whose = owner === undefined ? '' : ` by ${owner}`;
        yield at(
          `A review of this page${whose} was due on ${dateAfter(date, reviewEvery)}, ${reviewEvery} after the last. Go through it, then write the date.`,
        );
      }
    }
  },
};
