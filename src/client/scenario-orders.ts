import type {ScenarioData} from '../views/registry-data.ts';
import {type Version, versions} from './ShownFor.tsx';
import {registry} from './site-registry.ts';

/** Scenarios as a persona has them: hers, and then the others'. For everyone, and for whom none is, all are hers. */
export interface ScenarioOrder<Scenario> {
  readonly hers: readonly Scenario[];
  readonly others: readonly Scenario[];
}

/** The orders of some scenarios, one for each set of personas that have another. */
export function scenarioOrders<Scenario extends Pick<ScenarioData, 'id' | 'personas'>>(
  scenarios: readonly Scenario[],
): Version<ScenarioOrder<Scenario>>[] {
  return versions(
    registry().personas,
    (reader) => {
      const isHers = ({personas}: Scenario) => !reader || personas.includes(reader.id);
      return {hers: scenarios.filter(isHers), others: scenarios.filter((scenario) => !isHers(scenario))};
    },
    ({hers}) => hers.map(({id}) => id).join(),
  );
}
