import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {PageLink} from '../../../views/listed-page.ts';
import type {PersonaHomeData} from '../../../views/persona-home.ts';
import type {UntaggedPages} from '../../../views/untagged-pages.ts';
import AddedPage from '../../AddedPage.tsx';
import {followScenario} from '../../follow-scenario.ts';
import MaybeLink from '../../MaybeLink.tsx';
import PickButton from '../../PickButton.tsx';
import {versions} from '../../ShownFor.tsx';
import {registry} from '../../site-registry.ts';

interface Props extends PersonaHomeData {
  /** Those that are for everyone for want of a persona. */
  readonly untagged: readonly UntaggedPages[];
  /** All pages that readers can find. */
  readonly all: readonly PageLink[];
}

/** The home of a persona: who she is, what she comes to do, and every page that says it is for her. */
export default function PersonaHome({persona, scenarios, pages, changed = [], untagged, all}: Props): ReactNode {
  const title = translate(
    {id: 'personas.home.title', message: 'For {persona}', description: 'The title of the home of a persona'},
    {persona: persona.name},
  );
  const lead = persona.experience || persona.description;
  const kind = (
    <p className="persona-kind">
      <span className="persona-name" data-persona-color={persona.id}>
        {persona.shortName}
      </span>
    </p>
  );
  return (
    <AddedPage title={title} description={persona.description} kind={kind}>
      {lead && <p className="persona-lead">{lead}</p>}
      <p className="persona-pick">
        <PickButton persona={persona} className="button--primary" />{' '}
        {versions(registry().personas, (reader) => reader?.id === persona.id).map(({value: isHers, shownFor}) =>
          isHers ? (
            <span key={shownFor} className="persona-reading" data-persona-color={persona.id} data-shown-for={shownFor}>
              <Translate id="personas.cards.reading">You read as this persona</Translate>
            </span>
          ) : (
            <span key={shownFor} className="persona-quiet" data-shown-for={shownFor}>
              <Translate id="personas.home.pickExplained">
                Shows your pages and sections first; “Reading as” at the top of each page takes it back.
              </Translate>
            </span>
          ),
        )}
      </p>
      <div className="persona-columns">
        <List title={translate({id: 'personas.home.goals', message: 'Goals'})} items={persona.goals} />
        <List
          title={translate({id: 'personas.home.painPoints', message: 'What gets in your way'})}
          items={persona.painPoints}
        />
      </div>
      {scenarios.length > 0 && (
        <>
          <Heading as="h2" id="scenarios">
            <Translate id="personas.home.scenarios">What you come to do</Translate>
          </Heading>
          <ul className="persona-rows">
            {scenarios.map(({id, title: name, outcome, href, page}) => (
              <li key={id}>
                <h3>
                  <MaybeLink to={href ?? page} onClick={() => followScenario(id)}>
                    {name}
                  </MaybeLink>
                </h3>
                <p>{outcome}</p>
                <p className="persona-quiet">
                  <MaybeLink to={page}>
                    <Translate id="personas.home.steps" description="Leads to the page of a scenario">
                      All steps
                    </Translate>
                  </MaybeLink>
                </p>
              </li>
            ))}
          </ul>
        </>
      )}
      {changed.length > 0 && (
        <>
          <Heading as="h2" id="changed">
            <Translate id="personas.home.changed">What changed lately</Translate>
          </Heading>
          <ul className="persona-changes">
            {changed.map(({page, day}) => {
              const {href, title: name} = all[page] as PageLink;
              return (
                <li key={href}>
                  <Link to={href}>{name}</Link> <span className="persona-quiet">{day}</span>
                </li>
              );
            })}
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
      {untagged.map(({docs, count, list}) => (
        <p key={docs} className="persona-quiet">
          <MaybeLink to={list}>
            <Translate
              id="personas.home.untagged"
              description="How many pages do not say yet whom they are for; leads to the list of all pages"
              values={{count}}
            >
              {'Pages for everyone, with no persona yet: {count}'}
            </Translate>
            {untagged.length > 1 && ` (${docs})`}
          </MaybeLink>
        </p>
      ))}
    </AddedPage>
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
