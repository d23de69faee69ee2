import {everyone} from './schema.ts';

/** What an id is to be: that of an entry, or one that an entry had before. */
export type IdUse = 'persona' | 'scenario' | 'former';

/**
 * What persona ids may not be, ignoring case. An item of a sidebar has a class `persona-…` for each of its personas, and
 * `persona-only` and `persona-linked-…` for other things; with such an id, nothing could tell the two apart.
 */
export const reservedForPersonas = {ids: ['only'], prefix: 'linked-'} as const;

/** Why an id cannot be used so, in a sentence; undefined when it can. */
export function reservation(id: string, use: IdUse): string | undefined {
  const lower = id.toLowerCase();
  if (lower === everyone) return `${id} is reserved: it stands for all personas.`;
  const {ids, prefix} = reservedForPersonas;
  if (use !== 'persona' || !(ids.some((word) => word === lower) || lower.startsWith(prefix))) return undefined;
  return `${id} is reserved: the class persona-${lower} has another use in the sidebar.`;
}
