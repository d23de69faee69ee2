import type {ReactNode} from 'react';
import type {PersonaData} from '../views/registry-data.ts';
import MaybeLink from './MaybeLink.tsx';
import PersonaIcon from './PersonaIcon.tsx';

/** A persona by name and icon, as a link to her home. */
export default function PersonaLink({id, name, home}: PersonaData): ReactNode {
  return (
    <MaybeLink className="persona-name" data-persona-color={id} to={home}>
      <PersonaIcon id={id} />
      {name}
    </MaybeLink>
  );
}
