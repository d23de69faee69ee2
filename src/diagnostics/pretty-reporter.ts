import {createRequire} from 'node:module';
import {styleText} from 'node:util';
import type {Diagnostic} from './diagnostic.ts';
import {countBySeverity, type Report} from './report.ts';
import {positionAt} from './text-source.ts';
import {count} from './words.ts';

// Loaded only when there is something to show.
const require = createRequire(import.meta.url);

/** Lines longer than this are no use in a frame: a terminal would wrap them over the screen. */
const longestLine = 200;

type Style = Parameters<typeof styleText>[0];
type Paint = (style: Style, text: string) => string;

/**
 * A report for people: each finding with its place, the lines around it and what to do, and a summary in one line.
 *
 * @param color whether to use colours
 */
export function reportAsText(report: Report, color: boolean): string {
  const paint: Paint = color ? (style, text) => styleText(style, text, {validateStream: false}) : (_, text) => text;
  const findings = report.diagnostics.map((diagnostic) => finding(diagnostic, paint));
  return [...findings, summary(report, paint)].join('\n\n');
}

function finding(diagnostic: Diagnostic, paint: Paint): string {
  const {source, span, severity, rule, message} = diagnostic;
  const {line, column} = positionAt(source, span[0]);
  const place = paint('bold', `${source.file}:${line}:${column}`);
  const grade = paint(severity === 'error' ? 'red' : 'yellow', severity);
  const head = `${place}  ${grade}  ${paint('dim', rule)}\n  ${message}`;
  const frame = codeFrame(diagnostic);
  return frame === '' ? head : `${head}\n\n${frame}`;
}

function codeFrame({source, span}: Diagnostic): string {
  if (source.text === '') return '';
  const start = positionAt(source, span[0]);
  const end = positionAt(source, span[1]);
  const around = source.text.split(/\r\n|\n|\r/).slice(Math.max(start.line - 3, 0), start.line + 1);
  if (around.some((line) => line.length > longestLine)) return '';
  const {codeFrameColumns} = require('@babel/code-frame') as typeof import('@babel/code-frame');
  const text = source.text.replace(/\r\n?/g, '\n');
  const frame = codeFrameColumns(
    text,
    {start, end: end.line === start.line ? end : start},
    {linesAbove: 2, linesBelow: 1},
  );
  return frame.replace(/^/gm, '  ');
}

function summary(report: Report, paint: Paint): string {
  const {errors, warnings} = countBySeverity(report);
  const pages = count(report.pages, 'page');
  if (errors + warnings === 0) return paint('green', `✔ ${pages} checked, nothing to mend.`);
  const found = [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : ''];
  const line = `${errors > 0 ? '✖' : '⚠'} ${found.filter(Boolean).join(' and ')} in ${pages}.`;
  return paint(errors > 0 ? 'red' : 'yellow', line);
}
