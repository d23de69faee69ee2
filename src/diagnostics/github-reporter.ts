import type {Diagnostic, Severity} from './diagnostic.ts';
import {pathFromRoot, type Report, rest, shown} from './report.ts';
import {explainLine, type RuleLink, siteLink} from './rule-link.ts';
import {positionAt} from './text-source.ts';
import {additions, verdict} from './verdict.ts';
import {oneLine, visible, visibleInLine} from './words.ts';

/** How many annotations of each severity GitHub takes from one step; it drops the rest without a word. */
const annotationLimit = 10;

/** How much GitHub takes as a job summary of one step, with room for what else the step writes there. */
const summaryLimit = 1_000_000;

/**
 * A report as workflow commands, so that findings stand on the lines of a pull request. What is more than GitHub takes
 * is written as plain lines, so that the log has all of them.
 *
 * @param prefix the path from the root of the git repository to the site, empty or with a slash at its end
 * @see https://docs.github.com/en/actions/reference/workflow-commands-for-github-actions
 */
export function reportAsGithub(report: Report, prefix: string): string {
  const counts: Record<Severity, number> = {error: 0, warning: 0};
  const linkTo = siteLink(report.rulePages);
  const lines = shown(report).map((diagnostic) => {
    counts[diagnostic.severity]++;
    return counts[diagnostic.severity] <= annotationLimit
      ? command(diagnostic, prefix, linkTo)
      : plain(diagnostic, prefix);
  });
  return [...lines, ...rest(report), [verdict(report), ...additions(report), ...overflow(counts)].join(' ')].join('\n');
}

function overflow({error, warning}: Record<Severity, number>): string[] {
  if (Math.max(error, warning) <= annotationLimit) return [];
  return [`GitHub shows ${annotationLimit} of each kind on the lines; all of them stand in the summary of the job.`];
}

function command({rule, severity, source, span, message}: Diagnostic, prefix: string, linkTo: RuleLink): string {
  const start = positionAt(source, span[0]);
  const end = positionAt(source, span[1]);
  const properties: Record<string, string | number> = {
    // GitHub finds the file by its name, but a name may not give orders to whoever reads the log.
    file: visible(pathFromRoot(prefix, source.file)),
    line: start.line,
    endLine: end.line,
    // GitHub takes columns only within one line.
    ...(start.line === end.line ? {col: start.column, endColumn: end.column} : {}),
    title: rule,
  };
  const written = Object.entries(properties).map(([name, value]) => `${name}=${escapeProperty(String(value))}`);
  return `::${severity} ${written.join(',')}::${visible(escapeData(`${message}\n${linkTo(rule) ?? explainLine(rule)}`))}`;
}

function plain({rule, severity, source, span, message}: Diagnostic, prefix: string): string {
  const {line, column} = positionAt(source, span[0]);
  // The first word keeps a page from writing commands of its own into the log.
  return oneLine(
    `${severity} ${visibleInLine(pathFromRoot(prefix, source.file))}:${line}:${column} ${rule}: ${message}`,
  ).replaceAll('##[', '## [');
}

function escapeData(text: string): string {
  return text.replaceAll('%', '%25').replaceAll('\r', '%0D').replaceAll('\n', '%0A');
}

function escapeProperty(text: string): string {
  return escapeData(text).replaceAll(':', '%3A').replaceAll(',', '%2C');
}

/**
 * A report for the summary of a job, as Markdown: all findings in one table, as far as GitHub takes them.
 *
 * @param prefix the path from the root of the git repository to the site, empty or with a slash at its end
 */
export function reportAsMarkdown(report: Report, prefix: string): string {
  const head = `### personas check\n\n${[verdict(report), ...additions(report)].join(' ')}\n`;
  if (report.diagnostics.length === 0) return head;
  const linkTo = siteLink(report.rulePages);
  const rows: string[] = [];
  let size = Buffer.byteLength(head);
  for (const diagnostic of report.diagnostics) {
    const row = tableRow(diagnostic, prefix, linkTo);
    size += Buffer.byteLength(row) + 1;
    if (size > summaryLimit) break;
    rows.push(row);
  }
  const left = report.diagnostics.length - rows.length;
  const rest = left > 0 ? `\n\n${left} more stand in the log.` : '';
  const more = report.rulePages === undefined ? `\n\nTo read about a rule: \`${explainLine('RULE')}\`` : '';
  return `${head}\n| Place | Severity | Rule | Finding |\n| --- | --- | --- | --- |\n${rows.join('\n')}${rest}${more}\n`;
}

function tableRow({rule, severity, source, span, message}: Diagnostic, prefix: string, linkTo: RuleLink): string {
  const {line, column} = positionAt(source, span[0]);
  const place = escapeCell(`${visibleInLine(pathFromRoot(prefix, source.file))}:${line}:${column}`);
  const url = linkTo(rule);
  return `| ${place} | ${severity} | ${url ? `[${rule}](${url})` : rule} | ${escapeCell(message)} |`;
}

/** Text in a cell of a table: nothing in it is markup, and nothing ends the cell. */
function escapeCell(text: string): string {
  return oneLine(text)
    .replace(/[\\`*_{}[\]()#+!|~@:]/g, '\\$&')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;');
}
