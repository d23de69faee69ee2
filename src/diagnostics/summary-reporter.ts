import type {Diagnostic} from './diagnostic.ts';
import type {Report} from './report.ts';
import {additions, verdict} from './verdict.ts';
import {visibleInLine} from './words.ts';

/** A report as numbers alone: how many findings there are of each rule and in each folder. */
export function reportAsNumbers(report: Report): string {
  const last = [verdict(report), ...additions(report)].join(' ');
  if (report.diagnostics.length === 0) return last;
  const byRule = table('By rule', report.diagnostics, ({rule, severity}) => `${rule}  ${severity}`);
  const byFolder = table('By folder', report.diagnostics, ({source}) => visibleInLine(folderOf(source.file)));
  return [byRule, byFolder, last].join('\n\n');
}

/** The folder of a file; the site itself is a full stop. */
function folderOf(file: string): string {
  return file.includes('/') ? file.slice(0, file.lastIndexOf('/')) : '.';
}

/** How many there are of each kind, the most first. */
function table(title: string, found: readonly Diagnostic[], kindOf: (finding: Diagnostic) => string): string {
  const counts = new Map<string, number>();
  for (const finding of found) counts.set(kindOf(finding), (counts.get(kindOf(finding)) ?? 0) + 1);
  const rows = [...counts].sort(([a, many], [b, few]) => few - many || (a < b ? -1 : 1));
  const width = String(rows[0]?.[1] ?? 0).length;
  return [title, ...rows.map(([kind, number]) => `  ${String(number).padStart(width)}  ${kind}`)].join('\n');
}
