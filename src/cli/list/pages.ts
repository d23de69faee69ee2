import type {ContentIndex} from '../../content/content-index.ts';
import {count, visibleJson} from '../../diagnostics/words.ts';
import {type ListedPage, type PageFilter, pageList} from '../../views/page-list.ts';
import {table} from '../table.ts';
import {linesWidth} from '../terminal.ts';

/** A list of pages as a table, with how many there are. */
export function pagesAsText(index: ContentIndex, filter: PageFilter): string {
  const pages = pageList(index, filter);
  const all = index.pages.length;
  const summary = pages.length === all ? `${count(all, 'page')}.` : `${pages.length} of ${count(all, 'page')}.`;
  if (pages.length === 0) return summary;
  const rows = table<ListedPage>(
    [
      {title: 'page', cell: ({file}) => file},
      {title: 'persona', cell: ({personas}) => personas.join(', ') || '-', wraps: true},
      {title: 'scenario', cell: ({scenarios}) => scenarios.join(', ') || '-', wraps: true},
      ...(pages.some((page) => notes(page) !== '') ? [{title: 'note', cell: notes, wraps: true as const}] : []),
    ],
    pages,
    linesWidth(process.stdout),
  );
  return `${rows}\n\n${summary}`;
}

function notes({draft, unlisted, exempt, untagged, inherited}: ListedPage): string {
  const all = {draft, unlisted, exempt, untagged};
  const origins = Object.entries(inherited).map(([key, files]) => `${key} from ${files}`);
  return [...Object.entries(all).flatMap(([note, is]) => (is ? [note] : [])), ...origins].join(', ');
}

/** A list of pages as one JSON object: the shape that other people's scripts rely on. */
export function pagesAsJson(index: ContentIndex, filter: PageFilter): string {
  const pages = pageList(index, filter).map(({entry: _, ...page}) => page);
  return visibleJson(JSON.stringify({pages}, null, 2));
}
