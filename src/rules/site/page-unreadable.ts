import type {SiteRule} from '../rule.ts';

export const pageUnreadable: SiteRule = {
  name: 'page-unreadable',
  severity: 'error',
  summary: 'A page that cannot be read, is not UTF-8, or nests too deep.',
  *check({pages, unreadable}) {
    for (const folder of unreadable) {
      yield {source: folder, span: [0, 0], message: `This folder cannot be read: ${folder.reason}.`};
    }
    for (const {page, valid} of pages) {
      const why = page.unreadable ?? (valid ? page.unreadableBody : undefined);
      if (why === undefined) continue;
      yield {source: page, span: [0, 0], message: `This page cannot be read: ${why}.`};
    }
  },
};
