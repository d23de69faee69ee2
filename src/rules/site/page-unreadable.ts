import {unread} from '../../content/unread.ts';
import type {SiteRule} from '../rule.ts';

export const pageUnreadable: SiteRule = {
  name: 'page-unreadable',
  severity: 'error',
  summary: 'A page that cannot be read, is not UTF-8, or nests too deep.',
  *check(index) {
    yield* unread(index);
    for (const {page, valid} of index.pages) {
      const why = valid ? page.unreadableBody : undefined;
      if (why === undefined) continue;
      yield {source: page, span: [0, 0], message: `This page cannot be read: ${why}.`};
    }
  },
};
