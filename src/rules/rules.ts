import type {RuleName} from '../diagnostics/rule-names.ts';
import {entryPointHeadingMissing} from './entry-point-heading-missing.ts';
import {entryPointMissing} from './entry-point-missing.ts';
import {entryPointUntagged} from './entry-point-untagged.ts';
import {frontMatterInvalid} from './front-matter-invalid.ts';
import {frontMatterMisspeltKey} from './front-matter-misspelt-key.ts';
import {pageUnreadable} from './page-unreadable.ts';
import {personaDeadEnd} from './persona-dead-end.ts';
import {personaMissing} from './persona-missing.ts';
import {personaUnknown} from './persona-unknown.ts';
import {personaUnused} from './persona-unused.ts';
import {registryInvalid} from './registry-invalid.ts';
import type {Rule} from './rule.ts';
import {scenarioMissing} from './scenario-missing.ts';
import {scenarioPersonaMismatch} from './scenario-persona-mismatch.ts';
import {scenarioPersonaUnknown} from './scenario-persona-unknown.ts';
import {scenarioUncovered} from './scenario-uncovered.ts';
import {scenarioUnknown} from './scenario-unknown.ts';
import {sectionAttributeMisspelt} from './section-attribute-misspelt.ts';
import {sectionPersonaOutsidePage} from './section-persona-outside-page.ts';
import {sectionPersonaUnknown} from './section-persona-unknown.ts';
import {sectionSummaryMissing} from './section-summary-missing.ts';

/** The table of all rules. */
export const rules: Readonly<Record<RuleName, Rule>> = {
  'registry-invalid': registryInvalid,
  'scenario-persona-unknown': scenarioPersonaUnknown,
  'persona-unused': personaUnused,
  'scenario-uncovered': scenarioUncovered,
  'entry-point-missing': entryPointMissing,
  'entry-point-heading-missing': entryPointHeadingMissing,
  'entry-point-untagged': entryPointUntagged,
  'page-unreadable': pageUnreadable,
  'front-matter-invalid': frontMatterInvalid,
  'front-matter-misspelt-key': frontMatterMisspeltKey,
  'persona-missing': personaMissing,
  'scenario-missing': scenarioMissing,
  'persona-unknown': personaUnknown,
  'scenario-unknown': scenarioUnknown,
  'scenario-persona-mismatch': scenarioPersonaMismatch,
  'section-persona-unknown': sectionPersonaUnknown,
  'section-persona-outside-page': sectionPersonaOutsidePage,
  'section-attribute-misspelt': sectionAttributeMisspelt,
  'section-summary-missing': sectionSummaryMissing,
  'persona-dead-end': personaDeadEnd,
};

/**
 * The rules that look at one page at a time: what they find on it depends on this page and the registry alone. So a page
 * that did not change need not be looked at again. All others look at the whole site each time.
 */
export const pageRules: ReadonlySet<RuleName> = new Set<RuleName>([
  'page-unreadable',
  'front-matter-invalid',
  'front-matter-misspelt-key',
  'persona-missing',
  'scenario-missing',
  'persona-unknown',
  'scenario-unknown',
  'scenario-persona-mismatch',
  'section-persona-unknown',
  'section-persona-outside-page',
  'section-attribute-misspelt',
  'section-summary-missing',
]);
