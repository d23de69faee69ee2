import type {ContentIndex, IndexedPage, Tags} from '../../content/content-index.ts';
import type {EntryPoint, Scenario} from '../../registry/registry.ts';
import type {YamlPath} from '../../registry/yaml.ts';
import {everyone} from '../../shared/everyone.ts';

/** A scenario that says where it starts. */
export type StartedScenario = Scenario & {readonly entryPoint: EntryPoint};

/** The scenarios that say where they start. A planned one may name a page that is still to be written. */
export function scenariosWithEntryPoint({registry}: ContentIndex): StartedScenario[] {
  return registry.scenarios.filter(
    (scenario): scenario is StartedScenario => scenario.entryPoint !== undefined && !scenario.planned,
  );
}

/** The page of an entry point, drafts included. */
export function entryPage(index: ContentIndex, entryPoint: EntryPoint): IndexedPage | undefined {
  return index.byFile.get(entryPoint.page);
}

/** Where a part of an entry point stands in scenarios.yaml. */
export function entryPath(scenario: string, part: 'page' | 'heading'): YamlPath {
  return ['scenarios', scenario, 'entry_point', part];
}

/**
 * Whether a fault in a page's tags, which is reported at its own place, leaves open what the page serves. What would follow
 * from such a fault is not reported again.
 */
export function mayYetServe({valid, exempt, page, personas, scenarios}: IndexedPage): boolean {
  if (!valid) return true;
  if (page.draft) return false;
  return isOpen(personas, !exempt) || isOpen(scenarios, !exempt && !personas.ids.has(everyone));
}

function isOpen({values, complete}: Tags, required: boolean): boolean {
  return values.length > 0 ? !complete : required;
}
