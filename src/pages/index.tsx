import Link from '@docusaurus/Link';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import {named, useRegistry} from '../client/registry.ts';
import styles from './index.module.css';

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
  const {personas, scenarios} = useRegistry();
  return (
    <section aria-labelledby="scenarios">
      <Heading as="h2" id="scenarios">
        What are you here to do?
      </Heading>
      <ul className={styles.scenarios}>
        {scenarios.map(({id, title, outcome, href, personas: ids}) => (
          <li key={id} className={styles.scenario}>
            <h3>{href ? <Link to={href}>{title}</Link> : title}</h3>
            <p>{outcome}</p>
            <p className={styles.aside}>
              {id} · for{' '}
              {named(personas, ids)
                .map(({name}) => name)
                .join(' and ')}
            </p>
          </li>
        ))}
      </ul>
    </section>
  );
}

function Personas(): ReactNode {
  const {personas, scenarios} = useRegistry();
  return (
    <section aria-labelledby="personas">
      <Heading as="h2" id="personas">
        Who reads here?
      </Heading>
      <ul className={styles.personas}>
        {personas.map(({id, name, description}) => (
          <li key={id} className={styles.persona}>
            <h3>{name}</h3>
            <p>{description}</p>
            <p className={styles.aside}>{id}</p>
            <ul>
              {scenarios
                .filter(({personas: ids, href}) => ids.includes(id) && href)
                .map((scenario) => (
                  <li key={scenario.id}>
                    <Link to={scenario.href as string}>{scenario.title}</Link>
                  </li>
                ))}
            </ul>
          </li>
        ))}
      </ul>
    </section>
  );
}
