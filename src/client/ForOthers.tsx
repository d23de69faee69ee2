import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {PersonaData, ScenarioData} from '../views/registry-data.ts';
import SiteLink from './SiteLink.tsx';

interface Props {
  /** Whom the page is for. */
  readonly personas: readonly PersonaData[];
  /** All other personas. */
  readonly others: readonly PersonaData[];
  /** What the page serves. */
  readonly scenarios: readonly ScenarioData[];
}

/**
 * In place of the line that says whom a page is for: one sentence to those whom it is not for, and the way to their own pages
 * for the same task.
 */
export default function ForOthers({personas, others, scenarios}: Props): ReactNode {
  const ids = others.map(({id}) => id);
  return (
    <aside className="persona-header" data-shown-for={ids.join(' ')}>
      {others.map(({id, name}) => (
        <span key={id} data-shown-for={others.length > 1 ? id : undefined}>
          {translate(
            {id: 'personas.notice', message: 'Written for {writtenFor}; you are reading as {reader}.'},
            {writtenFor: personas.map((persona) => persona.name).join(', '), reader: name},
          )}
        </span>
      ))}
      {scenarios.map(({id, title, page, personas: readers}) => {
        const hers = ids.filter((other) => readers.includes(other));
        return (
          hers.length > 0 && (
            <span key={id} data-shown-for={hers.length < ids.length ? hers.join(' ') : undefined}>
              {`${translate({id: 'personas.notice.instead', message: 'Your pages for the same task:'})} `}
              <SiteLink to={page as string}>{title}</SiteLink>
            </span>
          )
        );
      })}
      <button type="button" className="persona-link" data-persona-pick="">
        {translate({id: 'personas.notice.everyone', message: 'Read as everyone'})}
      </button>
    </aside>
  );
}
