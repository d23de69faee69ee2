import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {PersonaData} from '../views/registry-data.ts';
import {useRegistry} from './registry.ts';

/** The value of `data-shown-for` that stands for readers who picked no persona. */
export const forEveryone = 'everyone';

/** The name under which a reader goes who picks no persona. */
export function everyone(): string {
  return translate({id: 'personas.everyone', message: 'Everyone'});
}

/**
 * Something that reads otherwise for each persona: all versions stand in the page, and style sheets show the one that
 * counts, so that nothing depends on scripts or moves when they come.
 *
 * @param children makes the version for a persona, or for everyone when it gets none
 */
export function ForEach({children}: {children: (persona?: PersonaData) => ReactNode}): ReactNode {
  return [undefined, ...useRegistry().personas].map((persona) => (
    <span key={persona?.id ?? forEveryone} data-shown-for={persona?.id ?? forEveryone}>
      {children(persona)}
    </span>
  ));
}
