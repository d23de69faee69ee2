import {buildIndex, type ContentIndex, type Tags} from '../../content/content-index.ts';
import {Page} from '../../content/page.ts';
import type {TagKey} from '../../content/written-tags.ts';
import {personasWithoutScenario, scenariosFor} from './fitting-scenarios.ts';

/** What a page has that says nothing itself; undefined where that is nothing, or nothing that is known. */
interface Inherited {
  readonly personas?: readonly string[];
  readonly scenarios?: readonly string[];
}

/** The tags that a new page inherits of `pages.defaults`. */
function inheritedAt({registry}: ContentIndex, file: string): Inherited {
  const [entry] = buildIndex(registry, [new Page(file, '')]).pages;
  const idsOf = (tags: Tags | undefined) => {
    const ids = (tags?.values ?? []).map(({written}) => written);
    return ids.length > 0 && tags?.complete ? ids : undefined;
  };
  const [personas, scenarios] = [idsOf(entry?.personas), idsOf(entry?.scenarios)];
  return {...(personas ? {personas} : {}), ...(scenarios ? {scenarios} : {})};
}

/**
 * What nobody need be asked for, since the page inherits it. Beside a tag that was given, that is only what goes with it.
 *
 * @param file the page, or any in its folder
 */
export function inheritedBeside(
  index: ContentIndex,
  file: string,
  {persona, scenario}: {readonly persona?: readonly string[]; readonly scenario?: readonly string[]},
): Inherited {
  const inherited = inheritedAt(index, file);
  const {personas = persona, scenarios = scenario} = {
    ...inherited,
    ...(persona ? {personas: persona} : {}),
    ...(scenario ? {scenarios: scenario} : {}),
  };
  if (!persona && !scenario) return inherited;
  return personas && scenarios && fits(index, personas, scenarios) ? {personas, scenarios} : {};
}

/** The keys that a page need not have, since it inherits the very same. */
export function inheritedKeys(
  index: ContentIndex,
  file: string,
  personas: readonly string[],
  scenarios: readonly string[],
): TagKey[] {
  const inherited = inheritedAt(index, file);
  const isSame = (a: readonly string[] | undefined, b: readonly string[]) => a?.join() === b.join();
  return [
    ...(isSame(inherited.personas, personas) ? ['persona' as const] : []),
    ...(isSame(inherited.scenarios, scenarios) ? ['scenario' as const] : []),
  ];
}

function fits(index: ContentIndex, personas: readonly string[], scenarios: readonly string[]): boolean {
  const serving = new Set(scenariosFor(index, personas).map(({id}) => id));
  return personasWithoutScenario(index, personas, scenarios).length === 0 && scenarios.every((id) => serving.has(id));
}
