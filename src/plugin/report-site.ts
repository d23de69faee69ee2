import {writeSync} from 'node:fs';
import {reportAsText} from '../diagnostics/pretty-reporter.ts';
import {countBySeverity} from '../diagnostics/report.ts';
import {packageName} from '../shared/package-name.ts';
import type {CheckedSite} from '../site/check-site.ts';
import type {Mode} from './session.ts';

/** What was printed last, kept for the whole process: Docusaurus loads its plugins anew for each locale. */
const lastPrinted = Symbol.for(`${packageName}.last-printed`);
const warned = Symbol.for(`${packageName}.warned`);
const memory = globalThis as {[lastPrinted]?: string; [warned]?: Set<string>};

/** Prints a report, unless the very same was printed last: a build for several locales checks once for each. */
export function printReport(site: CheckedSite): void {
  if (isPrinted(site)) return;
  const text = textOf(site);
  memory[lastPrinted] = text;
  print(`${text}\n`);
}

/** Whether a report is the one that was printed last. */
export function isPrinted(site: CheckedSite): boolean {
  return textOf(site) === memory[lastPrinted];
}

function textOf({report, noRegistry}: CheckedSite): string {
  const color = process.stdout.isTTY === true && !process.env.NO_COLOR;
  return noRegistry?.message ?? reportAsText(report, color);
}

/**
 * Prints what the check of a build found, and ends the process if there is an error in it. An exception would reach the
 * terminal wrapped in Docusaurus's words and a stack trace.
 */
export function endBuildOnErrors(site: CheckedSite): void {
  const {errors, warnings} = countBySeverity(site.report);
  if (site.noRegistry || errors > 0) {
    printReport(site);
    process.exit(1);
  }
  if (warnings > 0) printReport(site);
}

/** Prints what a site may have overlooked, a sentence each, and each once: content is loaded for each locale, and anew. */
export function printWarnings(warnings: readonly string[]): void {
  memory[warned] ??= new Set();
  for (const warning of warnings) {
    if (memory[warned].has(warning)) continue;
    memory[warned].add(warning);
    print(`personas: warning: ${warning}\n`);
  }
}

/** Prints what is wrong with the site beside its pages, a sentence each, and ends a build: it would lack those pages. */
export function printProblems(problems: readonly string[], mode: Mode): void {
  print(`${problems.map((problem) => `personas: ${problem}`).join('\n')}\n`);
  if (mode === 'build') process.exit(1);
}

/** How long to wait before more is handed to somebody who reads slowly, in milliseconds. */
const pause = 10;

/**
 * Prints a text, all of it before this returns: a build may end right after. A pipe takes only as much as it has room for.
 * Where nothing can be printed, a build still goes on or ends as it would.
 */
function print(text: string): void {
  const bytes = Buffer.from(text);
  for (let at = 0; at < bytes.length; ) {
    try {
      at += writeSync(1, bytes, at);
    } catch (error) {
      if ((error as NodeJS.ErrnoException).code !== 'EAGAIN') return;
      Atomics.wait(new Int32Array(new SharedArrayBuffer(4)), 0, 0, pause);
    }
  }
}
