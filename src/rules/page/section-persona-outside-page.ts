import type {IndexedPage} from '../../content/content-index.ts';
import type {Ids} from '../../content/ids.ts';
import {list} from '../../diagnostics/words.ts';
import type {Section} from '../../markdown/outline.ts';
import type {PageRule} from '../rule.ts';

export const sectionPersonaOutsidePage: PageRule = {
  name: 'section-persona-outside-page',
  severity: 'error',
  summary: 'A section for a persona that the page, or the section around it, is not for.',
  *checkPage(entry, {personaIds}) {
    for (const section of entry.page.outline.sections) {
      const around = surroundings(entry, section, personaIds);
      if (!around) continue;
      for (const {written, span} of section.personas) {
        const {id, known} = personaIds.resolve(written);
        if (!known || id === undefined || around.readers.has(id)) continue;
        const message = `${around.what} is for ${list([...around.readers])}, so no reader of it is ${id}. ${around.remedy} or remove ${id} here.`;
        yield {source: entry.page, span, message};
      }
    }
  },
};

/** Whom the text around a section is for; undefined where an unknown id leaves that open. */
function surroundings({personas, readers}: IndexedPage, section: Section, known: Ids) {
  let {parent} = section;
  // An unclosed section was hardly meant to be around it.
  while (parent?.isUnclosed) parent = parent.parent;
  if (!parent) {
    if (personas.values.length > 0 && !personas.complete) return undefined;
    return {what: 'This page', readers, remedy: 'Add it to the page’s persona,'};
  }
  const ids = parent.personas.map(({written}) => written);
  if (ids.length === 0 || !ids.every((id) => known.has(id))) return undefined;
  return {what: 'The section around it', readers: new Set(ids), remedy: 'Add it there,'};
}
