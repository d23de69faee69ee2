import Translate, {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {ScenarioPageData} from '../../../views/scenario-page.ts';
import MaybeLink from '../../MaybeLink.tsx';
import Readers from '../../Readers.tsx';
import {useRegistry} from '../../registry.ts';
import SitePage from '../../SitePage.tsx';

/** All scenarios: the way in for somebody who knows what she wants and not where it stands. */
export default function ScenarioList({scenarios}: {scenarios: readonly ScenarioPageData[]}): ReactNode {
  const pages = new Map(useRegistry().scenarios.map(({id, page}) => [id, page]));
  return (
    <SitePage
      title={translate({id: 'personas.scenarios.title', message: 'What are you here to do?'})}
      description={translate({
        id: 'personas.scenarios.description',
        message: 'Every task that these docs help with, and where each one starts.',
      })}
    >
      <p className="persona-lead">
        <Translate id="personas.scenarios.lead">Choose what brought you here; each leads to where it starts.</Translate>
      </p>
      <ul className="persona-rows">
        {scenarios.map(({scenario: {id, title, outcome}, personas}) => (
          <li key={id}>
            <h2>
              <MaybeLink to={pages.get(id)}>{title}</MaybeLink>
            </h2>
            <p>{outcome}</p>
            <Readers ids={personas} />
          </li>
        ))}
      </ul>
    </SitePage>
  );
}
