import type {PageRule} from '../rule.ts';
import {missingTag} from './missing-tag.ts';

export const scenarioMissing: PageRule = {
  name: 'scenario-missing',
  severity: 'error',
  summary: 'A page, neither exempt nor for everyone, that has persona and lacks scenario, or has it empty.',
  checkPage: (entry, known) => missingTag(entry, 'scenario', known),
};
