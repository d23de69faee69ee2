import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import registry from '@generated/docusaurus-plugin-personas/default/registry.json';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import MaybeLink from '../client/MaybeLink.tsx';
import PersonaIcon from '../client/PersonaIcon.tsx';
import Readers from '../client/Readers.tsx';
import type {RegistryDetails} from '../views/registry-data.ts';
import styles from './index.module.css';

const {personas, scenarios} = registry as unknown as RegistryDetails;

/** The front page: who reads here, and what they come to do. */
export default function Home(): ReactNode {
  const {siteConfig} = useDocusaurusContext();
  return (
    <Layout description="WeBudget’s backend docs, by who reads them and what they come to do.">
      <main className={`container ${styles.home}`}>
        <header>
          <h1>{siteConfig.title}</h1>
          <p className={styles.lead}>
            Every page here is written for someone, and for something they came to do. Start with what brought you here.
          </p>
        </header>
        <Scenarios />
        <Personas />
      </main>
    </Layout>
  );
}

function Scenarios(): ReactNode {
  return (
    <section aria-labelledby="scenarios">
      <Heading as="h2" id="scenarios">
        What are you here to do?
      </Heading>
      <ul className={styles.scenarios}>
        {scenarios.map(({id, title, outcome, href, personas}) => (
          <li key={id} className={styles.scenario}>
            <h3>
              <MaybeLink to={href}>{title}</MaybeLink>
            </h3>
            <p>{outcome}</p>
            <Readers ids={personas} />
          </li>
        ))}
      </ul>
    </section>
  );
}

function Personas(): ReactNode {
  return (
    <section aria-labelledby="personas">
      <Heading as="h2" id="personas">
        Who reads here?
      </Heading>
      <ul className={styles.personas}>
        {personas.map(({id, name, description, pages, home}) => (
          <li key={id} className={styles.persona} data-persona-color={id}>
            <h3>
              <PersonaIcon id={id} />
              <MaybeLink to={home}>{name}</MaybeLink>
            </h3>
            <p>{description}</p>
            <p className={styles.aside}>
              {id} · {pages} pages
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}
