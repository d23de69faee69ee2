import type {ReactNode} from 'react';
import {useRegistry} from './registry.ts';

/** The icon of a persona, or with the empty id that of everyone. It says nothing that the text beside it does not. */
export default function PersonaIcon({id}: {id: string}): ReactNode {
  const registry = useRegistry();
  const {outline} = registry.personas.find((persona) => persona.id === id) ?? registry;
  return (
    <svg className="persona-icon" data-persona-color={id || undefined} viewBox="0 0 24 24" aria-hidden="true">
      <path d={outline} />
    </svg>
  );
}
