import {nearest} from '../diagnostics/suggestion.ts';
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
      const suggestion = page ? undefined : nearestPage(entryPoint.page, index.byFile.keys());
      const message = page
        ? `${id} starts at ${entryPoint.page}, which is a draft. Publish it, or set planned: true on ${id}.`
        : `${id} starts at ${entryPoint.page}, and there is no such page. ${suggestion ? `Did you mean ${suggestion}?` : 'Write it, or name another page.'}`;
      yield findingAt(index.registry.scenariosFile, 'value', entryPath(id, 'page'), message, suggestion);
    }
  },
};

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
