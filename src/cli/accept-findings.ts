import {baselineText} from '../diagnostics/baseline.ts';
import type {Report} from '../diagnostics/report.ts';
import {count} from '../diagnostics/words.ts';
import {registryBaseline} from '../site/baseline-file.ts';
import type {BaselineChoice} from '../site/check-site.ts';
import type {SiteReader} from '../site/site-reader.ts';
import {checkScope} from './check-scope.ts';
import {UsageError} from './usage-error.ts';
import {writeOrRefuse} from './write-edits.ts';

/**
 * Writes the baseline that accepts all findings of today; what it accepted before and is gone is left out. An invalid
 * registry hides all other findings, so that nothing is written then.
 *
 * @param choice the baseline that the call names; else the one that personas.yaml names is written
 * @returns what is left to tell
 * @throws UsageError when neither names one, or when the file cannot be written
 */
export function acceptFindings(reader: SiteReader, choice: BaselineChoice): Report {
  const {index, report} = checkScope(reader, {baseline: 'none'});
  const baseline = choice === 'registry' ? registryBaseline(index.registry, reader.siteDir) : choice;
  if (index.registry.problems.length > 0) {
    process.stderr.write('personas: the baseline was not written, since a registry is invalid.\n');
    return report;
  }
  if (!baseline || baseline === 'none') {
    throw new UsageError('Name the baseline: --baseline FILE, or baseline: FILE in personas.yaml.');
  }
  writeOrRefuse(reader.siteDir, [{file: baseline.path, content: baselineText(report.diagnostics)}]);
  const accepted = count(report.diagnostics.length, 'finding');
  process.stderr.write(`personas: wrote ${baseline.name}, which accepts ${accepted}.\n`);
  return checkScope(reader, {baseline}).report;
}
