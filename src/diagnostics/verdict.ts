import {countBySeverity, type Report} from './report.ts';
import {count} from './words.ts';

/** What came out of a run, in one sentence with a sign before it. */
export function verdict(report: Report): string {
  const {errors, warnings} = countBySeverity(report);
  const pages = count(report.pageCount, 'page');
  if (errors + warnings === 0 && report.pageCount === 0)
    return '✔ No page was checked, only the registries: nothing to fix there.';
  if (errors + warnings === 0) return `✔ ${pages} checked, nothing to fix.`;
  const found = [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : ''];
  return `${errors > 0 ? '✖' : '⚠'} ${found.filter(Boolean).join(' and ')} in ${pages}.`;
}

/** What is to be said besides, a sentence each: how much was fixed, and how much a baseline suppresses. */
export function additions({diagnostics, fixed, suppressed, hidden}: Report): string[] {
  return [
    hidden ? `${count(hidden, 'warning')} ${hidden === 1 ? 'is' : 'are'} not shown.` : '',
    fixed ? `Fixed ${count(fixed, 'finding')}.` : '',
    fixed === 0 && diagnostics.length > 0 ? 'None of it can be fixed automatically.' : '',
    suppressed?.length ? `The baseline suppresses ${count(suppressed.length, 'finding')}.` : '',
  ].filter(Boolean);
}
