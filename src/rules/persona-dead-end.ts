import {LinkResolver} from '../content/routes.ts';
import {list} from '../diagnostics/words.ts';
import type {Rule} from './rule.ts';

export const personaDeadEnd: Rule = {
  name: 'persona-dead-end',
  severity: 'warning',
  summary: "A page's link, outside persona sections, to a page that is for none of its own personas.",
  *check(index) {
    const links = new LinkResolver(index);
    for (const {page, valid, personas, readers} of index.pages) {
      if (!valid || !personas.complete) continue;
      for (const {link, address} of links.of(page)) {
        const target = link.inSection ? undefined : links.target(address);
        if (!target?.valid || !target.personas.complete) continue;
        if (share(target.readers, readers)) continue;
        yield {
          source: page,
          span: link.span,
          message: `No reader of this page (${list([...readers])}) is served by ${target.page.file} (${list([...target.readers])}). Link elsewhere, or add a persona to one of the two.`,
        };
      }
    }
  },
};

/** Whether two pages have a reader in common. */
function share(some: ReadonlySet<string>, others: ReadonlySet<string>): boolean {
  if (some === others) return some.size > 0;
  for (const id of some) if (others.has(id)) return true;
  return false;
}
