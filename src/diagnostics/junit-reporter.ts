import type {Diagnostic} from './diagnostic.ts';
import {countBySeverity, pathFromRoot, type Report, shown} from './report.ts';
import {groupByFile, positionAt} from './text-source.ts';
import {verdict} from './verdict.ts';
import {visible} from './words.ts';

/**
 * A report as JUnit XML, which most build servers show: a suite for each file with findings, in which an error is a test
 * that failed and a warning one that was skipped.
 *
 * @param prefix the path from the root of the git repository to the site, empty or with a slash at its end
 * @see https://github.com/testmoapp/junitxml
 */
export function reportAsJunit(report: Report, prefix: string): string {
  const {errors, warnings} = countBySeverity(report);
  const all = shown(report);
  const suites = [...groupByFile(all)].map(([file, found]) => suite(pathFromRoot(prefix, file), found));
  const passed = `<testsuite name="personas check" tests="1"><testcase classname="personas" name="${attribute(verdict(report))}"/></testsuite>`;
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<testsuites name="personas check" tests="${Math.max(all.length, 1)}" failures="${errors}" skipped="${warnings}">`,
    ...(suites.length > 0 ? suites : [passed]),
    '</testsuites>',
  ].join('\n');
}

function suite(file: string, found: readonly Diagnostic[]): string {
  const failures = found.filter(({severity}) => severity === 'error').length;
  const cases = found.map((finding) => testCase(file, finding)).join('');
  return `<testsuite name="${attribute(file)}" tests="${found.length}" failures="${failures}" skipped="${found.length - failures}">${cases}</testsuite>`;
}

function testCase(file: string, {source, span, rule, severity, message}: Diagnostic): string {
  const {line, column} = positionAt(source, span[0]);
  const place = `${file}:${line}:${column}`;
  const body =
    severity === 'error'
      ? `<failure type="${rule}" message="${attribute(message)}">${attribute(`${place} ${message}`)}</failure>`
      : `<skipped message="${attribute(message)}"/>`;
  return `\n<testcase classname="${attribute(file)}" name="${rule} ${line}:${column}" file="${attribute(file)}" line="${line}">${body}</testcase>`;
}

/** Text in XML. What XML has no place for stands there by its number. */
function attribute(text: string): string {
  return visible(text)
    .replace(/[\uD800-\uDFFF](?<![\uD800-\uDBFF][\uDC00-\uDFFF])(?![\uDC00-\uDFFF])|[\uFFFE\uFFFF]/g, '\uFFFD')
    .replaceAll('&', '&amp;')
    .replaceAll('<', '&lt;')
    .replaceAll('>', '&gt;')
    .replaceAll('"', '&quot;')
    .replaceAll('\n', '&#10;');
}
