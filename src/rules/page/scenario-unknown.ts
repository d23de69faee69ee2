import type {PageRule, SiteRule} from '../rule.ts';
import {unknownDefaults} from './unknown-default.ts';
import {scenarioKind, unknownTags} from './unknown-tag.ts';

export const scenarioUnknown: PageRule & SiteRule = {
  name: 'scenario-unknown',
  severity: 'error',
  summary: 'A page for a scenario that scenarios.yaml lacks.',
  checkPage: ({page, scenarios}, known) => unknownTags(page, scenarios.values, scenarioKind(known)),
  check: (index) => unknownDefaults(index.registry, 'scenario', scenarioKind(index), index.scenarioIds),
};
