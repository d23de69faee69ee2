import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {PersonaHomeData} from '../../../views/persona-home.ts';
import type {PageLink} from '../../../views/site-page.ts';
import MaybeLink from '../../MaybeLink.tsx';
import PersonaIcon from '../../PersonaIcon.tsx';
import SitePage from '../../SitePage.tsx';

interface Props extends PersonaHomeData {
  /** All pages that readers can find. */
  readonly all: readonly PageLink[];
}

/** The home of a persona: who she is, what she comes to do, and every page that is for her. */
export default function PersonaHome({persona, scenarios, pages, all}: Props): ReactNode {
  const title = translate(
    {id: 'personas.home.title', message: 'For {persona}', description: 'The title of the home of a persona'},
    {persona: persona.name},
  );
  const kind = (
    <p className="persona-kind" data-persona-color={persona.id}>
      <PersonaIcon id={persona.id} />
      {persona.id}
    </p>
  );
  return (
    <SitePage title={title} description={persona.description} kind={kind}>
      <p className="persona-lead">{persona.experience}</p>
      <div className="persona-columns">
        <List title={translate({id: 'personas.home.goals', message: 'Goals'})} items={persona.goals} />
        <List title={translate({id: 'personas.home.painPoints', message: 'Pain points'})} items={persona.painPoints} />
      </div>
      {scenarios.length > 0 && (
        <>
          <Heading as="h2" id="scenarios">
            <Translate id="personas.home.scenarios">What you come to do</Translate>
          </Heading>
          <ul className="persona-rows">
            {scenarios.map(({id, title: name, trigger, outcome, href, page}) => (
              <li key={id}>
                <h3>
                  <MaybeLink to={href ?? page}>{name}</MaybeLink>
                </h3>
                <p>
                  {name !== trigger && <>{trigger} → </>}
                  {outcome}
                </p>
                <p className="persona-quiet">
                  <MaybeLink to={page}>
                    <Translate id="personas.home.steps" description="Leads to the page of a scenario" values={{id}}>
                      {'All steps of {id}'}
                    </Translate>
                  </MaybeLink>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {pages.length > 0 && (
        <>
          <Heading as="h2" id="pages">
            <Translate id="personas.home.pages">Your pages, in reading order</Translate>
          </Heading>
          <ol className="persona-pages">
            {pages.map((place) => {
              const {href, title: name, description} = all[place] as PageLink;
              return (
                <li key={href}>
                  <Link to={href}>{name}</Link>
                  <p>{description}</p>
                </li>
              );
            })}
          </ol>
        </>
      )}
    </SitePage>
  );
}

function List({title, items}: {title: string; items: readonly string[]}): ReactNode {
  if (items.length === 0) return null;
  return (
    <section>
      <h2>{title}</h2>
      <ul>
        {items.map((item) => (
          <li key={item}>{item}</li>
        ))}
      </ul>
    </section>
  );
}
