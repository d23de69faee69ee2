import {pageMatcher, pageRoots} from '../../content/page-globs.ts';
import {list} from '../../diagnostics/words.ts';
import type {ScenariosFile} from '../../registry/file-schemas.ts';
import {defaultPages} from '../../registry/registry.ts';
import type {KnownTable} from './columns.ts';
import {entryPointOf, isPlanned} from './entry-point-cell.ts';
import {type Remarks, type Row, rowsOf, tellMissingColumns} from './rows.ts';

/**
 * The scenarios in tables of a document.
 *
 * @param taken all ids so far, by what they are in lower case; those that are read are added
 * @param known the ids of the personas
 * @param pages the pages of the site, as paths relative to it
 */
export function scenariosIn(
  tables: readonly KnownTable[],
  taken: Map<string, string>,
  known: ReadonlySet<string>,
  pages: readonly string[],
  remarks: Remarks,
): ScenariosFile['scenarios'] {
  const scenarios: ScenariosFile['scenarios'] = {};
  const isPage = pageMatcher(defaultPages);
  for (const table of tables) {
    tellMissingColumns(table, ['trigger', 'personas', 'entry_point'], remarks);
    for (const row of rowsOf(table, taken, remarks)) {
      const personas = personasOf(row, known, remarks);
      if (personas.length === 0) {
        remarks.error(row.at('personas'), `${row.id} names no persona. This row is left out.`);
        continue;
      }
      const title = row.text('title');
      const entryPoint = entryPointOf(row, remarks);
      if (entryPoint && !isPage(entryPoint.page)) tellNoPage(row, entryPoint.page, pages, remarks);
      scenarios[row.id] = {
        ...(title === undefined ? {} : {title}),
        trigger: row.needed('trigger'),
        personas,
        ...row.optional('outcome'),
        ...(entryPoint ? {entry_point: entryPoint} : {}),
        ...(!entryPoint || isPlanned(row) ? {planned: true} : {}),
        ...row.optionalItems('steps'),
        ...row.optionalItems('formerly'),
      };
    }
  }
  return scenarios;
}

function personasOf(row: Row, known: ReadonlySet<string>, remarks: Remarks): string[] {
  const ids = row.items('personas').flatMap((item) => item.split(/\s+(?:and|&)\s+|\s*\/\s*/));
  for (const id of ids) {
    // Where no persona could be read, that is reported, and all else follows from it.
    if (known.size === 0 || known.has(id)) continue;
    remarks.warning(row.at('personas'), `${id} is in no table of personas. It is written as it stands.`);
  }
  return [...new Set(ids)];
}

/** A path that is no page is written all the same: the document may know more of the site than its globs. */
function tellNoPage(row: Row, page: string, pages: readonly string[], remarks: Remarks): void {
  const below = pageRoots(defaultPages).map((root) => `${root}/${page}`);
  const meant = pages.find((known) => below.includes(known));
  const remedy = meant === undefined ? 'Put the right path into scenarios.yaml.' : `Did you mean ${meant}?`;
  const [start, end] = row.at('entry_point');
  const at = remarks.source.text.slice(start, end).indexOf(page);
  remarks.warning(
    at < 0 ? [start, end] : [start + at, start + at + page.length],
    `${page} is no page of the site: pages are ${list(defaultPages.include)}. It is written as it stands. ${remedy}`,
  );
}
