import type {Rule} from './rule.ts';
import {sectionsOf} from './sections.ts';

export const sectionSummaryMissing: Rule = {
  name: 'section-summary-missing',
  severity: 'error',
  summary: 'A persona section without a summary or a label.',
  *check(index) {
    for (const {entry, section} of sectionsOf(index)) {
      if (section.hasSummary || section.slips.some(({kind}) => kind === 'wrong-element')) continue;
      const message =
        section.spelling === 'html'
          ? 'This section has no summary, so readers see nothing to open. Begin it with <summary>What is in it</summary>.'
          : 'This section has no label, so readers see nothing to open. Write :::details[What is in it]{…}.';
      yield {source: entry.page, span: section.opening, message};
    }
  },
};
