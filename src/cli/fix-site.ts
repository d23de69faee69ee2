import {fixes} from '../edits/fix.ts';
import type {SiteReader} from '../site/site-reader.ts';
import {type CheckScope, checkScope} from './check-scope.ts';
import {writeEdits} from './write-edits.ts';

/** A fix may bring up what it had hidden, such as a page behind a registry that could not be read; not without end. */
const mostRounds = 10;

/**
 * Applies the suggestions of a run, until there are none left that can be applied. What a baseline holds back, and what
 * a run does not tell of, is not touched.
 *
 * @returns how many findings were fixed
 * @throws UsageError when a file cannot be written
 */
export function fixSite(reader: SiteReader, scope: CheckScope): number {
  let fixed = 0;
  for (let round = 0; round < mostRounds; round++) {
    const edits = fixes(checkScope(reader, scope).report.diagnostics);
    if (edits.length === 0) break;
    writeEdits(reader.siteDir, edits);
    fixed += edits.length;
  }
  return fixed;
}
