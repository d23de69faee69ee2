import type {ContentIndex, IndexedPage} from '../content/content-index.ts';
import type {Section} from '../content/outline.ts';
import {list} from '../diagnostics/words.ts';
import type {Rule} from './rule.ts';
import {sectionsOf} from './sections.ts';

export const sectionPersonaOutsidePage: Rule = {
  name: 'section-persona-outside-page',
  severity: 'error',
  summary: 'A section for a persona that the page, or the section around it, is not for.',
  *check(index) {
    for (const {entry, section} of sectionsOf(index)) {
      const around = surroundings(entry, section, index);
      if (!around) continue;
      for (const {written, span} of section.personas) {
        const {id, known} = index.personaIds.resolve(written);
        if (!known || id === undefined || around.readers.has(id)) continue;
        const message = `${around.what} is for ${list([...around.readers])}, so no reader of it is ${id}. ${around.remedy} or remove ${id} here.`;
        yield {source: entry.page, span, message};
      }
    }
  },
};

/** Whom the text around a section is for; undefined where an unknown id leaves that open. */
function surroundings({personas, readers}: IndexedPage, {parent}: Section, index: ContentIndex) {
  if (!parent) {
    if (personas.values.length > 0 && !personas.complete) return undefined;
    return {what: 'This page', readers, remedy: 'Add it to the page’s persona,'};
  }
  const ids = parent.personas.map(({written}) => written);
  if (ids.length === 0 || !ids.every((id) => index.personaIds.has(id))) return undefined;
  return {what: 'The section around it', readers: new Set(ids), remedy: 'Add it there,'};
}
