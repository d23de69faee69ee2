import {buildIndex, type ContentIndex} from '../content/content-index.ts';
import {pageMatcher} from '../content/page-globs.ts';
import {readPage} from '../site/site.ts';
import type {ServedPage, StandIns} from '../views/site-page.ts';

/**
 * Reads the pages that the site serves in place of those in the docs folder: translations, and pages of a version. They
 * count as what they stand for: what needs no tags there needs none here.
 */
export function readStandIns({registry}: ContentIndex, served: readonly ServedPage[], siteDir: string): StandIns {
  const isPage = pageMatcher(registry.pages);
  const pages = served
    .filter(({file, source}) => source !== file && isPage(file))
    .map(({file, source}) => readPage(siteDir, source, file));
  return buildIndex(registry, pages).byFile;
}
