import {everyone} from '../registry/schema.ts';
import {missingTag} from './missing-tag.ts';
import type {Rule} from './rule.ts';

export const personaMissing: Rule = {
  name: 'persona-missing',
  severity: 'error',
  summary: 'A page, not exempt, that lacks persona or has it empty.',
  check: ({pages, personaIds}) => pages.flatMap((page) => missingTag(page, 'persona', [...personaIds.all, everyone])),
};
