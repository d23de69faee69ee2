import type {IndexedPage} from '../../content/content-index.ts';
import {placeOfTag} from '../../content/inherited-tags.ts';
import type {PageRule} from '../rule.ts';
import {type MismatchedTag, mismatchedTags, mismatchMessage, type Subject} from './mismatched-tags.ts';

export const scenarioPersonaMismatch: PageRule = {
  name: 'scenario-persona-mismatch',
  severity: 'error',
  summary: "A page's scenario that is for none of its personas, or a page's persona that none of its scenarios is for.",
  checkPage: (entry, known) =>
    mismatchedTags(entry, known).map((mismatch) => ({
      ...placeOfTag(entry.page, mismatch.tag),
      message: mismatchMessage(mismatch, subjectOf(entry, mismatch)),
    })),
};

/** What has the tags: of a tag that is inherited, a page that inherits it, by its name where it has other tags of its own. */
function subjectOf({page, personas, scenarios}: IndexedPage, {kind, tag}: MismatchedTag): Subject | undefined {
  if (!tag.origin) return undefined;
  const isAlike = (kind === 'persona' ? scenarios : personas).values.every(({origin}) => origin);
  const name = isAlike ? 'a page that inherits this' : `${page.file}, which inherits this,`;
  return {is: `${name} is`, its: isAlike ? 'the inherited' : `${page.file}'s`};
}
