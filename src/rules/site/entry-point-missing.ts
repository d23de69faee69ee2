import {brief} from '../../diagnostics/words.ts';
import {findingAt} from '../../registry/registry-file.ts';
import type {SiteRule} from '../rule.ts';
import {entryPage, entryPath, scenariosWithEntryPoint} from './entry-points.ts';
import {MeantPages} from './meant-page.ts';
import {MovedPages} from './moved-pages.ts';

export const entryPointMissing: SiteRule = {
  name: 'entry-point-missing',
  severity: 'error',
  summary: 'An entry point whose page does not exist or is a draft.',
  *check(index) {
    const meant = new MeantPages(index);
    const moved = new MovedPages(index);
    for (const {id, entryPoint} of scenariosWithEntryPoint(index)) {
      const page = entryPage(index, entryPoint);
      if (page ? !page.page.draft : meant.isHidden(entryPoint.page)) continue;
      const suggestion = page ? undefined : (meant.of(entryPoint.page) ?? moved.of(id, entryPoint.page));
      const message = page
        ? `${id} starts at ${entryPoint.page}, which is a draft. Publish it, or set planned: true on ${id}.`
        : `${id} starts at ${brief(entryPoint.page)}, and there is no such page. ${suggestion ? `Did you mean ${suggestion}?` : remedy(entryPoint.page, meant)}`;
      yield {
        ...findingAt(index.registry.scenariosFile, 'value', entryPath(id, 'page'), message, suggestion),
        about: id,
      };
    }
  },
};

/** What to do where no page can be suggested. An anchor would be lost in a suggestion. */
function remedy(written: string, meant: MeantPages): string {
  const [path, anchor] = written.split('#', 2);
  const page = anchor && path ? meant.of(path) : undefined;
  return page ? `Name ${page} alone, and what is in it as heading.` : 'Write it, or name another page.';
}
