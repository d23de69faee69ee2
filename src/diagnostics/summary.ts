import {countBySeverity, type Report} from './report.ts';
import {count} from './words.ts';

/** What came out of a run, in one sentence with a sign before it. */
export function verdict(report: Report): string {
  const {errors, warnings} = countBySeverity(report);
  const pages = count(report.pages, 'page');
  if (errors + warnings === 0) return `✔ ${pages} checked, nothing to mend.`;
  const found = [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : ''];
  return `${errors > 0 ? '✖' : '⚠'} ${found.filter(Boolean).join(' and ')} in ${pages}.`;
}

/** What is to be said besides, a sentence each: how much was fixed, and how much a baseline holds back. */
export function additions({diagnostics, fixed, held}: Report): string[] {
  return [
    fixed ? `Fixed ${count(fixed, 'finding')}.` : '',
    fixed === 0 && diagnostics.length > 0 ? 'None of it can be fixed automatically.' : '',
    held?.length ? `The baseline holds back ${count(held.length, 'finding')}.` : '',
  ].filter(Boolean);
}
