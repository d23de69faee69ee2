import {stripVTControlCharacters} from 'node:util';
import {describe, expect, it} from 'vitest';
import {reportAsJson} from '../../src/diagnostics/json-reporter.ts';
import {diagnosticAsText, reportAsText, reportByRule} from '../../src/diagnostics/pretty-reporter.ts';
import {countBySeverity, type Report} from '../../src/diagnostics/report.ts';
import {diagnose, type SiteTexts, tagged} from '../site.ts';

const reportOf = (texts: SiteTexts): Report => ({diagnostics: diagnose(texts), pageCount: 4});
const misspelt = reportOf({pages: {'docs/a.md': tagged('BE-Nwe', 'S-01')}});
const warned = reportOf({pages: {'docs/a.md': tagged('BE-New', 'S-01', '[ops](ops.md)\n')}});
const clean = reportOf({});
const linkTo = (rule: string) => `file:///rules/${rule}`;

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
    expect(JSON.parse(reportAsJson(misspelt, linkTo))).toEqual({
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
          url: 'file:///rules/persona-unknown',
        },
      ],
    });
  });

  it('has a suggestion only where there is one', () => {
    const {diagnostics} = JSON.parse(reportAsJson(warned, linkTo));
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
    expect(JSON.parse(reportAsJson(clean, linkTo))).toEqual({
      summary: {pages: 4, errors: 0, warnings: 0},
      diagnostics: [],
    });
  });
});

describe('as text by rule', () => {
  it('has one frame a rule, a place for each other finding, and words where they differ', () => {
    const report = reportOf({
      pages: {
        'docs/a.md': tagged('BE-Nwe', 'S-01'),
        'docs/b.md': tagged('BE-Nwe', 'S-01'),
        'docs/c.md': tagged('BE-Opz', 'S-03', '[x](README.md)\n'),
      },
    });
    expect(reportByRule({...report, most: 2}, false)).toMatch(
      /^docs\/a\.md:2:10 {2}error {2}persona-unknown\n {2}BE-Nwe is not [^\n]+\n\n(?: +[>\d|].*\n)+\n {2}1 more finding of persona-unknown:\n\n {2}docs\/b\.md:2:10\n\n… and 1 more\n\n✖ 3 errors in 4 pages\./,
    );
    const all = reportByRule(report, false);
    expect(all).toContain('\n  docs/c.md:2:10  BE-Opz is not in personas.yaml. Did you mean BE-Ops?\n');
    expect(all.match(/^ +> /gm)).toHaveLength(1);
    expect(reportByRule(report, true).replace(colours, '')).toBe(all);
  });
});

describe('as text', () => {
  it('reports place, severity, rule, what to do, the lines around it and a summary', () => {
    expect(reportAsText(misspelt, false)).toBe(`docs/a.md:2:10  error  persona-unknown
  BE-Nwe is not in personas.yaml. Did you mean BE-New?

    1 | ---
  > 2 | persona: BE-Nwe
      |          ^^^^^^
    3 | scenario: S-01

✖ 1 error in 4 pages. Read more: npx --no --offline personas explain persona-unknown`);
  });

  it('sums up', () => {
    expect(reportAsText(clean, false)).toBe('✔ 4 pages checked, nothing to fix.');
    expect(reportAsText(warned, false)).toMatch(
      /\n⚠ 1 warning in 4 pages\. Read more: npx .* explain persona-dead-end$/,
    );
    const both = {diagnostics: [...misspelt.diagnostics, ...warned.diagnostics, ...warned.diagnostics], pageCount: 1};
    expect(reportAsText(both, false)).toMatch(/\n✖ 1 error and 2 warnings in 1 page\. Read more: npx .* explain RULE$/);
    const own = {rulePages: 'https://example.org/lint/'};
    expect(reportAsText({...both, ...own}, false)).toMatch(/ The rules: https:\/\/example\.org\/lint\/$/);
    expect(reportAsText({...warned, ...own}, false)).toMatch(/ Read more: \S+\/lint\/persona-dead-end$/);
  });

  it('has colours when asked to, and reads the same without', () => {
    for (const report of [misspelt, warned, clean]) {
      expect(reportAsText(report, false)).not.toMatch(colours);
      expect(reportAsText(report, true)).toMatch(colours);
      expect(reportAsText(report, true).replace(colours, '')).toBe(reportAsText(report, false));
    }
  });

  it('leads from the name of a rule to its page when asked to', () => {
    expect(reportAsText(misspelt, false, linkTo)).toContain(
      `error  \u001B]8;;file:///rules/persona-unknown\u001B\\persona-unknown\u001B]8;;\u001B\\\n`,
    );
    // Then nothing else has to say where the rules are explained.
    const withoutPlace = reportAsText(misspelt, false).replace(/ Read more: .+$/, '');
    expect(stripVTControlCharacters(reportAsText(misspelt, true, linkTo))).toBe(withoutPlace);
  });

  it('shows no lines where there are none', () => {
    const unreadable = reportOf({pages: {'docs/a.md': Buffer.from([0xff])}});
    expect(reportAsText(unreadable, false)).toBe(`docs/a.md:1:1  error  page-unreadable
  This page cannot be read: it is not UTF-8. Save it as UTF-8.

✖ 1 error in 4 pages. Read more: npx --no --offline personas explain page-unreadable`);
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

  it('marks what stands around a tab, and a tab alone', () => {
    const texts = {pages: {'docs/a.md': tagged('[BE-New, "日本\t🚀x"]', 'S-01')}};
    expect(reportAsText(reportOf(texts), false)).toContain(
      '  > 2 | persona: [BE-New, "日本\t🚀x"]\n      |                    ^^^^\t^^^\n',
    );
  });

  it('shows a file’s name on one line, without what would steer a terminal', () => {
    const texts = {pages: {'docs/a\n\u001B[31m.md': tagged('BE-Nwe', 'S-01')}};
    expect(reportAsText(reportOf(texts), false)).toMatch(/^docs\/a\\u\{A\}\\u\{1B\}\[31m\.md:2:10 {2}error/);
  });

  it('never floods the screen with a long line', () => {
    const long = 'x '.repeat(5000);
    const texts = [`${long}[ops](ops.md)\n`, `[ops](ops.md) ${long}\n`, `${long}\n[ops](ops.md)\n`];
    for (const text of texts) {
      const [diagnostic] = diagnose({pages: {'docs/a.md': tagged('BE-New', 'S-01', text)}});
      const reported = diagnostic ? diagnosticAsText(diagnostic) : '';
      expect(reported).toContain('persona-dead-end');
      expect(Math.max(...reported.split('\n').map((line) => line.length))).toBeLessThan(200);
    }
  });
});
