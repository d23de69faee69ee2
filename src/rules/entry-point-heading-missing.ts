import type {Page} from '../content/page.ts';
import {nearest} from '../diagnostics/suggestion.ts';
import {list} from '../diagnostics/words.ts';
import {findingAt} from '../registry/registry-file.ts';
import {entryPage, entryPath, scenariosWithEntryPoint} from './entry-points.ts';
import type {Rule} from './rule.ts';

/** The title in the front matter, which the build makes a heading where the page begins with none of the first level. */
function titleOf({frontMatter: {title, hide_title: hidden}, headings}: Page): string[] {
  return typeof title === 'string' && !hidden && headings[0]?.depth !== 1 ? [title] : [];
}

export const entryPointHeadingMissing: Rule = {
  name: 'entry-point-heading-missing',
  severity: 'error',
  summary: 'An entry point whose page lacks the heading.',
  *check(index) {
    for (const {id, entryPoint} of scenariosWithEntryPoint(index)) {
      const entry = entryPage(index, entryPoint);
      if (entryPoint.heading === undefined || !entry?.counts || entry.page.isBroken) continue;
      const texts = [...titleOf(entry.page), ...entry.page.headings.map(({text}) => text)];
      if (texts.includes(entryPoint.heading)) continue;
      const suggestion = nearest(entryPoint.heading, new Set(texts));
      const chapters = entry.page.headings.filter(({depth}) => depth <= 2).map(({text}) => `“${text}”`);
      const remedy = suggestion
        ? `Did you mean “${suggestion}”?`
        : chapters.length > 0
          ? `It has ${list(chapters)}.`
          : 'It has no headings.';
      const message = `${id} starts at the heading “${entryPoint.heading}”, and ${entryPoint.page} has none like that. ${remedy}`;
      yield findingAt(index.registry.scenariosFile, 'value', entryPath(id, 'heading'), message, suggestion);
    }
  },
};
