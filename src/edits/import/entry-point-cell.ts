import type {EntryPoint} from '../../registry/registry.ts';
import type {Remarks, Row} from './rows.ts';

/** What stands between the file of an entry point and its heading. */
const arrow = /\s*(?:→|⇒|➔|➜|›|»|-+>|=+>|\s>\s)\s*/;

/**
 * Where a scenario starts: `` `docs/a.md` → *Heading* ``, or a link to a Markdown file.
 *
 * @returns undefined where the document does not say, which it reports
 */
export function entryPointOf(row: Row, remarks: Remarks): EntryPoint | undefined {
  const cell = row.cell('entry_point');
  if (!cell) {
    if (!isPlanned(row))
      remarks.warning(row.at('entry_point'), `${row.id} has no entry point, so it is planned: true for now.`);
    return undefined;
  }
  if (isPlannedWord(cell.text)) return undefined;
  const [written = '', ...headings] = withArrow(cell.text.replace(/\s+/g, ' ')).split(arrow);
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

/** Whether a row says itself that its scenario is planned, in a column of its own or where its page would stand. */
export function isPlanned(row: Row): boolean {
  return /^(?:yes|y|x|true|planned|✓|✔|✅)$/i.test(row.text('planned') ?? '') || isPlannedWord(row.text('entry_point'));
}

function isPlannedWord(text: string | undefined): boolean {
  return /^\(?planned\)?\.?$/i.test(text ?? '');
}

/**
 * A heading may stand after the file as in an address: `docs/a.md#Quick Start`. Small letters and hyphens alone are an id,
 * as an address has it.
 */
function withArrow(text: string): string {
  return text.replace(/(\.[mM][dD][xX]?)\s*#\s*(?![a-z0-9_-]+$)(?=\S)/, '$1 → ');
}

/** The Markdown file that a path or link names, relative to the site. */
function fileIn(path: string): string | undefined {
  const file = /^(?:\.?\/)*([^#?\s]+\.mdx?)(?:[#?]\S*)?$/i.exec(path.trim())?.[1];
  return file?.includes('://') ? undefined : file;
}
