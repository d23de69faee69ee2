import type {ReactNode} from 'react';
import PersonaLink from './PersonaLink.tsx';
import {named, registry} from './site-registry.ts';

/** Personas by name, each a link to her home. */
export default function Readers({ids}: {ids: readonly string[]}): ReactNode {
  return (
    <ul className="persona-readers">
      {named(registry().personas, ids).map((persona) => (
        <li key={persona.id}>
          <PersonaLink {...persona} />
        </li>
      ))}
    </ul>
  );
}
