import {everyone} from '../registry/schema.ts';
import {missingTag} from './missing-tag.ts';
import type {Rule} from './rule.ts';

export const scenarioMissing: Rule = {
  name: 'scenario-missing',
  severity: 'error',
  summary: 'A page, neither exempt nor for everyone, that lacks scenario or has it empty.',
  check: ({pages, scenarioIds}) =>
    pages
      .filter(({personas}) => !personas.ids.has(everyone))
      .flatMap((page) => missingTag(page, 'scenario', scenarioIds.all)),
};
