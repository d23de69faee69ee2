import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {ScenarioPageData} from '../../../views/scenario-page.ts';
import AddedPage from '../../AddedPage.tsx';
import ScenarioRows from '../../ScenarioRows.tsx';

/** All scenarios: the way in for somebody who knows what she wants and not where it stands. */
export default function ScenarioList({scenarios}: {scenarios: readonly ScenarioPageData[]}): ReactNode {
  return (
    <AddedPage
      title={translate({id: 'personas.scenarios.title', message: 'What are you here to do?'})}
      description={translate({
        id: 'personas.scenarios.description',
        message: 'Every task that these docs help with, and where each one starts.',
      })}
    >
      <p className="persona-lead">
        <Translate id="personas.scenarios.lead">Choose what brought you here; each leads to where it starts.</Translate>
      </p>
      <ScenarioRows
        heading="h2"
        scenarios={scenarios.map(({scenario, personas, page}) => ({...scenario, personas, to: page}))}
      />
    </AddedPage>
  );
}
