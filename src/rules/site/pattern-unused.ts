import {posix} from 'node:path';
import type {ContentIndex} from '../../content/content-index.ts';
import {pathMatcher} from '../../content/page-globs.ts';
import type {Finding} from '../../diagnostics/diagnostic.ts';
import {brief, list} from '../../diagnostics/words.ts';
import {findingAt} from '../../registry/registry-file.ts';
import type {SiteRule} from '../rule.ts';

export const patternUnused: SiteRule = {
  name: 'pattern-unused',
  severity: 'warning',
  summary: 'A pattern under pages that matches no page; where there is no page at all, that is an error.',
  *check(index) {
    // In a folder that cannot be read, which is reported itself, there may be anything.
    if (index.unreadable.length > 0) return;
    if (index.pages.length === 0) {
      yield noPage(index);
      return;
    }
    const files = index.pages.map(({page}) => page.file);
    for (const key of ['include', 'exempt'] as const) {
      for (const [at, pattern] of index.registry.pageSettings[key].entries()) {
        // What is taken away from the pages is none of them.
        if (key === 'include' && pattern.startsWith('!')) continue;
        if (files.some(pathMatcher([posix.normalize(pattern.replace(/^!/, ''))]))) continue;
        const message = `${brief(pattern)} matches no page. ${advice[key]}`;
        yield findingAt(index.registry.personasFile, 'value', ['pages', key, at], message);
      }
    }
    for (const {files: pattern} of index.registry.owners) {
      if (files.some(pathMatcher([posix.normalize(pattern)]))) continue;
      const message = `${brief(pattern)} matches no page. Correct it, or take it out.`;
      yield findingAt(index.registry.personasFile, 'key', ['pages', 'owners', pattern], message);
    }
    for (const [at, {files: globs}] of index.registry.pageSettings.defaults.entries()) {
      const isList = index.registry.personasFile.yaml.value(['pages', 'defaults', at, 'files', 0]);
      for (const [place, pattern] of globs.entries()) {
        if (files.some(pathMatcher([posix.normalize(pattern.replace(/^!/, ''))]))) continue;
        const message = `${brief(pattern)} matches no page. Correct it, or take it out.`;
        const path = ['pages', 'defaults', at, 'files', ...(isList ? [place] : [])];
        yield findingAt(index.registry.personasFile, 'value', path, message);
      }
    }
  },
};

const advice = {
  include: 'Correct it, or take it out.',
  exempt: 'Correct it, or take it out: an exempt page is also one that a pattern of include matches.',
} as const;

/** What is wrong where no pattern matches: it stands at the patterns, or at the top where those are the default ones. */
function noPage({registry}: ContentIndex): Finding {
  const {personasFile, pageSettings} = registry;
  const where = personasFile.yaml.key(['pages', 'include']) ?? personasFile.yaml.key(['pages']) ?? [0, 0];
  const patterns = list(pageSettings.include.map(brief), 'or');
  const message = `No page matches ${patterns}, so nothing was checked. Name the files of your pages under pages, include.`;
  return {source: personasFile, span: where, message, severity: 'error'};
}
