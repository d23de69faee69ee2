import Translate from '@docusaurus/Translate';
import registry from '@generated/docusaurus-plugin-personas/default/registry.json';
import type {ReactNode} from 'react';
import type {RegistryDetails, ScenarioDetails} from '../../../views/registry-data.ts';
import MaybeLink from '../../MaybeLink.tsx';
import PageStyles from '../../PageStyles.tsx';
import Readers from '../../Readers.tsx';
import ScenarioTime from '../../ScenarioTime.tsx';
import {scenarioOrders} from '../../scenario-orders.ts';

const {scenarios} = registry as unknown as RegistryDetails;

interface Props {
  /** The level of the titles in the outline of the page. */
  readonly heading?: 'h2' | 'h3' | 'h4';
}

/**
 * All scenarios as cards, for a front page: what it is, how it ends, whom it is for and how long it takes to read. To a
 * persona hers come first, and the others' stand below and are quieter.
 */
export default function ScenarioCards({heading = 'h3'}: Props): ReactNode {
  return (
    <>
      <PageStyles />
      {scenarioOrders(scenarios).map(({value: {hers, others}, shownFor}) => (
        <div key={shownFor ?? ''} data-shown-for={shownFor}>
          {hers.length > 0 && others.length > 0 && (
            <p className="persona-group">
              <Translate id="personas.cards.yours">Your tasks</Translate>
            </p>
          )}
          <Cards scenarios={hers} heading={heading} />
          {others.length > 0 && (
            <p className="persona-group persona-quiet">
              <Translate id="personas.cards.others">What others come to do</Translate>
            </p>
          )}
          <Cards scenarios={others} heading={heading} areOthers />
        </div>
      ))}
    </>
  );
}

interface CardsProps {
  readonly scenarios: readonly ScenarioDetails[];
  readonly heading: 'h2' | 'h3' | 'h4';
  readonly areOthers?: boolean;
}

function Cards({scenarios: shown, heading: Title, areOthers}: CardsProps): ReactNode {
  if (shown.length === 0) return null;
  return (
    <ul className={`persona-cards ${areOthers ? 'persona-others' : ''}`}>
      {shown.map(({id, title, outcome, personas, page, minutes}) => (
        <li key={id} className="persona-card">
          <Title>
            <MaybeLink to={page}>{title}</MaybeLink>
          </Title>
          {outcome && <p>{outcome}</p>}
          <div>
            <Readers ids={personas} />
            <ScenarioTime minutes={minutes} />
          </div>
        </li>
      ))}
    </ul>
  );
}
