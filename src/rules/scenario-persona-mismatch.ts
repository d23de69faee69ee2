import type {ContentIndex, IndexedPage, ScenarioPersonas, Tag} from '../content/content-index.ts';
import type {Finding} from '../diagnostics/diagnostic.ts';
import {list} from '../diagnostics/words.ts';
import {everyone} from '../registry/schema.ts';
import type {Rule} from './rule.ts';

export const scenarioPersonaMismatch: Rule = {
  name: 'scenario-persona-mismatch',
  severity: 'error',
  summary: "A page's scenario that is for none of its personas, or a page's persona that none of its scenarios is for.",
  check: (index) => index.pages.flatMap((page) => mismatches(page, index)),
};

/** Ids that are not known suppress what would follow from them: they may be the very partner that seems to lack. */
function mismatches({page, valid, personas, scenarios, readers}: IndexedPage, index: ContentIndex): Finding[] {
  if (!valid || !personas.complete || !scenarios.complete) return [];
  const served = scenarios.values.map((tag) => ({tag, ...personasOf(tag, index)}));
  const alone = served.filter(({ids, complete}) => complete && !ids.some((id) => readers.has(id)));
  // Where no scenario has a partner, no persona can have one: that is told already.
  const mayTellPersonas = alone.length < served.length && served.every(({complete}) => complete);
  const left = personas.values.filter(({id}) => !served.some(({ids}) => ids.includes(id as string)));
  const at = (tag: Tag, message: string): Finding => ({source: page, span: page.valueSpan(tag.path), message});
  return [
    ...alone.map(({tag, ids}) =>
      at(tag, `${tag.id} is for ${list(ids)}, and this page is for ${list([...personas.ids])}. Change one of the two.`),
    ),
    ...(mayTellPersonas && !personas.ids.has(everyone) ? left : []).map((tag) =>
      at(
        tag,
        `None of this page's scenarios (${list([...scenarios.ids])}) is for ${tag.id}. Add one that is, or remove ${tag.id}.`,
      ),
    ),
  ];
}

/** The personas of the scenario that a tag stands for. */
function personasOf({id}: Tag, {scenarioPersonas}: ContentIndex): ScenarioPersonas {
  return scenarioPersonas.get(id as string) as ScenarioPersonas;
}
