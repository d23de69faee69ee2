import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import details from '@generated/docusaurus-plugin-personas/default/registry.json';
import {type ReactNode, useId} from 'react';
import type {PersonaDetails, RegistryDetails} from '../views/registry-data.ts';
import PersonaIcon from './PersonaIcon.tsx';
import {everyone, ForEach} from './ShownFor.tsx';

const {personas, pages} = details as unknown as RegistryDetails;

/**
 * What is in a picker: the button that says as whom one reads, and the choices. Servers render it, and pages keep that:
 * what scripts need to say later stands in it already.
 */
export default function PickerContent(): ReactNode {
  const id = useId();
  return (
    <>
      <button type="button" className="persona-button" popoverTarget={id} aria-haspopup="dialog">
        <span className="persona-quiet">
          <Translate id="personas.picker.label">Reading as</Translate>
        </span>{' '}
        <ForEach>
          {(persona) => (
            <span className="persona-name" data-persona-color={persona?.id}>
              <PersonaIcon id={persona?.id} />
              <span className="text--truncate" dir="auto">
                {persona?.name ?? everyone()}
              </span>
            </span>
          )}
        </ForEach>
      </button>
      <div
        id={id}
        popover="auto"
        className="persona-choices"
        role="dialog"
        aria-label={translate({id: 'personas.picker.title', message: 'Who are you reading as?'})}
        data-persona-choices=""
      >
        <p className="persona-quiet margin--sm">
          <Translate id="personas.picker.title">Who are you reading as?</Translate>
        </p>
        <div>
          <Choice />
          {personas.map((persona) => (
            <Choice key={persona.id} persona={persona} />
          ))}
        </div>
        <button
          type="button"
          hidden
          className="persona-link margin--sm"
          data-persona-copy={translate({id: 'personas.link.copy', message: 'Copy link to this view'})}
          data-copied={translate({id: 'personas.link.copied', message: 'Link copied'})}
          data-prompt={translate({id: 'personas.link.prompt', message: 'Copy this link:'})}
        >
          <Translate id="personas.link.copy">Copy link to this view</Translate>
        </button>
      </div>
    </>
  );
}

/** Everyone or a persona, as a link to her home. */
function Choice({persona}: {persona?: PersonaDetails}): ReactNode {
  const name = persona?.name ?? everyone();
  const said = translate(
    {id: 'personas.picker.announcement', message: 'Reading as {name}, {pages} of {all} pages'},
    {name, pages: persona?.pages ?? pages, all: pages},
  );
  return (
    <Link
      className="menu__link"
      to={persona?.home ?? '/'}
      // A site need not have a page there.
      data-noBrokenLinkCheck
      data-persona-option={persona?.id ?? ''}
      data-said={said}
    >
      <PersonaIcon id={persona?.id} />
      <span dir="auto">
        <strong>{name}</strong>
        <span className="persona-quiet">
          {persona?.description ?? <Translate id="personas.everyone.description">All pages, all sections</Translate>}
        </span>
      </span>
    </Link>
  );
}
