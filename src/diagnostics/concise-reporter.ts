import type {Diagnostic} from './diagnostic.ts';
import {type Report, rest, shown} from './report.ts';
import {positionAt} from './text-source.ts';
import {additions, verdict} from './verdict.ts';
import {oneLine, visibleInLine} from './words.ts';

/** A report of one line a finding, in the form that compilers have and editors read, and a summary in one line. */
export function reportAsLines(report: Report): string {
  return [...shown(report).map(findingLine), ...rest(report), [verdict(report), ...additions(report)].join(' ')].join(
    '\n',
  );
}

/** A finding as one line. */
function findingLine({rule, severity, source, span, message}: Diagnostic): string {
  const {line, column} = positionAt(source, span[0]);
  return `${visibleInLine(source.file)}:${line}:${column}: ${severity} ${rule}: ${oneLine(message)}`;
}
