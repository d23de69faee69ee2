import type {ReactNode} from 'react';
import PersonaLink from './PersonaLink.tsx';
import {named, useRegistry} from './registry.ts';

/** Personas by name, each a link to her home. */
export default function Readers({ids}: {ids: readonly string[]}): ReactNode {
  return (
    <ul className="persona-readers">
      {named(useRegistry().personas, ids).map((persona) => (
        <li key={persona.id}>
          <PersonaLink {...persona} />
        </li>
      ))}
    </ul>
  );
}
