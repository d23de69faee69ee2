import {posix} from 'node:path';
import type {ContentIndex, IndexedPage} from '../../content/content-index.ts';
import {Reach, type Way} from '../../content/reach.ts';
import type {Scenario} from '../../registry/registry.ts';
import type {YamlPath} from '../../registry/yaml.ts';
import {entryPath} from './entry-points.ts';
import {stepPath} from './step-missing.ts';

/** A page that readers of a scenario have to come to, because scenarios.yaml names it. */
interface Station {
  readonly scenario: Scenario;
  readonly entry: IndexedPage;
  /** Where it is named in scenarios.yaml. */
  readonly path: YamlPath;
  /** The personas of the scenario who read it, each with her way there; undefined where none is known. */
  readonly ways: readonly {readonly persona: string; readonly way: Way | undefined}[];
}

/**
 * The pages that scenarios start at and the steps that they name, with the ways there. What is a step by its tags alone is
 * left out: if it is unlisted, somebody wants it in no view.
 */
export function* stations(index: ContentIndex): Iterable<Station> {
  const reach = new Reach(index);
  for (const scenario of index.registry.scenarios) {
    if (scenario.planned) continue;
    const personas = index.scenarioPersonas.get(scenario.id)?.certain ?? [];
    const {entryPoint} = scenario;
    const named = [
      ...(entryPoint ? [{page: entryPoint.page, path: entryPath(scenario.id, 'page')}] : []),
      ...scenario.steps.map(({page}, at) => ({page, path: stepPath(scenario, at)})),
    ];
    const seen = new Set<string>();
    for (const {page, path} of named) {
      const entry = index.byFile.get(page);
      // Most pages stand on homes, so that no way has to be looked for.
      if (!entry?.counts || !entry.page.unlisted || seen.has(page)) continue;
      seen.add(page);
      const readers = personas.filter((persona) => entry.readers.has(persona));
      yield {scenario, entry, path, ways: readers.map((persona) => ({persona, way: reach.wayTo(persona, page)}))};
    }
  }
}

/**
 * Whether some text may lead to a page in a way that cannot be followed here: as an address that only the configuration of
 * a site explains, or from a component.
 */
export function isMentioned({pages}: ContentIndex, {page}: IndexedPage): boolean {
  const {slug} = page.frontMatter;
  const path = typeof slug === 'string' ? slug.replace(/\/+$/, '') : page.file.replace(/\.mdx?$/, '');
  const last = posix.basename(path);
  const name = /^(?:index|readme)$/i.test(last) ? posix.basename(posix.dirname(path)) : last;
  const plain = name.replace(/^\d+[-_.]+/, '').replace(/[\\^$.*+?()[\]{}|]/g, '\\$&');
  const address = new RegExp(`[/"'(\`-]${plain}(?:\\.mdx?)?/?[)"'\`#?\\s]`, 'i');
  return pages.some((other) => other.page !== page && address.test(other.page.text.slice(other.page.bodyStart)));
}
