import {translate} from '@docusaurus/Translate';
import {everyone as forEveryone} from '../shared/everyone.ts';
import type {PersonaData} from '../views/registry-data.ts';

/** The name under which a reader goes who picks no persona. */
export function everyone(): string {
  return translate({id: 'personas.everyone', message: 'Everyone'});
}

/** A version of something, and for whom it is: ids as `data-shown-for` has them; undefined where there is no other. */
export interface Version<Value> {
  readonly value: Value;
  readonly shownFor: string | undefined;
}

/**
 * Something that reads otherwise for some personas: each version stands in the page once, and style sheets show the one that
 * counts, so that nothing depends on scripts or moves when they come.
 *
 * @param make makes the version for a persona and her place among all, or for everyone when it gets none and a place below 0
 * @param keyOf tells versions apart
 */
export function versions<Value>(
  personas: readonly PersonaData[],
  make: (persona: PersonaData | undefined, place: number) => Value,
  keyOf: (value: Value) => unknown = (value) => value,
): Version<Value>[] {
  const found = new Map<unknown, {value: Value; ids: string[]}>();
  for (const [place, persona] of [undefined, ...personas].entries()) {
    const value = make(persona, place - 1);
    const id = persona?.id ?? forEveryone;
    const same = found.get(keyOf(value));
    if (same) same.ids.push(id);
    else found.set(keyOf(value), {value, ids: [id]});
  }
  return Array.from(found.values()).map(({value, ids}) => ({
    value,
    shownFor: found.size > 1 ? ids.join(' ') : undefined,
  }));
}
