import type {RuleName} from './rule-names.ts';

/** Where the documentation of this package is served. */
export const documentation = 'https://swarren1214.github.io/docusaurus-plugin-personas';

/** The page that lists all rules. */
export const rulesUrl = `${documentation}/docs/meta/rules`;

/** The page that explains a rule. */
export function ruleUrl(rule: RuleName): string {
  return `${rulesUrl}/${rule}`;
}
