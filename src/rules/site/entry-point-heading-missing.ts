import {collapsed} from '../../markdown/heading-text.ts';
import {findingAt} from '../../registry/registry-file.ts';
import type {SiteRule} from '../rule.ts';
import {entryPage, entryPath, scenariosWithEntryPoint} from './entry-points.ts';
import {MeantHeadings} from './meant-heading.ts';

export const entryPointHeadingMissing: SiteRule = {
  name: 'entry-point-heading-missing',
  severity: 'error',
  summary: 'An entry point whose page lacks the heading.',
  *check(index) {
    const headings = new MeantHeadings();
    for (const {id, entryPoint} of scenariosWithEntryPoint(index)) {
      const entry = entryPage(index, entryPoint);
      if (entryPoint.heading === undefined || !entry?.counts || entry.page.isBroken) continue;
      const missing = headings.missing(entry.page, entryPoint.heading);
      if (!missing) continue;
      const {suggestion, others} = missing;
      const remedy = suggestion ? `Did you mean “${suggestion}”?` : others;
      const message = `${id} starts at the heading “${collapsed(entryPoint.heading)}”, and ${entryPoint.page} has none like that. ${remedy}`;
      yield findingAt(index.registry.scenariosFile, 'value', entryPath(id, 'heading'), message, suggestion);
    }
  },
};
