import {useHistory, useLocation} from '@docusaurus/router';
import {translate} from '@docusaurus/Translate';
import type {PersonaData} from '../views/registry-data.ts';
import {announce} from './announce.ts';
import {namesPersona, pickPersona, withoutPersona} from './persona-store.ts';
import {useRegistry} from './registry.ts';

/** The name under which a reader goes who picks no persona. */
export function everyone(): string {
  return translate({
    id: 'personas.everyone',
    message: 'Everyone',
  });
}

/**
 * What a choice does, wherever it is made: it counts from now on, the address bar asks for nobody else any more, and it
 * is announced.
 *
 * @returns takes the persona that is picked, or nothing for everyone
 */
export function usePick(): (persona?: PersonaData) => void {
  const {pages} = useRegistry();
  const history = useHistory();
  const {pathname, search, hash} = useLocation();
  return (persona) => {
    pickPersona(persona?.id ?? '');
    if (namesPersona(search)) history.replace({pathname, search: withoutPersona(search), hash});
    announce(announcement(persona, pages));
  };
}

function announcement(persona: PersonaData | undefined, all: number): string {
  return translate(
    {
      id: 'personas.picker.announcement',
      message: 'Reading as {name}, {pages} of {all} pages',
    },
    {name: persona?.name ?? everyone(), pages: persona?.pages ?? all, all},
  );
}
