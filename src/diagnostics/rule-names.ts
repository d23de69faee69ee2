/**
 * The names of all rules, in the order in which the documentation lists them.
 *
 * They stand here, below the registry, because personas.yaml may set the severity of each by name.
 */
export const ruleNames = [
  'registry-invalid',
  'scenario-persona-unknown',
  'persona-unused',
  'scenario-uncovered',
  'entry-point-missing',
  'entry-point-heading-missing',
  'entry-point-untagged',
  'step-missing',
  'step-untagged',
  'step-order',
  'after-missing',
  'journey-broken',
  'journey-long',
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
  'section-unclosed',
  'pattern-unused',
  'persona-dead-end',
  'disable-comment-unused',
  'without-effect',
  'proof-lapsed',
  'review-overdue',
] as const;

/** The name of a rule. */
export type RuleName = (typeof ruleNames)[number];
