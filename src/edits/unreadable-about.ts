import type {ContentIndex} from '../content/content-index.ts';
import {unread} from '../content/unread.ts';
import type {Finding} from '../diagnostics/diagnostic.ts';

/**
 * What nobody can read, and the pages whose tags, sections or links nobody can read, and which hold an id somewhere.
 *
 * @param doubt what cannot be known therefore, as a sentence
 */
export function unreadableAbout(index: ContentIndex, id: string, doubt: string): Finding[] {
  const unknown = index.pages.flatMap(({page}): Finding[] => {
    if (!page.text.includes(id)) return [];
    const why = page.unreadableBody;
    const body = why === undefined ? undefined : {span: [0, 0] as const, message: `This page cannot be read: ${why}.`};
    const problem = page.problems[0] ?? body;
    return problem ? [{source: page, span: problem.span, message: `${problem.message} ${doubt}`}] : [];
  });
  return [...unread(index, doubt), ...unknown];
}
