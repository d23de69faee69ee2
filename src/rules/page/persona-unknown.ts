import type {PageRule, SiteRule} from '../rule.ts';
import {unknownDefaults} from './unknown-default.ts';
import {pagePersonaKind, unknownTags} from './unknown-tag.ts';

export const personaUnknown: PageRule & SiteRule = {
  name: 'persona-unknown',
  severity: 'error',
  summary: 'A page for a persona that personas.yaml lacks.',
  checkPage: ({page, personas}, known) => unknownTags(page, personas.values, pagePersonaKind(known)),
  check: (index) => unknownDefaults(index.registry, 'persona', pagePersonaKind(index), index.pagePersonaIds),
};
