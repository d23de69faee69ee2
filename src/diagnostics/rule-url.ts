import type {RuleName} from './rule-names.ts';

/** Where the documentation of this package is served. */
export const documentation = 'https://swarren1214.github.io/docusaurus-plugin-personas';

/** The page that explains a rule. */
export function ruleUrl(rule: RuleName): string {
  return `${documentation}/docs/meta/rules/${rule}`;
}
