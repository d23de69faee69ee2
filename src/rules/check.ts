import type {ContentIndex} from '../content/content-index.ts';
import type {Diagnostic, Finding, Severity} from '../diagnostics/diagnostic.ts';
import type {Registry} from '../registry/registry.ts';
import type {Rule} from './rule.ts';
import {rules} from './rules.ts';
import {Silenced} from './silenced.ts';

/**
 * Runs all rules over a site.
 *
 * @returns every finding of the run, sorted by file, then by place. With an invalid registry nothing can be said of
 *   pages, so that its own faults are all there is.
 */
export function check(index: ContentIndex): Diagnostic[] {
  const {registry} = index;
  const toRun = registry.problems.length > 0 ? [rules['registry-invalid']] : Object.values(rules);
  const silenced = new Silenced();
  const diagnostics: Diagnostic[] = [];
  for (const rule of toRun) {
    const severity = severityOf(rule, registry);
    if (severity === 'off') continue;
    for (const finding of rule.check(index)) {
      const isSilenced = rule.name !== 'registry-invalid' && silenced.has(finding, rule.name);
      if (!isSilenced) diagnostics.push({...finding, rule: rule.name, severity});
    }
  }
  return diagnostics.sort(byPlace);
}

/** How grave a rule is on this site. An invalid registry cannot declare itself valid. */
function severityOf({name, severity}: Rule, {rules: settings}: Registry): Severity | 'off' {
  const setting = name === 'registry-invalid' ? undefined : settings[name];
  return setting === 'warn' ? 'warning' : (setting ?? severity);
}

function byPlace(a: Finding, b: Finding): number {
  if (a.source.file !== b.source.file) return a.source.file < b.source.file ? -1 : 1;
  return a.span[0] - b.span[0] || a.span[1] - b.span[1];
}
