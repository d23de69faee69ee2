import type {ContentIndex, IndexedPage, Tag} from '../content/content-index.ts';
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

/** Ids that nobody can tell suppress what would follow from them: they may be the very partner that seems to lack. */
function mismatches({page, valid, personas, scenarios, readers}: IndexedPage, index: ContentIndex): Finding[] {
  if (!valid || !personas.complete || !scenarios.complete) return [];
  const at = (tag: Tag, message: string): Finding => ({source: page, span: page.valueSpan(tag.path), message});
  const meantFor = (scenario: string) => index.scenarioPersonas.get(scenario) ?? {ids: [], complete: true};
  const findings: Finding[] = [];
  for (const tag of scenarios.values) {
    const {ids, complete} = meantFor(tag.id as string);
    if (!complete || ids.some((id) => readers.has(id))) continue;
    const message = `${tag.id} is for ${list(ids)}, and this page is for ${list([...personas.ids])}. Change one of the two.`;
    findings.push(at(tag, message));
  }
  const served = scenarios.values.map(({id}) => meantFor(id as string));
  if (served.some(({complete}) => !complete)) return findings;
  // Where no scenario has a partner, no persona can have one: that is told already.
  if (findings.length === scenarios.values.length) return findings;
  for (const tag of personas.values) {
    if (tag.id === everyone || served.some(({ids}) => ids.includes(tag.id as string))) continue;
    findings.push(
      at(
        tag,
        `None of this page's scenarios (${list([...scenarios.ids])}) is for ${tag.id}. Add one that is, or remove ${tag.id}.`,
      ),
    );
  }
  return findings;
}
