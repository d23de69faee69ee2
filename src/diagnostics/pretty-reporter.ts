import {createRequire} from 'node:module';
import {styleText} from 'node:util';
import type {Diagnostic} from './diagnostic.ts';
import {countBySeverity, type Report} from './report.ts';
import {positionAt} from './text-source.ts';
import {count} from './words.ts';

// Loaded only when there is something to show.
const require = createRequire(import.meta.url);

/** What a frame shows of a line: more would wrap over the screen. */
const longestLine = 160;

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

/** One finding as plain text, with its place and the lines around it. */
export function diagnosticAsText(diagnostic: Diagnostic): string {
  return finding(diagnostic, (_, text) => text);
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

/** The lines around a finding with a mark under it; empty where the text cannot be shown. */
function codeFrame({source, span}: Diagnostic): string {
  const start = positionAt(source, span[0]);
  const end = positionAt(source, span[1]);
  if (source.text === '' || start.column > longestLine) return '';
  const {codeFrameColumns} = require('@babel/code-frame') as typeof import('@babel/code-frame');
  const lines = source.text.split(/\r\n|\n|\r/).map(clip);
  const to = end.line === start.line ? {...end, column: Math.min(end.column, longestLine + 1)} : start;
  const frame = codeFrameColumns(lines.join('\n'), {start, end: to}, {linesAbove: 2, linesBelow: 1});
  return frame.replace(/^/gm, '  ');
}

function clip(line: string): string {
  return line.length > longestLine ? `${line.slice(0, longestLine - 1)}…` : line;
}

function summary(report: Report, paint: Paint): string {
  const {errors, warnings} = countBySeverity(report);
  const pages = count(report.pages, 'page');
  if (errors + warnings === 0) return paint('green', `✔ ${pages} checked, nothing to mend.`);
  const found = [errors > 0 ? count(errors, 'error') : '', warnings > 0 ? count(warnings, 'warning') : ''];
  const line = `${errors > 0 ? '✖' : '⚠'} ${found.filter(Boolean).join(' and ')} in ${pages}.`;
  return paint(errors > 0 ? 'red' : 'yellow', line);
}
