import {commandLine} from '../shared/command.ts';
import type {RuleName} from './rule-names.ts';

/** Finds the address of the page that explains a rule; undefined where there is none. */
export type RuleLink = (rule: RuleName) => string | undefined;

/**
 * Links to the pages that a site has of the rules itself. Whoever reads a report elsewhere can follow no other.
 *
 * @param pages what personas.yaml says of their address: the rule stands at `{rule}` in it, or else at its end
 */
export function siteLink(pages: string | undefined): RuleLink {
  if (pages === undefined) return () => undefined;
  return (rule) =>
    pages.includes('{rule}') ? pages.replaceAll('{rule}', rule) : `${pages.replace(/\/+$/, '')}/${rule}`;
}

/** The command that prints the page of a rule, which works wherever the package is installed. */
export function explainLine(rule: string): string {
  return commandLine(`explain ${rule}`);
}
