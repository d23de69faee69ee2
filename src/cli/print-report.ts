import {appendFileSync} from 'node:fs';
import {reportAsGithub, reportAsMarkdown} from '../diagnostics/github-reporter.ts';
import {reportAsJson} from '../diagnostics/json-reporter.ts';
import {reportAsText} from '../diagnostics/pretty-reporter.ts';
import type {Report} from '../diagnostics/report.ts';
import {reportAsSarif} from '../diagnostics/sarif-reporter.ts';
import {rules} from '../rules/rules.ts';
import {pathFromGitRoot} from '../site/git-root.ts';
import {packageVersion} from './package-files.ts';
import {wantsColor, wantsLinks} from './terminal.ts';

/** The forms of a report. */
export const formats = ['pretty', 'json', 'github', 'sarif'] as const;
export type Format = (typeof formats)[number];

/** Prints a report on standard output. In a step of GitHub Actions, the summary of the job gets it too. */
export function printReport(report: Report, format: Format, siteDir: string): void {
  process.stdout.write(`${asText(report, format, siteDir)}\n`);
  if (format === 'github' && report.diagnostics.length > 0)
    appendToSummary(reportAsMarkdown(report, pathFromGitRoot(siteDir)));
}

function asText(report: Report, format: Format, siteDir: string): string {
  switch (format) {
    case 'json':
      return reportAsJson(report);
    case 'github':
      return reportAsGithub(report, pathFromGitRoot(siteDir));
    case 'sarif':
      return reportAsSarif(report, {version: packageVersion(), rules: Object.values(rules)}, pathFromGitRoot(siteDir));
    case 'pretty':
      return reportAsText(report, wantsColor(process.stdout), wantsLinks(process.stdout));
  }
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
