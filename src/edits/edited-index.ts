import {buildIndex, type ContentIndex} from '../content/content-index.ts';
import {Page} from '../content/page.ts';
import {groupByFile} from '../diagnostics/text-source.ts';
import {parseRegistry, type Registry} from '../registry/registry.ts';
import {applyEdits, type TextEdit} from './text-edit.ts';

/** The registry as it would be after some edits. */
export function editedRegistry({personasFile, scenariosFile}: Registry, edits: readonly TextEdit[]): Registry {
  const [personas, scenarios] = [personasFile, scenariosFile].map(({file, text}) =>
    applyEdits(
      text,
      edits.filter(({source}) => source.file === file),
    ),
  );
  return parseRegistry(personas, scenarios);
}

/** A site as it would be after some edits. */
export function editedIndex(index: ContentIndex, edits: readonly TextEdit[]): ContentIndex {
  const registry = editedRegistry(index.registry, edits);
  const byFile = groupByFile(edits);
  const pages = index.pages.map(({page}) => {
    const changes = byFile.get(page.file);
    if (!changes) return page;
    return new Page(page.file, applyEdits(page.text, changes), page.unreadable, page.site);
  });
  return buildIndex(registry, pages, undefined, index);
}
