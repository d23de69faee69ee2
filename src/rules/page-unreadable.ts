import type {Rule} from './rule.ts';

export const pageUnreadable: Rule = {
  name: 'page-unreadable',
  severity: 'error',
  summary: 'A page that cannot be read or is not UTF-8.',
  *check({pages}) {
    for (const {page} of pages) {
      if (page.unreadable === undefined) continue;
      yield {source: page, span: [0, 0], message: `This page cannot be read: ${page.unreadable}.`};
    }
  },
};
