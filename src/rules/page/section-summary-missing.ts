import type {PageRule} from '../rule.ts';

export const sectionSummaryMissing: PageRule = {
  name: 'section-summary-missing',
  severity: 'error',
  summary: 'A persona section without a summary or a label.',
  *checkPage({page}) {
    for (const section of page.outline.sections) {
      if (section.hasSummary || section.faults.some(({kind}) => kind === 'wrong-element')) continue;
      const message =
        section.spelling === 'html'
          ? 'This section has no summary, so readers see nothing to open. Begin it with <summary>What is in it</summary>.'
          : 'This section has no label, so readers see nothing to open. Write :::details[What is in it]{…}.';
      yield {source: page, span: section.opening, message};
    }
  },
};
