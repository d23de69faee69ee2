import Translate, {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import type {ScenarioPageData} from '../../../views/scenario-page.ts';
import MaybeLink from '../../MaybeLink.tsx';
import Readers from '../../Readers.tsx';
import {useRegistry} from '../../registry.ts';
import styles from '../../SitePage.module.css';

/** All scenarios: the way in for somebody who knows what she wants and not where it stands. */
export default function ScenarioList({data}: {data: {scenarios: readonly ScenarioPageData[]}}): ReactNode {
  const pages = new Map(useRegistry().scenarios.map(({id, page}) => [id, page]));
  const title = translate({id: 'personas.scenarios.title', message: 'What are you here to do?'});
  return (
    <Layout
      title={title}
      description={translate({
        id: 'personas.scenarios.description',
        message: 'Every task that these docs help with, and where each one starts.',
      })}
    >
      <main className={`container ${styles.page}`}>
        <Heading as="h1">{title}</Heading>
        <p className={styles.lead}>
          <Translate id="personas.scenarios.lead">
            Choose what brought you here; each leads to where it starts.
          </Translate>
        </p>
        <ul className={styles.rows}>
          {data.scenarios.map(({scenario: {id, title: name, outcome}, personas}) => (
            <li key={id}>
              <h2>
                <MaybeLink to={pages.get(id)}>{name}</MaybeLink>
              </h2>
              <p>{outcome}</p>
              <Readers ids={personas} />
            </li>
          ))}
        </ul>
      </main>
    </Layout>
  );
}
