import {describe, expect, it} from 'vitest';
import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts';
import {reportAsGithub, reportAsMarkdown} from '../../src/diagnostics/github-reporter.ts';
import {TextSource} from '../../src/diagnostics/text-source.ts';

/** A finding at a span of a text. */
function finding(changes: Partial<Diagnostic> = {}, text = 'one\ntwo three\nfour\n'): Diagnostic {
  return {
    rule: 'persona-unknown',
    severity: 'error',
    source: new TextSource('docs/a.md', text),
    span: [4, 7],
    message: 'Wrong.',
    ...changes,
  };
}

const lines = (diagnostics: readonly Diagnostic[], prefix = '') =>
  reportAsGithub({diagnostics, pageCount: 3}, prefix).split('\n');

const more = 'npx --no --offline personas explain persona-unknown';

describe('workflow commands', () => {
  it('say where a finding is, from the root of the repository', () => {
    expect(lines([finding()], 'website/')).toEqual([
      `::error file=website/docs/a.md,line=2,endLine=2,col=1,endColumn=4,title=persona-unknown::Wrong.%0A${more}`,
      '✖ 1 error in 3 pages.',
    ]);
  });

  it('give no columns over several lines, which GitHub would not take', () => {
    const [command] = lines([finding({span: [4, 16], severity: 'warning'})]);
    expect(command).toBe(`::warning file=docs/a.md,line=2,endLine=3,title=persona-unknown::Wrong.%0A${more}`);
  });

  it('escape what would end a property or a message', () => {
    const source = new TextSource('docs/a, 100%: b.md', 'x');
    const [command] = lines([finding({source, span: [0, 0], message: '50%: a, b\r\n::warning::c'})]);
    expect(command).toBe(
      `::error file=docs/a%2C 100%25%3A b.md,line=1,endLine=1,col=1,endColumn=1,title=persona-unknown::50%25: a, b%0D%0A::warning::c%0A${more}`,
    );
  });

  it('stop at ten of each kind, and the log has the rest', () => {
    const errors = Array.from({length: 12}, () => finding());
    const warnings = Array.from({length: 11}, () =>
      finding({severity: 'warning', message: 'Odd.\n::error::x ##[error]y'}),
    );
    const all = lines([...errors, ...warnings]);
    expect(all.filter((line) => line.startsWith('::error'))).toHaveLength(10);
    expect(all.filter((line) => line.startsWith('::warning'))).toHaveLength(10);
    expect(all.filter((line) => !line.startsWith('::'))).toEqual([
      'error docs/a.md:2:1 persona-unknown: Wrong.',
      'error docs/a.md:2:1 persona-unknown: Wrong.',
      'warning docs/a.md:2:1 persona-unknown: Odd. ::error::x ## [error]y',
      '✖ 12 errors and 11 warnings in 3 pages. GitHub shows 10 of each kind on the lines; all of them stand in the summary of the job.',
    ]);
  });
});

describe('what is said of findings that GitHub drops', () => {
  const said = (errors: number, warnings: number) =>
    lines([
      ...Array.from({length: errors}, () => finding()),
      ...Array.from({length: warnings}, () => finding({severity: 'warning'})),
    ]).some((line) => line.includes('GitHub shows 10 of each kind'));

  it.each([
    [6, 6, false],
    [10, 10, false],
    [11, 0, true],
    [0, 11, true],
    [10, 11, true],
  ])('with %i errors and %i warnings: %s', (errors, warnings, expected) => {
    expect(said(errors, warnings)).toBe(expected);
  });
});

describe('the summary of a job', () => {
  it('has all findings in one table, from the root of the repository', () => {
    expect(reportAsMarkdown({diagnostics: [finding()], pageCount: 3}, 'website/')).toBe(`### personas check

✖ 1 error in 3 pages.

| Place | Severity | Rule | Finding |
| --- | --- | --- | --- |
| website/docs/a.md\\:2\\:1 | error | persona-unknown | Wrong. |

To read about a rule: \`npx --no --offline personas explain RULE\`
`);
  });

  it('leads to the pages that the site has of the rules itself', () => {
    const report = {diagnostics: [finding()], pageCount: 3, rulePages: 'https://example.org/lint/{rule}.html'};
    const markdown = reportAsMarkdown(report, '');
    expect(markdown).toContain('| [persona-unknown](https://example.org/lint/persona-unknown.html) | Wrong. |\n');
    expect(markdown).not.toContain('explain');
    expect(reportAsGithub(report, '')).toContain('::Wrong.%0Ahttps://example.org/lint/persona-unknown.html\n');
  });

  it('shows a text as it is, and not as markup', () => {
    const message = 'a | b\n<img src=x> `c` [d](e) @f &lt; \\';
    const row = reportAsMarkdown({diagnostics: [finding({message})], pageCount: 3}, '')
      .split('\n')
      .at(-4);
    expect(row).toMatch(/ a \\\| b &lt;img src=x> \\`c\\` \\\[d\\\]\\\(e\\\) \\@f &amp;lt; \\\\ \|$/);
  });

  it('ends where GitHub would refuse it, and says so', () => {
    const diagnostics = Array.from({length: 9000}, () => finding({message: 'Wrong. '.repeat(20)}));
    const markdown = reportAsMarkdown({diagnostics, pageCount: 3}, '');
    expect(Buffer.byteLength(markdown)).toBeLessThan(1024 * 1024);
    const shown = markdown.split('\n').filter((line) => line.startsWith('| docs/')).length;
    expect(shown).toBeGreaterThan(1000);
    expect(markdown).toContain(`\n\n${diagnostics.length - shown} more stand in the log.\n\n`);
  });
});
