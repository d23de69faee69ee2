import type {ReactNode} from 'react';

/** The icon of a persona, or without an id that of everyone. It says nothing that the text beside it does not. */
export default function PersonaIcon({id}: {id?: string | undefined}): ReactNode {
  return (
    <svg className="persona-icon" data-persona-color={id} aria-hidden="true">
      <use href={`#persona-icon-${id ?? 'everyone'}`} />
    </svg>
  );
}
