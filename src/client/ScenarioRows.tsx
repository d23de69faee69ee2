import type {ReactNode} from 'react';
import type {ScenarioDetails} from '../views/registry-data.ts';
import MaybeLink from './MaybeLink.tsx';
import Readers from './Readers.tsx';
import {scenarioOrders} from './scenario-orders.ts';

interface Props {
  readonly scenarios: readonly (Pick<ScenarioDetails, 'id' | 'title' | 'outcome' | 'personas'> & {
    /** Where its title leads to. */
    readonly to: string | undefined;
  })[];
  /** The level of the titles in the outline of the page. */
  readonly heading: 'h2' | 'h3';
}

/**
 * Scenarios, a row each: what it is, how it ends, and whom it is for. To a persona hers come first, and the others' are
 * quieter.
 */
export default function ScenarioRows({scenarios, heading: Title}: Props): ReactNode {
  return scenarioOrders(scenarios).map(({value: {hers, others}, shownFor}) => (
    <ul key={shownFor ?? ''} className="persona-rows" data-shown-for={shownFor}>
      {hers.concat(others).map(({id, title, outcome, personas, to}, place) => (
        <li key={id} className={place < hers.length ? undefined : 'persona-others'}>
          <Title>
            <MaybeLink to={to}>{title}</MaybeLink>
          </Title>
          <p>{outcome}</p>
          <Readers ids={personas} />
        </li>
      ))}
    </ul>
  ));
}
