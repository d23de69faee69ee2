import {everyone} from '../registry/schema.ts';
import type {Rule} from './rule.ts';
import {sectionsOf} from './sections.ts';
import {idsInOne, personaKind, unknownMessage} from './unknown-tag.ts';

export const sectionPersonaUnknown: Rule = {
  name: 'section-persona-unknown',
  severity: 'error',
  summary: 'A section for a persona that personas.yaml lacks.',
  *check(index) {
    const kind = personaKind(index);
    for (const {entry, section} of sectionsOf(index)) {
      for (const {written, span} of section.personas) {
        const resolved = index.personaIds.resolve(written);
        if (resolved.known) continue;
        const message = messageFor({written, ...resolved}, kind);
        yield {source: entry.page, span, message, suggestion: resolved.id};
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
