import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {PersonaData, ScenarioData} from '../views/registry-data.ts';
import {pick} from './picker.ts';
import {useRegistry} from './registry.ts';
import {isFor, useSidebarLinks} from './sidebar-links.ts';

/** How many pages a note lists. Where there are more, the scenario has them all, to which the line above it leads. */
const most = 12;

/** On a page that is written for others: so says a quiet note, with what serves the same end for this reader. */
export default function OffPersonaNotice({
  personas,
  scenarios,
}: {
  personas: readonly PersonaData[];
  scenarios: readonly ScenarioData[];
}): ReactNode {
  const registry = useRegistry();
  // What is for everybody serves no task of hers in particular.
  const serving = useSidebarLinks().filter(
    (link) => link.readers && scenarios.some(({id}) => link.scenarios.includes(id)),
  );
  return registry.personas.map((reader) => {
    if (personas.includes(reader)) return null;
    const instead = serving.filter((link) => isFor(link, reader.id));
    return (
      <aside key={reader.id} data-shown-for={reader.id} className="alert alert--secondary persona-notice">
        <p>
          <Translate
            id="personas.notice"
            values={{
              writtenFor: <strong>{personas.map(({name}) => name).join(', ')}</strong>,
              reader: <strong>{reader.name}</strong>,
            }}
          >
            {'Written for {writtenFor}; you are reading as {reader}.'}
          </Translate>
        </p>
        {instead.length > 0 && (
          <>
            <p>
              <Translate id="personas.notice.instead">For the same task, written for you:</Translate>
            </p>
            <ul>
              {instead.slice(0, most).map(({href, label}) => (
                <li key={href}>
                  <Link to={href}>{label}</Link>
                </li>
              ))}
              {instead.length > most && <li>…</li>}
            </ul>
          </>
        )}
        <button type="button" className="persona-link" onClick={() => pick('')}>
          <Translate id="personas.notice.everyone">Read as everyone</Translate>
        </button>
      </aside>
    );
  });
}
