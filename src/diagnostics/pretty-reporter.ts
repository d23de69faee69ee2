import {createRequire} from 'node:module';
import {styleText} from 'node:util';
import {blanks, cells} from './cells.ts';
import type {Diagnostic, Finding} from './diagnostic.ts';
import {countBySeverity, type Report} from './report.ts';
import {rulesUrl, ruleUrl} from './rule-url.ts';
import {additions, verdict} from './summary.ts';
import {linesBetween, positionAt} from './text-source.ts';
import {oneLine} from './words.ts';

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
 * @param links whether the name of a rule leads to its page, in terminals that can follow a link
 */
export function reportAsText(report: Report, color: boolean, links = false): string {
  const paint = painter(color);
  const findings = report.diagnostics.map((diagnostic) => finding(diagnostic, paint, links));
  return [...findings, summary(report, paint, links)].join('\n\n');
}

/** What a command has to say of a text that no rule finds, such as a table that it could not import. */
export type Remark = Finding & Pick<Diagnostic, 'severity'>;

/**
 * Remarks for people, in the form of a report, without a summary.
 *
 * @param color whether to use colours
 */
export function remarksAsText(remarks: readonly Remark[], color: boolean): string {
  return remarks.map((remark) => finding(remark, painter(color))).join('\n\n');
}

/** One finding as plain text, with its place and the lines around it. */
export function diagnosticAsText(diagnostic: Diagnostic): string {
  return finding(diagnostic, painter(false));
}

function painter(color: boolean): Paint {
  return color ? (style, text) => styleText(style, text, {validateStream: false}) : (_, text) => text;
}

function finding(diagnostic: Remark & Partial<Diagnostic>, paint: Paint, links = false): string {
  const {source, span, severity, rule, message} = diagnostic;
  const {line, column} = positionAt(source, span[0]);
  const place = paint('bold', oneLine(`${source.file}:${line}:${column}`));
  const grade = paint(severity === 'error' ? 'red' : 'yellow', severity);
  const name = rule && paint('dim', links ? linked(rule, ruleUrl(rule)) : rule);
  const head = `${place}  ${grade}${name ? `  ${name}` : ''}\n  ${oneLine(message)}`;
  const frame = codeFrame(diagnostic);
  return frame === '' ? head : `${head}\n\n${frame}`;
}

/**
 * A text that leads somewhere when it is clicked; terminals that know no links show the text.
 *
 * @see https://gist.github.com/egmontkob/eb114294efbcd5adb1944c9f3cb5feda
 */
function linked(text: string, url: string): string {
  return `\u001B]8;;${url}\u001B\\${text}\u001B]8;;\u001B\\`;
}

/** The lines around a finding with a mark under it; empty where the text cannot be shown. */
function codeFrame({source, span}: Finding): string {
  const start = positionAt(source, span[0]);
  const end = positionAt(source, span[1]);
  if (source.text === '' || start.column > longestLine) return '';
  const {codeFrameColumns} = require('@babel/code-frame') as typeof import('@babel/code-frame');
  const first = Math.max(start.line - 2, 1);
  const lines = linesBetween(source, first, start.line + 1).map(clip);
  const to = end.line === start.line ? {...end, column: Math.min(end.column, longestLine + 1)} : start;
  // The lines that are not shown only count.
  const shown = `${'\n'.repeat(first - 1)}${lines.join('\n')}`;
  const frame = codeFrameColumns(shown, {start, end: to}, {linesAbove: 2, linesBelow: 1});
  // The mark is set by letters, and letters differ in width.
  const line = lines[start.line - first] ?? '';
  const mark = `${blanks(line.slice(0, start.column - 1))}${'^'.repeat(cells(line.slice(start.column - 1, to.column - 1)) || 1)}`;
  return frame.replace(/^( +\| )[\t ]*\^+$/m, (_, gutter) => gutter + mark).replace(/^/gm, '  ');
}

/** A line as it can be shown: not too long, and with nothing in it that moves the cursor of a terminal or turns text round. */
function clip(line: string): string {
  const harmless = line.replace(/[^\P{Cc}\t]|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
  return harmless.length > longestLine ? `${harmless.slice(0, longestLine - 1)}…` : harmless;
}

function summary(report: Report, paint: Paint, links: boolean): string {
  const {errors, warnings} = countBySeverity(report);
  const style = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green';
  // Where the names of the rules cannot lead to their pages, the place of those pages stands at the end.
  const rules = report.diagnostics.length > 0 && !links ? [`The rules: ${rulesUrl}`] : [];
  return [paint(style, verdict(report)), ...additions(report), ...rules].join(' ');
}
