import {countBySeverity, type Report, shown} from './report.ts';
import type {RuleLink} from './rule-link.ts';
import {positionAt} from './text-source.ts';
import {visibleJson} from './words.ts';

/**
 * A report as one JSON object: the shape that other people's scripts rely on. `summary.suppressed` stands there only where a
 * baseline is in force, `summary.fixed` only where fixing was asked for.
 *
 * @param linkTo where a rule is explained
 */
export function reportAsJson(report: Report, linkTo: RuleLink): string {
  const {pageCount, suppressed, fixed} = report;
  const summary = {pages: pageCount, ...countBySeverity(report), suppressed: suppressed?.length, fixed};
  const diagnostics = shown(report).map(({rule, severity, source, span, message, suggestion}) => {
    const start = positionAt(source, span[0]);
    const end = positionAt(source, span[1]);
    return {
      rule,
      severity,
      file: source.file,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      message,
      ...(suggestion === undefined ? {} : {suggestion}),
      url: linkTo(rule),
    };
  });
  return visibleJson(JSON.stringify({summary, diagnostics}, null, 2));
}
