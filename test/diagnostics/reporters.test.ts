import {stripVTControlCharacters} from 'node:util';
import {describe, expect, it} from 'vitest';
import {reportAsJson} from '../../src/diagnostics/json-reporter.ts';
import {diagnosticAsText, reportAsText} from '../../src/diagnostics/pretty-reporter.ts';
import {countBySeverity, type Report} from '../../src/diagnostics/report.ts';
import {diagnose, type SiteTexts, tagged} from '../site.ts';

const reportOf = (texts: SiteTexts): Report => ({diagnostics: diagnose(texts), pages: 4});
const misspelt = reportOf({pages: {'docs/a.md': tagged('BE-Nwe', 'S-01')}});
const warned = reportOf({pages: {'docs/a.md': tagged('BE-New', 'S-01', '[ops](ops.md)\n')}});
const clean = reportOf({});

/** Everything that colours a terminal. */
// biome-ignore lint/suspicious/noControlCharactersInRegex: it is what is looked for
const colours = /\u001b\[\d+m/g;

describe('a report', () => {
  it('counts by severity', () => {
    expect(countBySeverity(misspelt)).toEqual({errors: 1, warnings: 0});
    expect(countBySeverity(warned)).toEqual({errors: 0, warnings: 1});
    expect(countBySeverity(clean)).toEqual({errors: 0, warnings: 0});
  });
});

describe('as JSON', () => {
  it('has the shape of the contract', () => {
    expect(JSON.parse(reportAsJson(misspelt))).toEqual({
      summary: {pages: 4, errors: 1, warnings: 0},
      diagnostics: [
        {
          rule: 'persona-unknown',
          severity: 'error',
          file: 'docs/a.md',
          line: 2,
          column: 10,
          endLine: 2,
          endColumn: 16,
          message: 'BE-Nwe is not in personas.yaml. Did you mean BE-New?',
          suggestion: 'BE-New',
          url: 'https://swarren1214.github.io/docusaurus-plugin-personas/docs/meta/rules/persona-unknown',
        },
      ],
    });
  });

  it('has a suggestion only where there is one', () => {
    const {diagnostics} = JSON.parse(reportAsJson(warned));
    expect(Object.keys(diagnostics[0])).toEqual([
      'rule',
      'severity',
      'file',
      'line',
      'column',
      'endLine',
      'endColumn',
      'message',
      'url',
    ]);
  });

  it('says so when there is nothing', () => {
    expect(JSON.parse(reportAsJson(clean))).toEqual({summary: {pages: 4, errors: 0, warnings: 0}, diagnostics: []});
  });
});

describe('as text', () => {
  it('tells place, severity, rule, what to do, the lines around it and a summary', () => {
    expect(reportAsText(misspelt, false)).toBe(`docs/a.md:2:10  error  persona-unknown
  BE-Nwe is not in personas.yaml. Did you mean BE-New?

    1 | ---
  > 2 | persona: BE-Nwe
      |          ^^^^^^
    3 | scenario: S-01

✖ 1 error in 4 pages. The rules: https://swarren1214.github.io/docusaurus-plugin-personas/docs/meta/rules`);
  });

  it('sums up', () => {
    expect(reportAsText(clean, false)).toBe('✔ 4 pages checked, nothing to mend.');
    expect(reportAsText(warned, false)).toMatch(/\n⚠ 1 warning in 4 pages\. The rules: \S+$/);
    const both = {diagnostics: [...misspelt.diagnostics, ...warned.diagnostics, ...warned.diagnostics], pages: 1};
    expect(reportAsText(both, false)).toMatch(/\n✖ 1 error and 2 warnings in 1 page\. The rules: \S+$/);
  });

  it('has colours when asked to, and reads the same without', () => {
    for (const report of [misspelt, warned, clean]) {
      expect(reportAsText(report, false)).not.toMatch(colours);
      expect(reportAsText(report, true)).toMatch(colours);
      expect(reportAsText(report, true).replace(colours, '')).toBe(reportAsText(report, false));
    }
  });

  it('leads from the name of a rule to its page when asked to', () => {
    const url = 'https://swarren1214.github.io/docusaurus-plugin-personas/docs/meta/rules/persona-unknown';
    expect(reportAsText(misspelt, false, true)).toContain(
      `error  \u001B]8;;${url}\u001B\\persona-unknown\u001B]8;;\u001B\\\n`,
    );
    // Then nothing else has to say where the rules are explained.
    const withoutPlace = reportAsText(misspelt, false).replace(/ The rules: \S+$/, '');
    expect(stripVTControlCharacters(reportAsText(misspelt, true, true))).toBe(withoutPlace);
  });

  it('shows no lines where there are none', () => {
    const unreadable = reportOf({pages: {'docs/a.md': Buffer.from([0xff])}});
    expect(reportAsText(unreadable, false)).toBe(`docs/a.md:1:1  error  page-unreadable
  This page cannot be read: it is not UTF-8. Save it as UTF-8.

✖ 1 error in 4 pages. The rules: https://swarren1214.github.io/docusaurus-plugin-personas/docs/meta/rules`);
  });

  it('marks the first line of what goes over several, and reads CRLF', () => {
    const lines = reportOf({pages: {'docs/a.md': '---\r\n- a\r\n- b\r\n---\r\n'}});
    expect(reportAsText(lines, false)).toContain('  > 2 | - a\n      | ^\n    3 | - b\n');
  });

  it.each([
    ['日本語 ', ' '.repeat(11)],
    ['e\u0301\u200B ', ' '.repeat(6)],
    ['🚀\t', '  \t    '],
    ['한글', ' '.repeat(8)],
    ['“é” – ', ' '.repeat(10)],
  ])('marks the place whatever stands before it: %j', (before, blank) => {
    const texts = {pages: {'docs/a.md': tagged('BE-Ops', 'S-03', `${before}[a](README.md)\n`)}};
    expect(reportAsText(reportOf(texts), false)).toContain(
      `> 5 | ${before}[a](README.md)\n      | ${blank}^^^^^^^^^\n`,
    );
  });

  it('marks as much as the text is wide', () => {
    const texts = {pages: {'docs/a.md': tagged('[BE-New, 日本]', 'S-01')}};
    expect(reportAsText(reportOf(texts), false)).toContain('[BE-New, 日本]\n      |                   ^^^^\n');
  });

  it('shows a file’s name on one line, without what would steer a terminal', () => {
    const texts = {pages: {'docs/a\n\u001B[31m.md': tagged('BE-Nwe', 'S-01')}};
    expect(reportAsText(reportOf(texts), false)).toMatch(/^docs\/a \[31m\.md:2:10 {2}error/);
  });

  it('never floods the screen with a long line', () => {
    const long = 'x '.repeat(5000);
    const texts = [`${long}[ops](ops.md)\n`, `[ops](ops.md) ${long}\n`, `${long}\n[ops](ops.md)\n`];
    for (const text of texts) {
      const [diagnostic] = diagnose({pages: {'docs/a.md': tagged('BE-New', 'S-01', text)}});
      const told = diagnostic ? diagnosticAsText(diagnostic) : '';
      expect(told).toContain('persona-dead-end');
      expect(Math.max(...told.split('\n').map((line) => line.length))).toBeLessThan(200);
    }
  });
});
