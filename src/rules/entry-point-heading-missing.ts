import {collapsed} from '../content/heading-text.ts';
import {type Heading, headingNamed} from '../content/headings.ts';
import type {Page} from '../content/page.ts';
import {nearest} from '../diagnostics/suggestion.ts';
import {list} from '../diagnostics/words.ts';
import {findingAt} from '../registry/registry-file.ts';
import {entryPage, entryPath, scenariosWithEntryPoint} from './entry-points.ts';
import type {Rule} from './rule.ts';

/** The headings that readers see: those of the page, and the title above them where the page begins with none like it. */
function visibleHeadings({frontMatter: {title, hide_title: hidden}, headings}: Page): Pick<Heading, 'text'>[] {
  const isShown = typeof title === 'string' && !hidden && headings[0]?.depth !== 1;
  return isShown ? [{text: collapsed(title)}, ...headings] : [...headings];
}

export const entryPointHeadingMissing: Rule = {
  name: 'entry-point-heading-missing',
  severity: 'error',
  summary: 'An entry point whose page lacks the heading.',
  *check(index) {
    for (const {id, entryPoint} of scenariosWithEntryPoint(index)) {
      const entry = entryPage(index, entryPoint);
      if (entryPoint.heading === undefined || !entry?.counts || entry.page.isBroken) continue;
      const headings = visibleHeadings(entry.page);
      if (headingNamed(headings, entryPoint.heading)) continue;
      const suggestion = nearest(entryPoint.heading, new Set(headings.map(({text}) => text)));
      const chapters = entry.page.headings.filter(({depth}) => depth <= 2).map(({text}) => `“${text}”`);
      const remedy = suggestion
        ? `Did you mean “${suggestion}”?`
        : chapters.length > 0
          ? `It has ${list(chapters)}.`
          : 'It has no headings.';
      const message = `${id} starts at the heading “${collapsed(entryPoint.heading)}”, and ${entryPoint.page} has none like that. ${remedy}`;
      yield findingAt(index.registry.scenariosFile, 'value', entryPath(id, 'heading'), message, suggestion);
    }
  },
};
