import Link from '@docusaurus/Link';
import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {PersonaData, ScenarioData} from '../views/registry-data.ts';
import styles from './OffPersonaNotice.module.css';
import {useRegistry} from './registry.ts';
import {type LinkItem, serves, useSidebarLinks} from './sidebar-links.ts';
import {usePick} from './use-pick.ts';

/** On a page that is written for others: so says a quiet note, with what serves the same end for this reader. */
export default function OffPersonaNotice({
  personas,
  scenarios,
}: {
  personas: readonly PersonaData[];
  scenarios: readonly ScenarioData[];
}): ReactNode {
  const registry = useRegistry();
  const links = useSidebarLinks();
  const pick = usePick();
  const others = registry.personas.filter((reader) => !personas.includes(reader));
  return others.map((reader) => (
    <aside key={reader.id} data-shown-for={reader.id} className={styles.notice}>
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
      <Instead
        links={links.filter((link) =>
          serves(
            link,
            reader.id,
            scenarios.map(({id}) => id),
          ),
        )}
      />
      <button type="button" className={styles.back} onClick={() => pick()}>
        <Translate id="personas.notice.everyone">Read as everyone</Translate>
      </button>
    </aside>
  ));
}

function Instead({links}: {links: readonly LinkItem[]}): ReactNode {
  if (links.length === 0) return null;
  return (
    <>
      <p>
        <Translate id="personas.notice.instead">For the same task, written for you:</Translate>
      </p>
      <ul>
        {links.map(({href, label}) => (
          <li key={href}>
            <Link to={href}>{label}</Link>
          </li>
        ))}
      </ul>
    </>
  );
}
