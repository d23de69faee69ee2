import {writeSync} from 'node:fs';
import {buildIndex, type ContentIndex} from '../content/content-index.ts';
import {reportAsText} from '../diagnostics/pretty-reporter.ts';
import {countBySeverity, type Report} from '../diagnostics/report.ts';
import {parseRegistry} from '../registry/registry.ts';
import {check} from '../rules/check.ts';
import {NoRegistryError} from '../site/site.ts';
import type {SiteReader} from '../site/site-reader.ts';

/** A site that was read and checked. */
export interface CheckedSite {
  readonly index: ContentIndex;
  readonly report: Report;
  /** Set when the site has no registry at all, which no rule can tell. */
  readonly noRegistry?: NoRegistryError;
}

/** Reads and checks a site as it is on the disk now. */
export function checkSite(reader: SiteReader): CheckedSite {
  try {
    const index = reader.read();
    return {index, report: {diagnostics: check(index), pages: index.pages.length}};
  } catch (error) {
    if (!(error instanceof NoRegistryError)) throw error;
    return {index: buildIndex(parseRegistry('', ''), []), report: {diagnostics: [], pages: 0}, noRegistry: error};
  }
}

let printed = '';

/** Prints a report, unless the very same was printed last: a build for several locales checks once for each. */
export function printReport({report, noRegistry}: CheckedSite): void {
  const color = process.stdout.isTTY === true && !process.env.NO_COLOR;
  const text = noRegistry?.message ?? reportAsText(report, color);
  if (text === printed) return;
  printed = text;
  // Synchronously, since a build may end right after this.
  writeSync(1, `${text}\n`);
}

/**
 * Prints what the check of a build found, and ends the process if there is an error in it. An exception would reach the
 * terminal wrapped in Docusaurus's words and a stack trace.
 */
export function endBuildOnErrors(site: CheckedSite): void {
  const {errors, warnings} = countBySeverity(site.report);
  if (site.noRegistry || errors > 0) {
    printReport(site);
    process.exit(1);
  }
  if (warnings > 0) printReport(site);
}
