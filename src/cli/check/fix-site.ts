import {fixes} from '../../edits/fix.ts';
import type {SiteChecker} from '../../site/check-site.ts';
import {writeEdits} from '../write-edits.ts';
import {type CheckScope, checkScope} from './scope.ts';

/** A fix may bring up what it had hidden, such as a page behind a registry that could not be read; not without end. */
const mostRounds = 10;

/** What fixing came to. */
export interface Fixed {
  /** How many findings were fixed. */
  readonly fixed: number;
  /** The files that were left as they are, since somebody else saved them meanwhile. */
  readonly left: ReadonlySet<string>;
}

/**
 * Applies the suggestions of a run, until there are none left that can be applied. What a baseline suppresses, and what
 * a run does not report on, is not touched.
 *
 * @throws UsageError when a file cannot be written
 */
export async function fixSite(site: SiteChecker, scope: CheckScope): Promise<Fixed> {
  let fixed = 0;
  const left = new Set<string>();
  for (let round = 0; round < mostRounds; round++) {
    const {index, report} = checkScope(site, scope);
    const edits = fixes(report.diagnostics).filter(({source}) => !left.has(source.file));
    if (edits.length === 0) break;
    const target = {siteDir: site.reader.siteDir, registry: index.registry, named: scope.files};
    const leftNow = await writeEdits(target, edits);
    for (const file of leftNow) left.add(file);
    fixed += edits.filter(({source}) => !leftNow.has(source.file)).length;
  }
  return {fixed, left};
}
