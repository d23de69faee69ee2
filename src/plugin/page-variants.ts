import {buildIndex, type ContentIndex} from '../content/content-index.ts';
import {pageMatcher} from '../content/page-globs.ts';
import {readPage} from '../site/site.ts';
import type {PageVariants, ServedPage} from '../views/listed-page.ts';

/**
 * Reads the pages that the site serves in place of those in the docs folder: translations, and pages of a version. They
 * count as what they stand for: what needs no tags there needs none here.
 */
export function readVariants({registry}: ContentIndex, served: readonly ServedPage[], siteDir: string): PageVariants {
  const isPage = pageMatcher(registry.pageSettings);
  const pages = served
    .filter(({file, source}) => source !== file && isPage(file))
    .map(({file, source}) => readPage(siteDir, source, registry.pageSettings.format, file));
  return buildIndex(registry, pages).byFile;
}
