import {buildIndex, type ContentIndex} from '../content/content-index.ts';
import {Page} from '../content/page.ts';
import type {Diagnostic} from '../diagnostics/diagnostic.ts';
import type {TagValues} from '../edits/tag.ts';
import {check} from '../rules/check.ts';
import {UsageError} from './usage-error.ts';

/** What `personas check` would find in a page that does not exist yet. */
export function findingsOfPage({registry, pages}: ContentIndex, page: Page): Diagnostic[] {
  const others = pages.map((entry) => entry.page).filter(({file}) => file !== page.file);
  return check(buildIndex(registry, [...others, page])).filter(({source}) => source === page);
}

/**
 * Holds tags against each other, as the rule scenario-persona-mismatch does.
 *
 * @param subject what is to have the tags, as in `the page would be`
 * @throws UsageError when a page with just these tags would not pass
 */
export function requireTagsThatFit({registry}: ContentIndex, {persona, scenario}: TagValues, subject: string): void {
  if (!persona?.length || !scenario?.length) return;
  const tags = `---\npersona: ${JSON.stringify(persona)}\nscenario: ${JSON.stringify(scenario)}\n---\n`;
  const page = new Page('a page', tags);
  const [finding] = check(buildIndex(registry, [page])).filter(({rule}) => rule === 'scenario-persona-mismatch');
  if (!finding) return;
  throw new UsageError(finding.message.replace('this page is', subject).replace("this page's", 'the'));
}
