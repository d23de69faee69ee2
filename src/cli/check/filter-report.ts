import type {Report} from '../../diagnostics/report.ts';
import {type RuleName, ruleNames} from '../../diagnostics/rule-names.ts';
import {UsageError} from '../exit.ts';
import {requireRule} from '../explain/explain.ts';

/** What a call says of what it wants to see. */
interface Wanted {
  readonly rule?: readonly string[];
  readonly skipRule?: readonly string[];
  readonly quiet?: true;
  readonly maxFindings?: number;
}

/**
 * The rules that a call asks for; undefined where it asks for all.
 *
 * @throws UsageError when there is no rule of such a name, or none is left over
 */
export function rulesOf({rule, skipRule = []}: Wanted): ReadonlySet<RuleName> | undefined {
  if (!rule && skipRule.length === 0) return undefined;
  const skipped = new Set(skipRule.map(requireRule));
  const left = (rule?.map(requireRule) ?? ruleNames).filter((name) => !skipped.has(name));
  if (left.length === 0) throw new UsageError('--skip-rule leaves no rule over. Skip fewer, or name others.');
  return new Set(left);
}

/** What is printed of a report. How it ends is the same. */
export function printed(report: Report, {quiet, maxFindings}: Wanted): Report {
  const diagnostics = quiet ? report.diagnostics.filter(({severity}) => severity === 'error') : report.diagnostics;
  return {...report, diagnostics, most: maxFindings, hidden: report.diagnostics.length - diagnostics.length};
}

/** A report on one file alone: without the registries, if it is none. */
export function onlyOf(report: Report, file: string): Report {
  return {...report, diagnostics: report.diagnostics.filter(({source}) => source.file === file)};
}
