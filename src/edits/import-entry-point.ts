import type {EntryPoint} from '../registry/registry.ts';
import type {Remarks, Row} from './import-rows.ts';

/** What stands between the file of an entry point and its heading. */
const arrow = /\s*(?:→|⇒|➔|➜|›|»|-+>|=+>|\s>\s)\s*/;

/**
 * Where a scenario starts: `` `docs/a.md` → *Heading* ``, or a link to a Markdown file.
 *
 * @returns undefined where the document does not say, which it tells
 */
export function entryPointOf(row: Row, remarks: Remarks): EntryPoint | undefined {
  const cell = row.cell('entry_point');
  if (!cell) {
    remarks.warning(row.at('entry_point'), `${row.id} has no entry point, so it is planned: true for now.`);
    return undefined;
  }
  const [written = '', ...headings] = cell.text.split(arrow);
  const page = fileIn(cell.url ?? '') ?? fileIn(written);
  if (page === undefined) {
    const message = `${cell.text} names no Markdown file, so ${row.id} is planned: true for now.`;
    remarks.error(cell.span, message);
    return undefined;
  }
  const heading = headings
    .join(' > ')
    .replace(/^["“'‘]|["”'’]$/g, '')
    .trim();
  if (heading === '' && /#./.test(cell.url ?? written)) {
    remarks.warning(cell.span, `The heading is given by its id. ${row.id} starts at the top of ${page} for now.`);
  }
  return heading === '' ? {page} : {page, heading};
}

/** The Markdown file that a path or link names, relative to the site. */
function fileIn(path: string): string | undefined {
  const file = /^(?:\.?\/)*([^#?\s]+\.mdx?)(?:[#?]\S*)?$/i.exec(path.trim())?.[1];
  return file?.includes('://') ? undefined : file;
}
