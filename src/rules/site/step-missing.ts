import type {ContentIndex} from '../../content/content-index.ts';
import type {Finding} from '../../diagnostics/diagnostic.ts';
import {brief} from '../../diagnostics/words.ts';
import {collapsed} from '../../markdown/heading-text.ts';
import type {PagePlace, Scenario} from '../../registry/registry.ts';
import {findingAt} from '../../registry/registry-file.ts';
import type {SiteRule} from '../rule.ts';
import {MeantHeadings} from './meant-heading.ts';
import {MeantPages} from './meant-page.ts';
import {MovedPages} from './moved-pages.ts';

export const stepMissing: SiteRule = {
  name: 'step-missing',
  severity: 'error',
  summary: 'A step of a scenario whose page does not exist or is a draft, or lacks the heading.',
  *check(index) {
    const finder = new StepFinder(index);
    for (const scenario of index.registry.scenarios) {
      // A planned one may name pages that are still to be written.
      if (scenario.planned) continue;
      for (const [at, step] of scenario.steps.entries()) {
        const fault = finder.faultOf(scenario, step);
        if (fault) yield findingAt(index.registry.scenariosFile, 'value', stepPath(scenario, at), ...fault);
      }
    }
  },
};

/** Where a step stands in scenarios.yaml. */
export function stepPath({id}: Scenario, at: number) {
  return ['scenarios', id, 'steps', at] as const;
}

/** What is wrong with a step, and what is to stand there instead. */
type Fault = readonly [message: string, suggestion?: Finding['suggestion']];

class StepFinder {
  readonly #headings = new MeantHeadings();
  readonly #meant: MeantPages;
  readonly #moved: MovedPages;

  constructor(private readonly index: ContentIndex) {
    this.#meant = new MeantPages(index);
    this.#moved = new MovedPages(index);
  }

  faultOf({id, steps}: Scenario, step: PagePlace): Fault | undefined {
    const entry = this.index.byFile.get(step.page);
    if (!entry)
      return this.#meant.isHidden(step.page)
        ? undefined
        : this.#missingPage(id, step, new Set(steps.map(({page}) => page)));
    if (entry.page.draft)
      return [`A step of ${id} is ${step.page}, which is a draft. Publish it, or take the step out until it is done.`];
    if (step.heading === undefined || !entry.counts || entry.page.isBroken) return undefined;
    const missing = this.#headings.missing(entry.page, step.heading);
    if (!missing) return undefined;
    const suggestion = missing.suggestion && written({...step, heading: missing.suggestion});
    const remedy = suggestion ? `Did you mean ${suggestion}?` : missing.others;
    const heading = collapsed(step.heading);
    return [`A step of ${id} is the heading “${heading}”, and ${step.page} has none like that. ${remedy}`, suggestion];
  }

  /** @param steps the pages that are steps already: what would stand there twice is not suggested */
  #missingPage(id: string, {page, heading}: PagePlace, steps: ReadonlySet<string>): Fault {
    // Without its ending, a path is not told from what stands behind it.
    const [, path = page, anchor = heading] = /^([^#]+)#(.+)$/s.exec(page) ?? [];
    const meant = this.#meant.of(path) ?? (anchor === undefined ? this.#moved.of(id, path) : undefined);
    const isNew = meant !== undefined && (anchor !== undefined || !steps.has(meant));
    const suggestion = isNew ? written({page: meant, heading: anchor}) : undefined;
    const remedy = suggestion ? `Did you mean ${suggestion}?` : 'Write it, or name another page.';
    return [`A step of ${id} is ${brief(path)}, and there is no such page. ${remedy}`, suggestion];
  }
}

function written({page, heading}: PagePlace): string {
  return heading === undefined ? page : `${page}#${heading}`;
}
