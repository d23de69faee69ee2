import type {ReactNode} from 'react';
import MaybeLink from './MaybeLink.tsx';
import PersonaIcon from './PersonaIcon.tsx';
import {named, useRegistry} from './registry.ts';
import styles from './SitePage.module.css';

/** Personas by name, each a link to her home. */
export default function Readers({ids}: {ids: readonly string[]}): ReactNode {
  return (
    <ul className={styles.readers}>
      {named(useRegistry().personas, ids).map(({id, name, home}) => (
        <li key={id}>
          <MaybeLink className={styles.reader ?? ''} data-persona-color={id} to={home}>
            <PersonaIcon id={id} />
            {name}
          </MaybeLink>
        </li>
      ))}
    </ul>
  );
}
