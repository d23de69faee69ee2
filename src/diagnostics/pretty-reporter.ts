import {createRequire} from 'node:module';
import {styleText} from 'node:util';
import stringWidth from 'string-width';
import type {Diagnostic, Finding} from './diagnostic.ts';
import {countBySeverity, type Report, rest, shown} from './report.ts';
import {explainLine, type RuleLink, siteLink} from './rule-link.ts';
import {linesBetween, positionAt} from './text-source.ts';
import {additions, verdict} from './verdict.ts';
import {count, oneLine, visibleInLine} from './words.ts';

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
 * @param linkTo where the name of a rule leads, in a terminal that can follow a link
 */
export function reportAsText(report: Report, color: boolean, linkTo?: RuleLink): string {
  const paint = painter(color);
  const findings = shown(report).map((diagnostic) => finding(diagnostic, paint, linkTo));
  return [...findings, ...rest(report), summary(report, paint, linkTo)].join('\n\n');
}

/** With more findings than this a terminal shows one frame a rule. */
export const manyFindings = 40;

/** The same for many findings: those of one rule together, the first with the lines around it, the others as places. */
export function reportByRule(report: Report, color: boolean, linkTo?: RuleLink): string {
  const paint = painter(color);
  const byRule = new Map<string, Diagnostic[]>();
  for (const diagnostic of shown(report)) {
    const group = byRule.get(diagnostic.rule);
    if (group) group.push(diagnostic);
    else byRule.set(diagnostic.rule, [diagnostic]);
  }
  const groups = [...byRule.values()].map((group) => {
    const [first, ...others] = group as [Diagnostic, ...Diagnostic[]];
    const places = others.map((diagnostic) => {
      const words = diagnostic.message === first.message ? '' : `  ${oneLine(diagnostic.message)}`;
      return `  ${paint('bold', placeOf(diagnostic))}${words}`;
    });
    const more = others.length > 0 ? `\n\n  ${count(others.length, 'more finding')} of ${first.rule}:\n\n` : '';
    return `${finding(first, paint, linkTo)}${more}${places.join('\n')}`;
  });
  return [...groups, ...rest(report), summary(report, paint, linkTo)].join('\n\n');
}

function placeOf({source, span}: Finding): string {
  const {line, column} = positionAt(source, span[0]);
  return visibleInLine(`${source.file}:${line}:${column}`);
}

/** What a command has to say of a text that no rule finds, such as a table that it could not import. */
export type Remark = Omit<Finding, 'severity'> & Pick<Diagnostic, 'severity'>;

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

function finding(diagnostic: Remark & Partial<Diagnostic>, paint: Paint, linkTo?: RuleLink): string {
  const {severity, rule, message} = diagnostic;
  const place = paint('bold', placeOf(diagnostic));
  const grade = paint(severity === 'error' ? 'red' : 'yellow', severity);
  const url = rule && linkTo?.(rule);
  const name = rule && paint('dim', url ? linked(rule, url) : rule);
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
  const {codeFrameColumns} = require('./code-frame.lazy.js') as typeof import('@babel/code-frame');
  const first = Math.max(start.line - 2, 1);
  const lines = linesBetween(source, first, start.line + 1).map(clip);
  const to = end.line === start.line ? {...end, column: Math.min(end.column, longestLine + 1)} : start;
  // Only the lines that are shown are handed over: with many findings, those before them would be most of the work. The
  // types of the library do not know its `startLine` yet.
  const options = {linesAbove: 2, linesBelow: 1, startLine: first};
  const frame = codeFrameColumns(lines.join('\n'), {start, end: to}, options);
  // The mark is set by letters, and letters differ in width.
  const line = lines[start.line - first] ?? '';
  const [before, marked] = [line.slice(0, start.column - 1), line.slice(start.column - 1, to.column - 1)];
  const mark = `${inCells(before, ' ')}${/[^\t]/.test(marked) ? inCells(marked, '^') || '^' : '^'}`;
  return frame.replace(/^( +\| )[\t ]*\^+$/m, (_, gutter) => gutter + mark).replace(/^/gm, '  ');
}

/** A sign as often as a text takes cells of a terminal; its tabs stay tabs, whose width nobody knows here. */
function inCells(text: string, sign: string): string {
  return text
    .split('\t')
    .map((part) => sign.repeat(stringWidth(part)))
    .join('\t');
}

/** A line as it can be shown: not too long, and with nothing in it that moves the cursor of a terminal or turns text round. */
function clip(line: string): string {
  const harmless = line.replace(/[^\P{Cc}\t]|[\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu, '\uFFFD');
  return harmless.length > longestLine ? `${harmless.slice(0, longestLine - 1)}…` : harmless;
}

function summary(report: Report, paint: Paint, linkTo?: RuleLink): string {
  const {errors, warnings} = countBySeverity(report);
  const style = errors > 0 ? 'red' : warnings > 0 ? 'yellow' : 'green';
  return [paint(style, verdict(report)), ...additions(report), ...readMore(report, linkTo)].join(' ');
}

/** Where the rules are explained, unless their names lead there. */
function readMore({diagnostics, rulePages}: Report, linkTo?: RuleLink): string[] {
  const names = [...new Set(diagnostics.map(({rule}) => rule))];
  if (names.every((name) => linkTo?.(name))) return [];
  const [only] = names.length === 1 ? names : [];
  if (rulePages !== undefined) return [only ? `Read more: ${siteLink(rulePages)(only)}` : `The rules: ${rulePages}`];
  return [`Read more: ${explainLine(only ?? 'RULE')}`];
}
