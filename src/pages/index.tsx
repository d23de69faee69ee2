import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import registry from '@generated/docusaurus-plugin-personas/default/registry.json';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import MaybeLink from '../client/MaybeLink.tsx';
import PersonaIcon from '../client/PersonaIcon.tsx';
import ScenarioRows from '../client/ScenarioRows.tsx';
import SitePage from '../client/SitePage.tsx';
import type {RegistryDetails} from '../views/registry-data.ts';
import styles from './index.module.css';

const {personas, scenarios} = registry as unknown as RegistryDetails;

/** The front page: who reads here, and what they come to do. */
export default function Home(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  return (
    <SitePage
      title={siteConfig.title}
      description="WeBudget’s backend docs, by who reads them and what they come to do."
    >
      <p className="persona-lead">
        Every page here is written for someone, and for something they came to do. Start with what brought you here.
      </p>
      <section aria-labelledby="scenarios">
        <Heading as="h2" id="scenarios">
          What are you here to do?
        </Heading>
        <ScenarioRows heading="h3" scenarios={scenarios.map((scenario) => ({...scenario, to: scenario.href}))} />
      </section>
      <Personas />
    </SitePage>
  );
}

function Personas(): ReactNode {
  return (
    <section aria-labelledby="personas">
      <Heading as="h2" id="personas">
        Who reads here?
      </Heading>
      <ul className={styles.personas}>
        {personas.map(({id, name, description, homePages, home}) => (
          <li key={id} className={styles.persona} data-persona-color={id}>
            <h3>
              <PersonaIcon id={id} />
              <MaybeLink to={home}>{name}</MaybeLink>
            </h3>
            <p>{description}</p>
            <p className="persona-quiet">
              {id} · {homePages} pages
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
