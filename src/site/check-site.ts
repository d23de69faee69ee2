import {buildIndex, type ContentIndex} from '../content/content-index.ts';
import {type Baseline, BaselineError, holdBack} from '../diagnostics/baseline.ts';
import type {Report} from '../diagnostics/report.ts';
import {parseRegistry} from '../registry/registry.ts';
import {findingAt} from '../registry/registry-file.ts';
import {check} from '../rules/check.ts';
import {type BaselineFile, readBaseline, registryBaseline} from './baseline-file.ts';
import {NoRegistryError} from './site.ts';
import type {SiteReader} from './site-reader.ts';

/** A site that was read and checked. */
export interface CheckedSite {
  readonly index: ContentIndex;
  readonly report: Report;
  /** Set when the site has no registry at all, which no rule can tell. */
  readonly noRegistry?: NoRegistryError;
}

/** The baseline of a run: this one, none, or the one that personas.yaml names. */
export type BaselineChoice = BaselineFile | 'none' | 'registry';

/**
 * Reads and checks a site as it is on the disk now. All edges tell of a site what this says.
 *
 * @param read how the site is read; whole, if it is not said
 * @throws BaselineError when a baseline that was chosen by its file cannot be used
 */
export function checkSite(
  reader: SiteReader,
  baseline: BaselineChoice = 'registry',
  read: () => ContentIndex = () => reader.read(),
): CheckedSite {
  try {
    return checkIndex(read(), reader.siteDir, baseline);
  } catch (error) {
    if (!(error instanceof NoRegistryError)) throw error;
    return {index: buildIndex(parseRegistry('', ''), []), report: {diagnostics: [], pages: 0}, noRegistry: error};
  }
}

/**
 * Checks a site that is read already, such as one whose pages are open in an editor.
 *
 * @throws BaselineError when a baseline that was chosen by its file cannot be used
 */
export function checkIndex(
  index: ContentIndex,
  siteDir: string,
  baseline: BaselineChoice = 'registry',
): Pick<CheckedSite, 'index' | 'report'> {
  try {
    const accepted = baselineOf(index, siteDir, baseline);
    const diagnostics = check(index);
    const pages = index.pages.length;
    if (!accepted) return {index, report: {diagnostics, pages}};
    const {told, held} = holdBack(diagnostics, accepted);
    return {index, report: {diagnostics: told, pages, held}};
  } catch (error) {
    if (!(error instanceof BaselineError) || baseline !== 'registry') throw error;
    return checkIndex(withProblem(index, error.message), siteDir, 'none');
  }
}

function baselineOf(index: ContentIndex, siteDir: string, choice: BaselineChoice): Baseline | undefined {
  if (choice === 'none') return undefined;
  const file = choice === 'registry' ? registryBaseline(index.registry, siteDir) : choice;
  return file && readBaseline(file);
}

/** The site with a baseline that cannot be used: an error in personas.yaml, which names it. */
function withProblem(index: ContentIndex, message: string): ContentIndex {
  const {registry} = index;
  const problem = findingAt(registry.personasFile, 'value', ['baseline'], message);
  return {...index, registry: {...registry, problems: [...registry.problems, problem]}};
}
