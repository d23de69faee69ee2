import {countBySeverity, type Report} from './report.ts';
import {ruleUrl} from './rule-url.ts';
import {positionAt} from './text-source.ts';

/**
 * A report as one JSON object: the shape that other people's scripts rely on. `summary.held` stands there only where a
 * baseline is in force, `summary.fixed` only where fixing was asked for.
 */
export function reportAsJson(report: Report): string {
  const {pages, held, fixed} = report;
  const summary = {pages, ...countBySeverity(report), held: held?.length, fixed};
  const diagnostics = report.diagnostics.map(({rule, severity, source, span, message, suggestion}) => {
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
      url: ruleUrl(rule),
    };
  });
  return JSON.stringify({summary, diagnostics}, null, 2);
}
