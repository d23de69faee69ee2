import type {Finding} from '../diagnostics/diagnostic.ts';
import {list} from '../diagnostics/words.ts';
import type {Registry} from './registry.ts';
import {findingAt} from './registry-file.ts';

/** What the site could show of the entries of a valid registry and is not there: nothing is wrong with that. */
export function missingOptionalKeys({personas, scenarios, personasFile, scenariosFile}: Registry): Finding[] {
  return [
    ...personas.flatMap(({id, description, goals, painPoints}) => {
      const missing = [
        ...(description === '' ? ['experience'] : []),
        ...(goals.length === 0 ? ['goals'] : []),
        ...(painPoints.length === 0 ? ['pain_points'] : []),
      ];
      const message = `${id} has no ${list(missing, 'or')} yet. Her home shows them where they are there.`;
      return missing.length === 0 ? [] : [findingAt(personasFile, 'key', ['personas', id], message)];
    }),
    ...scenarios.flatMap(({id, outcome}) => {
      const message = `${id} has no outcome yet. Its page shows it where it is there.`;
      return outcome === '' ? [findingAt(scenariosFile, 'key', ['scenarios', id], message)] : [];
    }),
  ];
}
