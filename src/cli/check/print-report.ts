import {appendFileSync} from 'node:fs';
import {reportAsLines} from '../../diagnostics/concise-reporter.ts';
import {reportAsGithub, reportAsMarkdown} from '../../diagnostics/github-reporter.ts';
import {reportAsGitlab} from '../../diagnostics/gitlab-reporter.ts';
import {reportAsJson} from '../../diagnostics/json-reporter.ts';
import {reportAsJunit} from '../../diagnostics/junit-reporter.ts';
import {manyFindings, reportAsText, reportByRule} from '../../diagnostics/pretty-reporter.ts';
import {type Report, shown} from '../../diagnostics/report.ts';
import {reportAsSarif} from '../../diagnostics/sarif-reporter.ts';
import {reportAsNumbers} from '../../diagnostics/summary-reporter.ts';
import {rules} from '../../rules/rules.ts';
import {pathFromGitRoot} from '../../site/git-root.ts';
import {localLink} from '../../site/rule-pages.ts';
import {packageVersion} from '../package-files.ts';
import {wantsColor, wantsLinks} from '../terminal.ts';

/** The forms of a report. */
export const formats = ['pretty', 'concise', 'json', 'github', 'gitlab', 'junit', 'sarif'] as const;
export type Format = (typeof formats)[number];

/** Prints a report on standard output. In a step of GitHub Actions, the summary of the job gets it too. */
export function printReport(report: Report, format: Format, siteDir: string, asNumbers = false): void {
  process.stdout.write(`${asNumbers ? reportAsNumbers(report) : asText(report, format, siteDir)}\n`);
  if (format === 'github' && report.diagnostics.length > 0)
    appendToSummary(reportAsMarkdown(report, pathFromGitRoot(siteDir)));
}

function asText(report: Report, format: Format, siteDir: string): string {
  switch (format) {
    case 'json':
      return reportAsJson(report, localLink(report.rulePages));
    case 'github':
      return reportAsGithub(report, pathFromGitRoot(siteDir));
    case 'sarif':
      return reportAsSarif(report, {version: packageVersion(), rules: Object.values(rules)}, pathFromGitRoot(siteDir));
    case 'gitlab':
      return reportAsGitlab(report, pathFromGitRoot(siteDir));
    case 'junit':
      return reportAsJunit(report, pathFromGitRoot(siteDir));
    case 'concise':
      return reportAsLines(report);
    case 'pretty':
      return prettyReport(report);
  }
}

/** The report for people: on a terminal, many findings are put together by their rules. */
export function prettyReport(report: Report): string {
  const {stdout} = process;
  const linkTo = wantsLinks(stdout) ? localLink(report.rulePages) : undefined;
  const isMany = stdout.isTTY && shown(report).length > manyFindings;
  return (isMany ? reportByRule : reportAsText)(report, wantsColor(stdout), linkTo);
}

/** The report stands in the log in any case, so that a summary that cannot be written is no failure. */
function appendToSummary(markdown: string): void {
  const file = process.env.GITHUB_STEP_SUMMARY;
  if (!file) return;
  try {
    appendFileSync(file, `${markdown}\n`);
  } catch (error) {
    process.stderr.write(`personas: the summary of the job cannot be written: ${(error as Error).message}\n`);
  }
}
