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
      for (const {url, span, inSection} of page.outline.links) {
        const target = inSection ? undefined : links.resolve(page, url);
        if (!target?.valid || !target.personas.complete) continue;
        if ([...target.readers].some((id) => readers.has(id))) continue;
        yield {
          source: page,
          span,
          message: `No reader of this page (${list([...readers])}) is served by ${target.page.file} (${list([...target.readers])}). Link elsewhere, or add a persona to one of the two.`,
        };
      }
    }
  },
};
