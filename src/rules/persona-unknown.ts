import type {Rule} from './rule.ts';
import {pagePersonaKind, unknownTags} from './unknown-tag.ts';

export const personaUnknown: Rule = {
  name: 'persona-unknown',
  severity: 'error',
  summary: 'A page for a persona that personas.yaml lacks.',
  check(index) {
    const kind = pagePersonaKind(index);
    return index.pages.flatMap((page) => unknownTags(page, page.personas.values, kind));
  },
};
