import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import Layout from '@theme/Layout';
import type {ReactNode} from 'react';
import type {PersonaHomeData} from '../../../views/persona-home.ts';
import MaybeLink from '../../MaybeLink.tsx';
import PersonaIcon from '../../PersonaIcon.tsx';
import styles from '../../SitePage.module.css';

/** The home of a persona: who she is, what she comes to do, and every page that is for her. */
export default function PersonaHome({data}: {data: PersonaHomeData}): ReactNode {
  const {persona, scenarios, pages} = data;
  const title = translate(
    {id: 'personas.home.title', message: 'For {persona}', description: 'The title of the home of a persona'},
    {persona: persona.name},
  );
  return (
    <Layout title={title} description={persona.description}>
      <main className={`container ${styles.page}`}>
        <p className={styles.kind} data-persona-color={persona.id}>
          <PersonaIcon id={persona.id} />
          {persona.id}
        </p>
        <Heading as="h1">{title}</Heading>
        <p className={styles.lead}>{persona.experience}</p>
        <div className={styles.columns}>
          <List title={translate({id: 'personas.home.goals', message: 'Goals'})} items={persona.goals} />
          <List
            title={translate({id: 'personas.home.painPoints', message: 'Pain points'})}
            items={persona.painPoints}
          />
        </div>
        <Heading as="h2" id="scenarios">
          <Translate id="personas.home.scenarios">What you come to do</Translate>
        </Heading>
        <ul className={styles.rows}>
          {scenarios.map(({id, title: name, trigger, outcome, href, page}) => (
            <li key={id}>
              <h3>
                <MaybeLink to={href ?? page}>{name}</MaybeLink>
              </h3>
              <p>
                {name !== trigger && <>{trigger} → </>}
                {outcome}
              </p>
              <p className={styles.aside}>
                <MaybeLink to={page}>
                  <Translate id="personas.home.steps" description="Leads to the page of a scenario" values={{id}}>
                    {'All steps of {id}'}
                  </Translate>
                </MaybeLink>
              </p>
            </li>
          ))}
        </ul>
        <Heading as="h2" id="pages">
          <Translate id="personas.home.pages">Your pages, in reading order</Translate>
        </Heading>
        <ol className={styles.pages}>
          {pages.map(({href, title: name, description}) => (
            <li key={href}>
              <Link to={href}>{name}</Link>
              <p>{description}</p>
            </li>
          ))}
        </ol>
      </main>
    </Layout>
  );
}

function List({title, items}: {title: string; items: readonly string[]}): ReactNode {
  return (
    <section>
      <h2 className={styles.small}>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
