import {baselineText} from '../../diagnostics/baseline.ts';
import type {Report} from '../../diagnostics/report.ts';
import {count} from '../../diagnostics/words.ts';
import {registryBaseline} from '../../site/baseline-file.ts';
import type {BaselineChoice, SiteChecker} from '../../site/check-site.ts';
import {attempt, largestFile, readFile} from '../../site/read-file.ts';
import {WriteScope} from '../../site/write-scope.ts';
import {UsageError} from '../exit.ts';
import {writeOrRefuse} from '../write-edits.ts';
import {checkScope} from './scope.ts';

/**
 * Writes the baseline that accepts all findings of today; what it accepted before and is gone is left out. An invalid
 * registry hides all other findings, so that nothing is written then.
 *
 * @param choice the baseline that the call names; else the one that personas.yaml names is written
 * @returns what is left to report
 * @throws UsageError when neither names one, or when the file cannot be written
 */
export async function acceptFindings(site: SiteChecker, choice: BaselineChoice): Promise<Report> {
  const named = choice === 'registry' || choice === 'none' ? undefined : choice;
  const {siteDir} = site.reader;
  const {index, report} = checkScope(site, {baseline: 'none'});
  const baseline = choice === 'registry' ? registryBaseline(index.registry, siteDir) : choice;
  if (index.registry.problems.length > 0) {
    process.stderr.write('personas: the baseline was not written, since a registry is invalid.\n');
    return report;
  }
  if (!baseline || baseline === 'none') {
    throw new UsageError('Name the baseline: --baseline FILE, or baseline: FILE in personas.yaml.');
  }
  const scope = new WriteScope(siteDir, named ? [named.path] : []);
  const file = {
    file: baseline.path,
    content: baselineText(report.diagnostics),
    before: attempt(() => readFile(baseline.path, largestFile)),
  };
  const {
    left: [left],
  } = await writeOrRefuse(siteDir, [file], {scope, together: true});
  if (left?.reason === 'outside') {
    throw new UsageError(`${baseline.name} lies outside ${scope.name}. If you mean it, name it with --baseline.`);
  }
  if (left)
    throw new UsageError(`${baseline.name} was saved by somebody else just now. Nothing was written; try again.`);
  const accepted = count(report.diagnostics.length, 'finding');
  process.stderr.write(`personas: wrote ${baseline.name}, which accepts ${accepted}.\n`);
  return checkScope(site, {baseline}).report;
}
