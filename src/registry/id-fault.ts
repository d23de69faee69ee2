import {brief} from '../diagnostics/words.ts';
import {everyone} from '../shared/everyone.ts';

/** What an id looks like. */
export const idPattern = /^[A-Za-z][A-Za-z0-9-]*$/;

/** What an id is, in a sentence. */
export const idDescription = 'An id is a letter from A to Z, then letters, digits and hyphens.';

/**
 * Why an id cannot be used, whatever else there is.
 *
 * @returns a sentence, or two; undefined when it can
 */
export function idFault(id: string): string | undefined {
  if (!idPattern.test(id)) return `${brief(id)} is no id. ${idDescription}`;
  if (id.toLowerCase() === everyone) return `${id} is reserved: it stands for all personas. Choose another id.`;
  return undefined;
}

/** Why an id cannot be used beside another that is taken: they may not be alike, ignoring case. */
export function takenFault(id: string, taken: string, where = ''): string {
  return taken === id
    ? `The id ${id} is taken${where}. Choose another.`
    : `The id ${id} is too much like ${taken}, which is taken${where}. Ids differ in more than case.`;
}
