import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import type {ScenarioPageData} from '../../../views/scenario-page.ts';
import Readers from '../../Readers.tsx';
import {useRegistry} from '../../registry.ts';
import {forEveryone} from '../../ShownFor.tsx';
import styles from '../../SitePage.module.css';

/** The page of a scenario: what it is about, where it starts, and every page of it in order. */
export default function ScenarioPage({data}: {data: ScenarioPageData}): ReactNode {
  const {scenario, personas, href, entry, steps} = data;
  const registry = useRegistry();
  const differ = steps.some((step) => step.personas.length < personas.length);
  const outsiders = registry.personas.filter(({id}) => !personas.includes(id)).map(({id}) => id);
  return (
    <Layout title={scenario.title} description={`${scenario.trigger}: ${scenario.outcome}`}>
      <main className={`container ${styles.page}`}>
        <p className={styles.kind}>{scenario.id}</p>
        <Heading as="h1">{scenario.title}</Heading>
        <dl className={styles.facts}>
          <dt>
            <Translate id="personas.scenario.trigger">When</Translate>
          </dt>
          <dd>{scenario.trigger}</dd>
          <dt>
            <Translate id="personas.scenario.outcome">Outcome</Translate>
          </dt>
          <dd>{scenario.outcome}</dd>
          <dt>
            <Translate id="personas.scenario.for">For</Translate>
          </dt>
          <dd>
            <Readers ids={personas} />
          </dd>
        </dl>
        {href !== undefined && entry && (
          <p>
            <Link className="button button--primary button--lg" to={href}>
              <Translate
                id="personas.scenario.start"
                description="Leads to where a scenario starts: a page, and often a heading on it"
                values={{entry: scenario.entryPoint?.heading ?? entry.title}}
              >
                {'Start: {entry}'}
              </Translate>
            </Link>
          </p>
        )}
        <Heading as="h2" id="steps">
          <Translate id="personas.scenario.steps">The pages of this task, in order</Translate>
        </Heading>
        {steps.length === 0 && (
          <p>
            <Translate id="personas.scenario.planned">It is planned; there are no pages yet.</Translate>
          </p>
        )}
        {differ ? (
          <>
            <Steps steps={steps} shownFor={[forEveryone, ...outsiders]} />
            {personas.map((id) => (
              <Steps key={id} steps={steps.filter((step) => step.personas.includes(id))} shownFor={[id]} />
            ))}
          </>
        ) : (
          <Steps steps={steps} />
        )}
        <p>
          <Link to={registry.scenariosPage ?? '/'}>
            {translate({id: 'personas.scenario.all', message: 'All tasks'})}
          </Link>
        </p>
      </main>
    </Layout>
  );
}

/** The pages in order; where a persona has an order of her own, the list is shown to those it is for. */
function Steps({steps, shownFor}: {steps: ScenarioPageData['steps']; shownFor?: readonly string[]}): ReactNode {
  const isForAll = shownFor === undefined || shownFor.includes(forEveryone);
  return (
    <ol className={styles.pages} data-shown-for={shownFor?.join(' ')}>
      {steps.map(({href, title, description, personas}) => (
        <li key={href}>
          <Link to={href}>{title}</Link>
          <p>{description}</p>
          {isForAll && shownFor && <Readers ids={personas} />}
        </li>
      ))}
    </ol>
  );
}
