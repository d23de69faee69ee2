import {TagDefaults} from '../content/inherited-tags.ts';
import {pageMatcher, pathMatcher} from '../content/page-globs.ts';
import type {Registry} from '../registry/registry.ts';
import type {InheritedFrontMatter} from './originals.ts';

/** The front matter that the pages of a site inherit. What needs no tags inherits none, and neither does what is no page. */
export function inheritedFrontMatter(registry: Registry): InheritedFrontMatter {
  const {pageSettings} = registry;
  if (pageSettings.defaults.length === 0) return () => ({});
  const defaults = new TagDefaults(registry);
  const isPage = pageMatcher(pageSettings);
  const isExempt = pathMatcher(pageSettings.exempt);
  return (file) =>
    isPage(file) && !isExempt(file)
      ? Object.fromEntries(
          Object.entries(defaults.of(file)).map(([key, tags]) => {
            const ids = tags.map(({written}) => written);
            return [key, ids.length === 1 ? ids[0] : ids];
          }),
        )
      : {};
}
