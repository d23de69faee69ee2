import {applyBaseline, baselineText, parseBaseline} from '../../src/diagnostics/baseline.ts';
import {reportAsGithub, reportAsMarkdown} from '../../src/diagnostics/github-reporter.ts';
import {reportAsJson} from '../../src/diagnostics/json-reporter.ts';
import {reportAsText} from '../../src/diagnostics/pretty-reporter.ts';
import {reportAsSarif} from '../../src/diagnostics/sarif-reporter.ts';
import {TextSource} from '../../src/diagnostics/text-source.ts';
import {fixes} from '../../src/edits/fix.ts';
import {importRegistries} from '../../src/edits/import/import.ts';
import {diagnose, type SiteTexts} from '../site.ts';

/** What a run of the check does with a site: it finds what is wrong, reports it in every form, and would fix it. */
export function checkAndReport(texts: SiteTexts): void {
  const diagnostics = diagnose(texts);
  const report = {diagnostics, pageCount: 1};
  reportAsText(report, false);
  reportAsJson(report, () => undefined);
  reportAsGithub(report, '');
  reportAsMarkdown(report, '');
  reportAsSarif(report, {version: '1', rules: []}, '');
  applyBaseline(diagnostics, parseBaseline(baselineText(diagnostics), 'baseline.json'));
  fixes(diagnostics);
}

/** What `personas import` does with a document. */
export function importFrom(text: string): void {
  importRegistries(new TextSource('a.md', text), []);
}
