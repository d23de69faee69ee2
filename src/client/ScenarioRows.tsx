import type {ReactNode} from 'react';
import type {ScenarioDetails} from '../views/registry-data.ts';
import MaybeLink from './MaybeLink.tsx';
import Readers from './Readers.tsx';

interface Props {
  readonly scenarios: readonly (Pick<ScenarioDetails, 'id' | 'title' | 'outcome' | 'personas'> & {
    /** Where its title leads to. */
    readonly to: string | undefined;
  })[];
  /** The level of the titles in the outline of the page. */
  readonly heading: 'h2' | 'h3';
}

/** Scenarios, a row each: what it is, how it ends, and whom it is for. */
export default function ScenarioRows({scenarios, heading: Title}: Props): ReactNode {
  return (
    <ul className="persona-rows">
      {scenarios.map(({id, title, outcome, personas, to}) => (
        <li key={id}>
          <Title>
            <MaybeLink to={to}>{title}</MaybeLink>
          </Title>
          <p>{outcome}</p>
          <Readers ids={personas} />
        </li>
      ))}
    </ul>
  );
}
