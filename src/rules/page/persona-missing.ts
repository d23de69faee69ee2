import type {PageRule} from '../rule.ts';
import {missingTag} from './missing-tag.ts';

export const personaMissing: PageRule = {
  name: 'persona-missing',
  severity: 'error',
  summary: 'A page, not exempt, that lacks persona, or persona and scenario, or has them empty.',
  checkPage: (entry, known) => missingTag(entry, 'persona', known),
};
