import {posix} from 'node:path';
import type {ContentIndex} from '../content/content-index.ts';
import {pageRoots} from '../content/page-globs.ts';
import {nearest} from '../diagnostics/suggestion.ts';
import {brief} from '../diagnostics/words.ts';
import {findingAt} from '../registry/registry-file.ts';
import {entryPage, entryPath, scenariosWithEntryPoint} from './entry-points.ts';
import type {Rule} from './rule.ts';

export const entryPointMissing: Rule = {
  name: 'entry-point-missing',
  severity: 'error',
  summary: 'An entry point whose page does not exist or is a draft.',
  *check(index) {
    for (const {id, entryPoint} of scenariosWithEntryPoint(index)) {
      const page = entryPage(index, entryPoint);
      if (page && !page.page.draft) continue;
      const suggestion = page ? undefined : meantPage(entryPoint.page, index);
      const message = page
        ? `${id} starts at ${entryPoint.page}, which is a draft. Publish it, or set planned: true on ${id}.`
        : `${id} starts at ${brief(entryPoint.page)}, and there is no such page. ${suggestion ? `Did you mean ${suggestion}?` : remedy(entryPoint.page, index)}`;
      yield findingAt(index.registry.scenariosFile, 'value', entryPath(id, 'page'), message, suggestion);
    }
  },
};

/** What to do where no page can be suggested. An anchor would be lost in a suggestion. */
function remedy(written: string, index: ContentIndex): string {
  const [path, anchor] = written.split('#', 2);
  const page = anchor && path ? meantPage(path, index) : undefined;
  return page ? `Name ${page} alone, and what is in it as heading.` : 'Write it, or name another page.';
}

/** The page that was meant: one that goes by this path elsewhere, as in a link or an address; or else a near one. */
function meantPage(written: string, {byFile, registry}: ContentIndex): string | undefined {
  const path = written.replaceAll('\\', '/').replace(/^(?:\.?\/)+|\/$/g, '');
  for (const root of ['', ...pageRoots(registry.pages)]) {
    for (const ending of ['', '.md', '.mdx', '/README.md', '/index.md', '/index.mdx']) {
      const page = posix.join(root, `${path}${ending}`);
      if (byFile.has(page)) return page;
    }
  }
  return nearestPage(path, byFile.keys());
}

/** The page that was meant: near in every part of its path, so that no short name is taken for another. */
function nearestPage(written: string, pages: Iterable<string>): string | undefined {
  const parts = partsOf(written);
  const alike = [...pages].filter((page) => {
    const others = partsOf(page);
    return others.length === parts.length && others.every((other, at) => nearest(parts[at] ?? '', [other]) === other);
  });
  return nearest(written, alike);
}

function partsOf(path: string): string[] {
  return path.replace(/\.mdx?$/i, '').split('/');
}
