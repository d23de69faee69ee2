import Link from '@docusaurus/Link';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import registry from '@generated/docusaurus-plugin-personas/default/registry.json';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import PersonaCards from '@theme/PersonaCards';
import ScenarioCards from '@theme/ScenarioCards';
import type {ReactNode} from 'react';
import {followScenario} from '../client/follow-scenario.ts';
import Readers from '../client/Readers.tsx';
import {versions} from '../client/ShownFor.tsx';
import type {RegistryDetails} from '../views/registry-data.ts';
import styles from './index.module.css';

const {personas, scenarios} = registry as unknown as RegistryDetails;

/** The front page: what this is, for whom, and what to press. */
export default function Home(): ReactNode {
  return (
    <Layout description="WeBudget’s backend docs, by who reads them and what they come to do.">
      <main className={styles.page}>
        <Hero />
        <section className="container" aria-labelledby="scenarios">
          <Heading as="h2" id="scenarios">
            What are you here to do?
          </Heading>
          <ScenarioCards />
        </section>
        <section className="container" aria-labelledby="personas">
          <Heading as="h2" id="personas">
            Who are you here?
          </Heading>
          <p className={styles.explained}>
            Read as one of these, and your tasks, pages and sections come first. Nothing goes away, and “Reading as” at
            the top of each page takes it back.
          </p>
          <PersonaCards />
        </section>
      </main>
    </Layout>
  );
}

function Hero(): ReactNode {
  const {title} = useDocusaurusContext().siteConfig;
  return (
    <div className={styles.hero}>
      <div className={`container ${styles.inside}`}>
        <div>
          <Heading as="h1">{title}</Heading>
          <p className={styles.lead}>
            Set up, change and run the API behind WeBudget, the app for household budgets. Every page serves a task, and
            says for whom.
          </p>
          <div className={styles.actions}>
            <Start />
            <Link className="button button--outline button--primary button--lg" to="/docs/all-pages">
              All pages
            </Link>
          </div>
          <div className={styles.readers}>
            <span>Written for</span>
            <Readers ids={personas.map(({id}) => id)} />
          </div>
        </div>
        <img className={styles.mark} src={useBaseUrl('/img/logo.svg')} alt="" width="200" height="200" />
      </div>
    </div>
  );
}

/** Where the first of a reader's tasks starts. */
function Start(): ReactNode {
  const first = versions(
    personas,
    (reader) => scenarios.find(({href, personas: ids}) => href && (!reader || ids.includes(reader.id))),
    (scenario) => scenario?.id,
  );
  return first.map(
    ({value, shownFor}) =>
      value && (
        <Link
          key={value.id}
          className="button button--primary button--lg"
          to={value.href as string}
          data-shown-for={shownFor}
          onClick={() => followScenario(value.id)}
        >
          Start: {value.title}
        </Link>
      ),
  );
}
