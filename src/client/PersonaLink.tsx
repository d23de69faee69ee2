import Link from '@docusaurus/Link';
import type {ReactNode} from 'react';
import type {PersonaData} from '../views/registry-data.ts';
import PersonaIcon from './PersonaIcon.tsx';

/** A persona by name and icon, as a link to her home. Where she has none, it is a link without an address. */
export default function PersonaLink({id, name, home}: PersonaData): ReactNode {
  return (
    <Link className="persona-name" data-persona-color={id} to={home as string}>
      <PersonaIcon id={id} />
      <bdi>{name}</bdi>
    </Link>
  );
}
