import type {RuleName} from '../diagnostics/rule-names.ts';
import {disableCommentUnused} from './comment/disable-comment-unused.ts';
import {personaDeadEnd} from './link/persona-dead-end.ts';
import {frontMatterInvalid} from './page/front-matter-invalid.ts';
import {frontMatterMisspeltKey} from './page/front-matter-misspelt-key.ts';
import {personaMissing} from './page/persona-missing.ts';
import {personaUnknown} from './page/persona-unknown.ts';
import {scenarioMissing} from './page/scenario-missing.ts';
import {scenarioPersonaMismatch} from './page/scenario-persona-mismatch.ts';
import {scenarioUnknown} from './page/scenario-unknown.ts';
import {sectionAttributeMisspelt} from './page/section-attribute-misspelt.ts';
import {sectionPersonaOutsidePage} from './page/section-persona-outside-page.ts';
import {sectionPersonaUnknown} from './page/section-persona-unknown.ts';
import {sectionSummaryMissing} from './page/section-summary-missing.ts';
import {sectionUnclosed} from './page/section-unclosed.ts';
import {withoutEffect} from './page/without-effect.ts';
import type {CommentRule, LinkRule, PageRule, Rule, SiteRule} from './rule.ts';
import {afterMissing} from './site/after-missing.ts';
import {entryPointHeadingMissing} from './site/entry-point-heading-missing.ts';
import {entryPointMissing} from './site/entry-point-missing.ts';
import {entryPointUntagged} from './site/entry-point-untagged.ts';
import {journeyBroken} from './site/journey-broken.ts';
import {journeyLong} from './site/journey-long.ts';
import {pageUnreadable} from './site/page-unreadable.ts';
import {patternUnused} from './site/pattern-unused.ts';
import {personaUnused} from './site/persona-unused.ts';
import {proofLapsed} from './site/proof-lapsed.ts';
import {registryInvalid} from './site/registry-invalid.ts';
import {reviewOverdue} from './site/review-overdue.ts';
import {scenarioPersonaUnknown} from './site/scenario-persona-unknown.ts';
import {scenarioUncovered} from './site/scenario-uncovered.ts';
import {stepMissing} from './site/step-missing.ts';
import {stepOrder} from './site/step-order.ts';
import {stepUntagged} from './site/step-untagged.ts';

/** The table of all rules. */
export const rules: Readonly<Record<RuleName, Rule>> = {
  'registry-invalid': registryInvalid,
  'scenario-persona-unknown': scenarioPersonaUnknown,
  'persona-unused': personaUnused,
  'scenario-uncovered': scenarioUncovered,
  'entry-point-missing': entryPointMissing,
  'entry-point-heading-missing': entryPointHeadingMissing,
  'entry-point-untagged': entryPointUntagged,
  'step-missing': stepMissing,
  'step-untagged': stepUntagged,
  'step-order': stepOrder,
  'after-missing': afterMissing,
  'journey-broken': journeyBroken,
  'journey-long': journeyLong,
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
  'section-unclosed': sectionUnclosed,
  'pattern-unused': patternUnused,
  'persona-dead-end': personaDeadEnd,
  'disable-comment-unused': disableCommentUnused,
  'without-effect': withoutEffect,
  'proof-lapsed': proofLapsed,
  'review-overdue': reviewOverdue,
};

const all = Object.values(rules);

/** The rules about one page at a time. */
export const pageRules: readonly PageRule[] = all.filter((rule) => 'checkPage' in rule);

/** The rules about links between pages. */
export const linkRules: readonly LinkRule[] = all.filter((rule) => 'checkLink' in rule);

/** The rules about the whole site. */
export const siteRules: readonly SiteRule[] = all.filter((rule) => 'check' in rule);

/** The rules about comments that suppress findings. */
export const commentRules: readonly CommentRule[] = all.filter((rule) => 'checkComment' in rule);
