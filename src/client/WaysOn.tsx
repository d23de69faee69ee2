import {translate} from '@docusaurus/Translate';
import details from '@generated/docusaurus-plugin-personas/default/registry.json';
import type {ReactNode} from 'react';
import type {RegistryDetails} from '../views/registry-data.ts';
import PageStyles from './PageStyles.tsx';
import Readers from './Readers.tsx';
import ScenarioRows from './ScenarioRows.tsx';

const {personas, scenarios} = details as unknown as RegistryDetails;

/** What these docs help with, and the homes of the personas: for a reader who has not found what she looked for. */
export default function WaysOn(): ReactNode {
  const tasks = scenarios.filter(({page}) => page !== undefined);
  const homes = personas.filter(({home}) => home !== undefined);
  return (
    <div>
      <div className="container persona-page persona-ways">
        <PageStyles />
        {tasks.length > 0 && (
          <nav aria-labelledby="persona-tasks">
            <h2 id="persona-tasks">
              {translate({id: 'personas.scenarios.title', message: 'What are you here to do?'})}
            </h2>
            <ScenarioRows heading="h3" scenarios={tasks.map((scenario) => ({...scenario, to: scenario.page}))} />
          </nav>
        )}
        {homes.length > 0 && (
          <nav aria-labelledby="persona-homes">
            <h2 id="persona-homes">
              {translate({id: 'personas.homes.title', message: 'Pages for each kind of reader'})}
            </h2>
            <Readers ids={homes.map(({id}) => id)} />
          </nav>
        )}
      </div>
    </div>
  );
}
