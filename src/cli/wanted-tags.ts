import {buildIndex, type ContentIndex} from '../content/content-index.ts';
import type {Ids} from '../content/ids.ts';
import {Page} from '../content/page.ts';
import type {TagValues} from '../edits/tag.ts';
import {mismatchedTags, mismatchMessage, type Subject} from '../rules/page/mismatched-tags.ts';
import {pagePersonaKind, scenarioKind, unknownMessage} from '../rules/page/unknown-tag.ts';
import {UsageError} from './exit.ts';

// Tags from the command line, held against the registries before anything is written.

/**
 * Refuses ids that the registries lack.
 *
 * @throws UsageError in the words that `personas check` has for an unknown id, with the same suggestion
 */
export function requireKnownIds(index: ContentIndex, personas: readonly string[], scenarios: readonly string[]): void {
  requireIds(personas, index.pagePersonaIds, pagePersonaKind(index));
  requireIds(scenarios, index.scenarioIds, scenarioKind(index));
}

function requireIds(written: readonly string[], ids: Ids, kind: Parameters<typeof unknownMessage>[1]): void {
  for (const id of written) {
    const resolved = ids.resolve(id);
    if (!resolved.known) throw new UsageError(unknownMessage({written: id, ...resolved}, kind));
  }
}

/**
 * Holds tags against each other, as the rule scenario-persona-mismatch does.
 *
 * @param subject what is to have the tags
 * @throws UsageError when a page with just these tags would not pass
 */
export function requireTagsThatFit({registry}: ContentIndex, tags: TagValues, subject: Subject): void {
  const {persona, scenario} = tags;
  if (!persona?.length || !scenario?.length || registry.rules['scenario-persona-mismatch'] === 'off') return;
  const page = new Page('page.md', `---\n${JSON.stringify({persona, scenario})}\n---\n`);
  const index = buildIndex(registry, [page]);
  const [mismatch] = index.pages.flatMap((entry) => mismatchedTags(entry, index));
  if (mismatch) throw new UsageError(mismatchMessage(mismatch, subject));
}
