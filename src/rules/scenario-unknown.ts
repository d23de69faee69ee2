import type {Rule} from './rule.ts';
import {scenarioKind, unknownTags} from './unknown-tag.ts';

export const scenarioUnknown: Rule = {
  name: 'scenario-unknown',
  severity: 'error',
  summary: 'A page for a scenario that scenarios.yaml lacks.',
  check(index) {
    const kind = scenarioKind(index);
    return index.pages.flatMap((page) => unknownTags(page, page.scenarios.values, kind));
  },
};
