import {everyone} from '../../shared/everyone.ts';
import type {PageRule} from '../rule.ts';
import {idsInOne, personaKind, unknownMessage} from './unknown-tag.ts';

export const sectionPersonaUnknown: PageRule = {
  name: 'section-persona-unknown',
  severity: 'error',
  summary: 'A section for a persona that personas.yaml lacks.',
  *checkPage({page}, known) {
    const kind = personaKind(known);
    for (const section of page.outline.sections) {
      for (const {written, span} of section.personas) {
        const resolved = known.personaIds.resolve(written);
        if (resolved.known) continue;
        const message = messageFor({written, ...resolved}, kind);
        yield {source: page, span, message, suggestion: resolved.id};
      }
    }
  },
};

function messageFor(tag: Parameters<typeof unknownMessage>[0], kind: ReturnType<typeof personaKind>): string {
  if (tag.written.toLowerCase() === everyone)
    return 'A section is for some of its page’s personas. To show it to everyone, remove the attribute.';
  const several = /[,;]/.test(tag.written) ? idsInOne(tag.written, kind) : undefined;
  if (several) return `A section’s ids stand apart by spaces, without commas. Did you mean ${several.join(' ')}?`;
  return unknownMessage(tag, kind);
}
