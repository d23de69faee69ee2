import {Checker} from '../check/checker.ts';
import {buildIndex, type ContentIndex} from '../content/content-index.ts';
import {drained, type Steps} from '../content/steps.ts';
import {applyBaseline, type Baseline, BaselineError} from '../diagnostics/baseline.ts';
import type {Diagnostic} from '../diagnostics/diagnostic.ts';
import type {Report} from '../diagnostics/report.ts';
import {parseRegistry} from '../registry/registry.ts';
import {findingAt} from '../registry/registry-file.ts';
import {type BaselineFile, readBaseline, registryBaseline} from './baseline-file.ts';
import {NoRegistryError} from './site.ts';
import type {SiteReader} from './site-reader.ts';

/** A site that was read and checked. */
export interface CheckedSite {
  readonly index: ContentIndex;
  readonly report: Report;
  /** Set when the site has no registry at all, which no rule can report. */
  readonly noRegistry?: NoRegistryError;
}

/** The baseline of a run: this one, none, or the one that personas.yaml names. */
export type BaselineChoice = BaselineFile | 'none' | 'registry';

/**
 * Reads and checks a site again and again. What did not change since is neither read nor checked a second time. All edges
 * report of a site what this finds.
 */
export class SiteChecker {
  readonly #checker = new Checker();

  constructor(readonly reader: SiteReader) {}

  /**
   * Checks the site as it is on the disk now.
   *
   * @param read how the site is read; whole, if it is not said
   * @throws BaselineError when a baseline that was chosen by its file cannot be used
   */
  check(baseline: BaselineChoice = 'registry', read: () => ContentIndex = () => this.reader.read()): CheckedSite {
    return drained(this.steps(baseline, () => atOnce(read)));
  }

  /** Checks the files that an editor holds unsaved, each by itself, without reading the site around them. */
  checkOpen(): CheckedSite {
    const read = () => atOnce(() => this.reader.unsavedOnly());
    return drained(this.#steps('registry', read, (index) => atOnce(() => new Checker().alone(index))));
  }

  /** The same in steps. */
  steps(
    baseline: BaselineChoice = 'registry',
    read: () => Steps<ContentIndex> = () => this.reader.steps(),
  ): Steps<CheckedSite> {
    return this.#steps(baseline, read, (index) => this.#checker.steps(index));
  }

  *#steps(baseline: BaselineChoice, read: () => Steps<ContentIndex>, find: Find): Steps<CheckedSite> {
    try {
      return yield* this.#checkIndex(yield* read(), baseline, find);
    } catch (error) {
      if (!(error instanceof NoRegistryError)) throw error;
      return {index: buildIndex(parseRegistry('', ''), []), report: {diagnostics: [], pageCount: 0}, noRegistry: error};
    }
  }

  *#checkIndex(index: ContentIndex, baseline: BaselineChoice, find: Find): Steps<CheckedSite> {
    try {
      const accepted = baselineOf(index, this.reader.siteDir, baseline);
      const diagnostics = yield* find(index);
      const pageCount = index.pages.length - index.aliases.size;
      const {rulePages} = index.registry;
      if (!accepted) return {index, report: {diagnostics, pageCount, rulePages}};
      const {reported, suppressed} = applyBaseline(diagnostics, accepted);
      return {index, report: {diagnostics: reported, pageCount, suppressed, rulePages}};
    } catch (error) {
      if (!(error instanceof BaselineError) || baseline !== 'registry') throw error;
      return yield* this.#checkIndex(withProblem(index, error.message), 'none', find);
    }
  }
}

/** What finds what is to be said of a site. */
type Find = (index: ContentIndex) => Steps<Diagnostic[]>;

/** Something that is done in one step. */
// biome-ignore lint/correctness/useYield: there is nothing between its steps.
function* atOnce<T>(work: () => T): Steps<T> {
  return work();
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
