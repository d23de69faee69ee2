import type {Finding} from '../diagnostics/diagnostic.ts';
import type {ContentIndex} from './content-index.ts';

/**
 * The folders and pages of which nothing can be read. Whoever changes something everywhere has not changed it there.
 *
 * @param doubt what cannot be known therefore, as a sentence
 */
export function unread({pages, unreadable, aliases}: ContentIndex, doubt?: string): Finding[] {
  const finding = (source: Finding['source'], what: string, why: string): Finding => {
    const message = `This ${what} cannot be read: ${why}.`;
    return {source, span: [0, 0], message: doubt === undefined ? message : `${message} ${doubt}`};
  };
  return [
    ...unreadable.map((folder) => finding(folder, 'folder', folder.reason)),
    ...pages.flatMap(({page}) =>
      page.unreadable === undefined || aliases.has(page.file) ? [] : [finding(page, 'page', page.unreadable)],
    ),
  ];
}
