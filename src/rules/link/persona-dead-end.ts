import type {IndexedPage} from '../../content/content-index.ts';
import {list} from '../../diagnostics/words.ts';
import type {LinkRule} from '../rule.ts';

export const personaDeadEnd: LinkRule = {
  name: 'persona-dead-end',
  severity: 'warning',
  summary: "A page's link, outside persona sections, to a page that is for none of its own personas.",
  concerns: (from, to) => isTagged(from) && (!to || isDeadEnd(from, to)),
  checkLink(link, from, to) {
    if (link.inSection || !isDeadEnd(from, to)) return undefined;
    return {source: from.page, span: link.span, message: message(from, to)};
  },
};

/** Whether nobody who reads a page is served by another; false where a fault in the tags of one leaves that open. */
function isDeadEnd(from: IndexedPage, to: IndexedPage): boolean {
  if (!isTagged(from) || !isTagged(to)) return false;
  for (const id of to.readers) if (from.readers.has(id)) return false;
  return true;
}

/** Whether it is certain for whom a page is. */
function isTagged({valid, personas}: IndexedPage): boolean {
  return valid && personas.complete;
}

function message({readers}: IndexedPage, to: IndexedPage): string {
  return `No reader of this page (${list([...readers])}) is served by ${to.page.file} (${list([...to.readers])}). Link elsewhere, or add a persona to one of the two.`;
}
