import {placeholdersIn} from '../../content/placeholders.ts';
import type {Finding} from '../../diagnostics/diagnostic.ts';
import {count, list} from '../../diagnostics/words.ts';
import {findingAt} from '../../registry/registry-file.ts';
import {everyone} from '../../shared/everyone.ts';
import type {PageRule, SiteRule} from '../rule.ts';
import {countingEntry, lackingTags} from '../site/coverage.ts';

/** It looks at each page, and at scenarios.yaml and the files of the docs besides. */
export const withoutEffect: PageRule & SiteRule = {
  name: 'without-effect',
  severity: 'warning',
  summary:
    'What does nothing: a persona beside everyone, a placeholder of personas new, planned on a scenario that has its page, a file whose name ends in .MD or .markdown.',
  *checkPage({page, personas}): Iterable<Finding> {
    if (personas.complete && personas.ids.has(everyone)) {
      for (const {id, path} of personas.values) {
        if (id === everyone || page.frontMatter[String(path[0])] === undefined) continue;
        const message = `${id} does nothing beside everyone, who stands for all personas. Remove one of the two.`;
        yield {source: page, span: page.valueSpan(path), message};
      }
    }
    const [span, ...more] = placeholdersIn(page.text, page.bodyStart);
    if (!span) return;
    const others = more.length > 0 ? `, and in ${count(more.length, 'other place')} of this page` : '';
    const message = `This is still what personas new wrote here${others}. Write your own text, or remove it.`;
    yield {source: page, span, message};
  },
  *check(index): Iterable<Finding> {
    for (const scenario of index.registry.scenarios) {
      const entry = scenario.planned ? countingEntry(index, scenario) : undefined;
      if (!entry || lackingTags(index, scenario, entry)) continue;
      const message = `${scenario.id} has its page by now: ${entry.page.file}. Remove planned, so that its page is checked.`;
      yield findingAt(index.registry.scenariosFile, 'key', ['scenarios', scenario.id, 'planned'], message);
    }
    for (const file of index.overlooked) {
      const [ending = ''] = /\.[^.]*$/.exec(file.file) ?? [];
      const message = `This file is no page: neither Docusaurus nor this check reads ${ending}. Rename it to end in ${list(['.md', '.mdx'], 'or')}.`;
      yield {source: file, span: [0, 0], message};
    }
  },
};
