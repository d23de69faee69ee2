import {expect, test} from 'vitest';
import {Checker} from '../../src/check/checker.ts';
import {positionAt} from '../../src/diagnostics/text-source.ts';
import {heldToFormat} from '../../src/plugin/held-to-format.ts';
import {index, personasWith, tagged} from '../site.ts';

const typo = '<details data-persona="BE-Nwe">\n<summary>x</summary>\n\n</details>\n';

/** What is found in a site that says this in personas.yaml, when it is built with this format. */
function found(lines: string, format: 'mdx' | 'md' | 'detect', pages: Record<string, string> = {}): string[] {
  const site = index({personas: personasWith(lines), pages: {...pages, 'docs/a.md': tagged('BE-New', 'S-01', typo)}});
  return new Checker()
    .check(heldToFormat(site, {format, config: 'docusaurus.config.ts'}))
    .map(({rule, source, span, message}) => {
      const {line, column} = positionAt(source, span[0]);
      return rule === 'registry-invalid' ? `${line}:${column} ${message}` : rule;
    });
}

test('what is read as it is built is checked', () => {
  for (const [lines, format] of [
    ['', 'mdx'],
    ['pages: {format: mdx}', 'mdx'],
    ['pages: {format: detect}', 'detect'],
    ['pages: {format: detect}', 'md'],
  ] as const)
    expect(found(lines, format)).toEqual(['section-persona-unknown']);
});

test.each([
  [
    '',
    'detect',
    "3:1 docusaurus.config.ts has .md read as CommonMark (markdown.format is 'detect'), and personas.yaml as MDX. Write format: detect under pages here.",
  ],
  [
    'pages:\n  include: [docs/**]',
    'md',
    "19:1 docusaurus.config.ts has .md read as CommonMark (markdown.format is 'md'), and personas.yaml as MDX. Write format: detect under pages here.",
  ],
  [
    'pages:\n  format: detect',
    'mdx',
    "20:11 docusaurus.config.ts has .md read as MDX (markdown.format is 'mdx'), and personas.yaml as CommonMark. Remove format: detect from pages here, or set markdown.format: 'detect' in docusaurus.config.ts.",
  ],
] as const)('%j in a site that is built with %s is an error, and the only one', (lines, format, message) => {
  expect(found(lines, format)).toEqual([message]);
});

test('pages in .mdx that are built as CommonMark are an error, unless they say themselves what they are', () => {
  const site = (page: string) => found('pages: {format: detect}', 'md', {'docs/b.mdx': page});
  expect(site(tagged('BE-New', 'S-01'))).toEqual([
    "19:17 docusaurus.config.ts has .mdx read as CommonMark, too (markdown.format is 'md'), and personas.yaml as MDX. Set markdown.format: 'detect' in docusaurus.config.ts, or rename docs/b.mdx to .md.",
  ]);
  expect(site('---\npersona: BE-New\nscenario: S-01\nmdx: {format: mdx}\n---\n')).toEqual(['section-persona-unknown']);
});

test('a registry that cannot be read says nothing of the format', () => {
  expect(found('nonsense: 1\npages: {format: mdx}', 'detect')).toEqual([
    expect.stringContaining('personas.yaml has no key nonsense'),
  ]);
});
