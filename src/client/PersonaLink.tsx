import type {ReactNode} from 'react';
import type {PersonaData} from '../views/registry-data.ts';
import MaybeLink from './MaybeLink.tsx';

/** A persona by name and icon, as a link to her home if she has one. */
export default function PersonaLink({id, name, home}: Pick<PersonaData, 'id' | 'name' | 'home'>): ReactNode {
  return (
    <MaybeLink className="persona-name" data-persona-color={id} to={home}>
      {name}
    </MaybeLink>
  );
}
