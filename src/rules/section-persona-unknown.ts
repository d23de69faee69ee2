import {everyone} from '../registry/schema.ts';
import type {Rule} from './rule.ts';
import {sectionsOf} from './sections.ts';
import {personaKind, unknownMessage} from './unknown-tag.ts';

export const sectionPersonaUnknown: Rule = {
  name: 'section-persona-unknown',
  severity: 'error',
  summary: 'A section for a persona that personas.yaml lacks.',
  *check(index) {
    for (const {entry, section} of sectionsOf(index)) {
      for (const {written, span} of section.personas) {
        const resolved = index.personaIds.resolve(written);
        if (resolved.known) continue;
        const message =
          written.toLowerCase() === everyone
            ? 'A section is for some of its page’s personas. To show it to everyone, remove the attribute.'
            : unknownMessage({written, ...resolved}, personaKind(index));
        yield {source: entry.page, span, message, suggestion: resolved.id};
      }
    }
  },
};
