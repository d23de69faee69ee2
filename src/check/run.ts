import type {Diagnostic, Finding, Severity} from '../diagnostics/diagnostic.ts';
import type {RuleName} from '../diagnostics/rule-names.ts';
import {positionAt} from '../diagnostics/text-source.ts';
import type {Registry} from '../registry/registry.ts';
import type {Rule} from '../rules/rule.ts';
import {Suppressed, suppressionKey} from './suppressed.ts';

/** What comments suppress, by file: each rule and line. */
export type SuppressedFindings = Map<string, Set<string>>;

function note(suppressed: SuppressedFindings, {source, span}: Finding, rule: RuleName): void {
  const key = suppressionKey(positionAt(source, span[0]).line, rule);
  const inFile = suppressed.get(source.file);
  if (inFile) inFile.add(key);
  else suppressed.set(source.file, new Set([key]));
}

/** One run over a site: how grave each rule is there, and what comments suppress. */
export class Run {
  readonly #comments = new Suppressed();
  /** What comments suppress of what rules about the whole site find. */
  readonly suppressed: SuppressedFindings = new Map();

  constructor(private readonly registry: Registry) {}

  isOff(rule: Rule): boolean {
    return severityOf(rule, this.registry) === 'off';
  }

  /**
   * The findings of a rule that is not off, as far as they count, each with its rule and severity.
   *
   * @param suppressed takes those that a comment suppresses
   */
  diagnostics(rule: Rule, findings: Iterable<Finding>, suppressed = this.suppressed): Diagnostic[] {
    const severity = severityOf(rule, this.registry) as Severity;
    const isSet = this.registry.rules[rule.name] !== undefined;
    const diagnostics: Diagnostic[] = [];
    for (const finding of findings) {
      // An invalid registry can no more be suppressed than turned off: nothing else is checked then.
      if (rule.name !== 'registry-invalid' && this.#comments.has(finding, rule.name))
        note(suppressed, finding, rule.name);
      else diagnostics.push({...finding, rule: rule.name, severity: (!isSet && finding.severity) || severity});
    }
    return diagnostics;
  }
}

/** How grave a rule is on this site. An invalid registry cannot declare itself valid. */
function severityOf({name, severity}: Rule, {rules: settings}: Registry): Severity | 'off' {
  const setting = name === 'registry-invalid' ? undefined : settings[name];
  return setting === 'warn' ? 'warning' : (setting ?? severity);
}
