import type {ContentIndex, IndexedPage} from '../content/content-index.ts';
import type {Ids} from '../content/ids.ts';
import type {Diagnostic, Finding, Severity} from '../diagnostics/diagnostic.ts';
import type {Registry} from '../registry/registry.ts';
import type {Rule} from './rule.ts';
import {pageRules, rules} from './rules.ts';
import {Silenced} from './silenced.ts';

/**
 * Runs all rules over a site.
 *
 * What was found on a page is kept as long as the page, and what the registry means for it, are the very same, so that
 * checking a site again costs little more than what changed.
 *
 * @returns every finding of the run, sorted by file, then by place. With an invalid registry nothing can be said of
 *   pages, so that its own faults are all there is.
 */
export function check(index: ContentIndex): Diagnostic[] {
  const {registry, pages} = index;
  if (registry.problems.length > 0) return run([rules['registry-invalid']], index).sort(byPlace);
  const found = foundOnPages(index);
  const diagnostics = run(siteRules, index);
  for (const entry of pages) diagnostics.push(...(found.get(entry) ?? []));
  return diagnostics.sort(byPlace);
}

const siteRules = Object.values(rules).filter(({name}) => !pageRules.has(name));
const onePageRules = Object.values(rules).filter(({name}) => pageRules.has(name));

/** What the rules that look at one page found, by page and by what the registry means for pages. */
const findings = new WeakMap<Ids, WeakMap<IndexedPage, readonly Diagnostic[]>>();

/** What the rules that look at one page find on each: those pages are looked at that are new since the last time. */
function foundOnPages(index: ContentIndex): WeakMap<IndexedPage, readonly Diagnostic[]> {
  const found = findings.get(index.personaIds) ?? new WeakMap<IndexedPage, readonly Diagnostic[]>();
  findings.set(index.personaIds, found);
  const pages = index.pages.filter((entry) => !found.has(entry));
  const byFile = new Map<string, Diagnostic[]>();
  for (const diagnostic of run(onePageRules, {...index, pages})) {
    const others = byFile.get(diagnostic.source.file);
    if (others) others.push(diagnostic);
    else byFile.set(diagnostic.source.file, [diagnostic]);
  }
  for (const entry of pages) found.set(entry, byFile.get(entry.page.file) ?? none);
  return found;
}

const none: readonly Diagnostic[] = [];

function run(toRun: readonly Rule[], index: ContentIndex): Diagnostic[] {
  const silenced = new Silenced();
  const diagnostics: Diagnostic[] = [];
  for (const rule of toRun) {
    const severity = severityOf(rule, index.registry);
    if (severity === 'off') continue;
    for (const finding of rule.check(index)) {
      // An invalid registry can no more be silenced than turned off: nothing else is checked then.
      const silent = rule.name !== 'registry-invalid' && silenced.has(finding, rule.name);
      if (!silent) diagnostics.push({...finding, rule: rule.name, severity});
    }
  }
  return diagnostics;
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
