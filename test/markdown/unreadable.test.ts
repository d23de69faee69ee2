import {describe, expect, it} from 'vitest';
import {Page} from '../../src/content/page.ts';
import {TextSource} from '../../src/diagnostics/text-source.ts';
import {importRegistries} from '../../src/edits/import/import.ts';
import {planRename} from '../../src/edits/rename/rename.ts';
import {findings, index, messages, personasYaml, tagged} from '../site.ts';

/** What opens and closes as often. */
function nested(open: string, close: string, times: number, middle = 'a'): string {
  return `${open.repeat(times)}${middle}${close.repeat(times)}\n`;
}

/** Lines that stand further and further in. */
function stairs(times: number, line: string): string {
  return Array.from({length: Math.min(times, 500)}, (_, n) => `${' '.repeat(2 * n)}${line}\n`).join('');
}

/** Directives in one another, each with a colon less. */
function directives(most: number): string {
  const times = Math.min(most, 500);
  const fences = Array.from({length: times}, (_, n) => ':'.repeat(times + 3 - n));
  return `${fences.map((fence) => `${fence}note\n`).join('')}a\n${fences.reverse().join('\n')}\n`;
}

/** Bodies that nest by as many levels as they are asked for, by the format that they are written in. */
const bodies: readonly [string, 'md' | 'mdx', (times: number) => string][] = [
  ['quotations', 'md', (times) => nested('>', '', times)],
  ['quotations', 'mdx', (times) => nested('> ', '', times)],
  ['lists on one line', 'md', (times) => nested('- ', '', times)],
  ['lists on one line', 'mdx', (times) => nested('1. ', '', times)],
  ['lists over lines', 'md', (times) => stairs(times, '- a')],
  ['lists over lines', 'mdx', (times) => stairs(times, '- a')],
  ['footnotes', 'md', (times) => nested('[^a]: ', '', times)],
  ['footnotes', 'mdx', (times) => nested('[^a]: ', '', times)],
  ['quotations in a footnote', 'md', (times) => `[^a]: ${nested('> ', '', times)}`],
  ['tags', 'md', (times) => nested('<div>', '</div>', times)],
  ['tags in text', 'md', (times) => `a ${nested('<span>', '</span>', times)}`],
  ['tags over lines', 'md', (times) => nested('<div>\n\n', '</div>\n\n', times, 'a\n\n')],
  ['tags', 'mdx', (times) => nested('<div>', '</div>', times)],
  ['tags over lines', 'mdx', (times) => nested('<div>\n', '</div>\n', times, 'a\n')],
  ['sections', 'md', (times) => nested('<details data-persona="BE-New">\n\n', '</details>\n\n', times, 'a\n\n')],
  ['sections', 'mdx', (times) => nested('<details data-persona="BE-New">\n', '</details>\n', times, 'a\n')],
  ['directives', 'md', directives],
  ['directives', 'mdx', directives],
  ['directives in text', 'md', (times) => nested(':a[', ']', times)],
  ['emphasis', 'md', (times) => nested('*a **b ', 'b** a* ', times / 2)],
  ['emphasis', 'mdx', (times) => nested('*a _b ', 'b_ a* ', times / 2)],
  ['emphasis in a heading', 'md', (times) => `# ${nested('*a **b ', 'b** a* ', times / 2)}`],
  ['emphasis in a table', 'md', (times) => `| a |\n| - |\n| ${nested('*a **b ', 'b** a* ', times / 2).trim()} |\n`],
  ['images', 'md', (times) => nested('![', '](b.md)', times)],
  ['expressions', 'mdx', (times) => nested('{', '}', times, '1')],
  ['brackets in an expression', 'mdx', (times) => `{${nested('(', ')', times, '1').trim()}}\n`],
  ['elements in an expression', 'mdx', (times) => `{${nested('<a>{', '}</a>', times, '1').trim()}}\n`],
  ['lists in an attribute', 'mdx', (times) => `<A b={${nested('[', ']', times, '').trim()}}/>\n`],
  ['elements in attributes', 'mdx', (times) => nested('<A b={', '}/>', times, '1')],
  ['lists in a module', 'mdx', (times) => `export const a = ${nested('[', ']', times, '')}\n\nb\n`],
];

describe('a page that nests deep', () => {
  it.each(bodies)('%s, in .%s: is unreadable, and all else is reported', (_, format, body) => {
    const pages = {[`docs/a.${format}`]: tagged('BE-New', 'S-01', body(3000)), 'docs/b.md': tagged('BE-Nwe', 'S-01')};
    expect(findings({pages, format: 'detect'})).toEqual([
      `error page-unreadable docs/a.${format}:1:1-1:1`,
      'error persona-unknown docs/b.md:2:10-2:16 → BE-New',
    ]);
  });

  it.each(bodies)('%s, in .%s: is read as long as people may have written it', (_, format, body) => {
    const pages = {[`docs/a.${format}`]: tagged('BE-New', 'S-01', body(20))};
    expect(findings({pages, format: 'detect'}).filter((finding) => /unreadable/.test(finding))).toEqual([]);
  });

  it('says where, and what to do', () => {
    expect(
      messages({format: 'detect', pages: {'docs/a.md': tagged('BE-New', 'S-01', `a\n\n${'> '.repeat(200)}b\n`)}}),
    ).toEqual(['This page cannot be read: it nests more than 100 levels deep around line 7. Use fewer levels.']);
  });

  it.each([
    ['stars', 'mdx', '*a _b '.repeat(5000)],
    ['openings of comments', 'md', `# ${'<!-- '.repeat(5000)}`],
    ['openings of instructions', 'md', `# ${'<?a '.repeat(5000)}`],
  ])('says so of many %s in one paragraph, which would take minutes', (_, format, body) => {
    // Where a scenario starts: headings matter there.
    const pages = {[`docs/README.${format}`]: tagged('BE-New', 'S-01', `a\n\n${body}\n`)};
    const [message] = messages({format: 'detect', pages});
    expect(message).toMatch(/^This page cannot be read: it holds too many stars, .* around line 7\. Break it up/);
  });

  it('says so of so many underlined headings that it would take hours', () => {
    const body = `# Quick Start\n\n${'a\n===\n\n'.repeat(20_000)}`;
    expect(messages({format: 'detect', pages: {'docs/README.md': tagged('BE-New', 'S-01', body)}})).toEqual([
      'This page cannot be read: it holds too many lines that begin with hyphens or equals signs around line 6008. Break it up, or put it into a fence of code.',
    ]);
  });

  it.each([
    ['quotations', '> a\n\n'],
    ['lists with text between them', '- a\n  - b\n\nc\n\n'],
    ['lists in a quotation', '> 1. a\n>\n> b\n'],
    ['lists of other signs', '- a\n* b\n'],
  ])('says so of so many %s that it would take minutes', (_, body) => {
    const pages = {
      'docs/README.md': tagged('BE-New', 'S-01', `[^a]\n\n[^a]: b\n\n# Quick Start\n\n${body.repeat(10_000)}`),
    };
    const [message] = messages({format: 'detect', pages});
    expect(message).toMatch(/^This page cannot be read: it holds too many lists or quotations around line \d+\. Move/);
  });

  it.each([
    ['braces in an attribute', `a <A b={${'{}'.repeat(50_000)}} />`],
    ['an expression that is none, and braces', '{a b}\n'.repeat(50_000)],
    ['empty lines in a module', `export const a = [${'  1,\n\n'.repeat(50_000)}];`],
  ])('says so of code in MDX that would take hours, as of %s', (_, body) => {
    const section = '<details data-persona="BE-New">\n<summary>a</summary>\n\n</details>\n\n';
    const [message] = messages({pages: {'docs/a.mdx': tagged('BE-New', 'S-01', `${section}${body}\n\nb\n`)}});
    expect(message).toMatch(/^This page cannot be read: it has code .* around line 10\. Close it, or move the code/);
  });

  it.each([
    ['slashes', `{${'/'.repeat(60_000)}}`],
    ['openings of comments', `a {${'/* '.repeat(60_000)}} b`],
    ['slashes in an attribute', `<A a={${'/'.repeat(60_000)}} />`],
  ])('says so of code in MDX in which comments would be looked for for minutes, as of %s', (_, body) => {
    expect(messages({pages: {'docs/a.mdx': tagged('BE-New', 'S-01', `${body}\n`)}})).toEqual([
      'This page cannot be read: it has code with far too many openings of comments around line 5. Take them out.',
    ]);
  });

  it('keeps its tags: what they serve is served, and nothing is said of its headings', () => {
    const readme = tagged('BE-New', 'S-01', `${'> '.repeat(3000)}a\n\n# No quick start\n`);
    expect(findings({format: 'detect', pages: {'docs/README.md': readme}})).toEqual([
      'error page-unreadable docs/README.md:1:1-1:1',
    ]);
  });

  it.each([
    ['a thousand rows with links', `| a |\n| - |\n${'| [a](https://b.c) *d* |\n'.repeat(1000)}`],
    ['a thousand items with links', '- [a](https://b.c) and *d*\n'.repeat(1000)],
    ['a thousand links in a paragraph', '[a](https://b.c), '.repeat(1000)],
    ['two thousand items', `[^a]\n\n[^a]: b\n\n${'- a\n\n'.repeat(2000)}`],
    ['a changelog', `[^a]\n\n[^a]: b\n\n${'## 1.2.3\n\n- a\n- b\n\n'.repeat(500)}`],
    ['dividers', `${'* '.repeat(300)}\n\n${'-'.repeat(3000)}\n\n${'- '.repeat(300)}\n`],
    [
      'a fence with all that nests',
      `\`\`\`\n${'> '.repeat(300)}\n${'['.repeat(3000)}\n${'*a '.repeat(5000)}\n\`\`\`\n`,
    ],
    ['a thousand comments in code', `{${'/* a // b */ // c\n'.repeat(1000)}}\n`],
    ['names with underscores', 'a_name_of_some_length '.repeat(500)],
    ['five hundred comments in a heading', `# a ${'<!-- b --> '.repeat(500)}\n`],
    ['half-open intervals', '[0, 1) '.repeat(500)],
    ['elements that end by themselves', '<p>a\n\n<br>\n\n<img src="a.png">\n\n'.repeat(300)],
    ['anchors that are never closed', '<a id="a"/>\n\n'.repeat(300)],
    ['sections one after the other', '<details>\n<summary>a</summary>\n\na\n\n</details>\n\n'.repeat(300)],
  ])('is no page with %s', (_, body) => {
    expect(findings({format: 'detect', pages: {'docs/a.md': tagged('BE-New', 'S-01', body)}})).toEqual([]);
  });
});

describe('front matter that nests deep', () => {
  it.each([
    ['lists in brackets', `x: ${'['.repeat(3000)}${']'.repeat(3000)}\n`],
    ['lists in a tag', `persona: ${'['.repeat(3000)}${']'.repeat(3000)}\n`],
    ['brackets that stay open', `x: ${'['.repeat(3000)}\n`],
    ['mappings in braces', `x: ${'{a: '.repeat(3000)}${'}'.repeat(3000)}\n`],
    ['mappings in lines', `x:\n${stairs(1000, 'a:')}`],
    ['a list that holds itself', 'x: &a [*a]\n'],
  ])('%s: is invalid', (_, yaml) => {
    const page = `---\npersona: BE-New\nscenario: S-01\n${yaml}---\n`;
    expect(findings({pages: {'docs/a.md': page}})[0]).toMatch(/^error front-matter-invalid docs\/a\.md:/);
  });
});

describe('a registry that nests deep', () => {
  it.each([
    ['lists in brackets', `${personasYaml}    description: ${'['.repeat(3000)}${']'.repeat(3000)}\n`],
    ['mappings in braces', `${personasYaml}    description: ${'{a: '.repeat(3000)}${'}'.repeat(3000)}\n`],
    ['brackets that stay open', `${personasYaml}    description: ${'['.repeat(3000)}\n`],
    ['mappings in lines', stairs(1500, 'a:')],
    ['lists in lines', `personas:\n${stairs(1000, '-')}`],
    [
      'aliases in aliases',
      `a0: &a0 [b]\n${Array.from({length: 30}, (_, n) => `a${n + 1}: &a${n + 1} [*a${n}, *a${n}]\n`).join('')}`,
    ],
    ['a list that holds itself', `${personasYaml}    description: &a [*a]\n`],
  ])('%s: is invalid', (_, personas) => {
    const found = findings({personas});
    expect(found.length).toBeGreaterThan(0);
    for (const finding of found) expect(finding).toMatch(/^error registry-invalid personas\.yaml:/);
    expect(findings({scenarios: personas.replace('personas:', 'scenarios:')}).join()).toMatch(/registry-invalid/);
  });
});

describe('what else goes through a page', () => {
  const deep = tagged('BE-New', 'S-01', `${'> '.repeat(3000)}BE-New\n`);

  it('rename reports that it cannot look there', () => {
    const {edits, left} = planRename(index({pages: {'docs/a.md': deep}}), 'BE-New', 'BE-Fresh');
    expect(edits.length).toBeGreaterThan(3);
    expect(left.map(({source, message}) => `${source.file}: ${message}`)).toEqual([
      'docs/a.md: This page cannot be read: it nests more than 100 levels deep around line 5. Use fewer levels. Whether BE-New is to be renamed here cannot be known.',
    ]);
  });

  it('import reports that it cannot read the document', () => {
    const {registries, remarks} = importRegistries(new TextSource('a.md', deep), []);
    expect(registries).toBeUndefined();
    expect(remarks.map(({message}) => message)).toEqual([
      'This document cannot be read: it nests more than 100 levels deep around line 5. Use fewer levels.',
    ]);
  });

  it('a heading is read without its stack, too', () => {
    const page = new Page('docs/a.md', `# ${'**a '.repeat(3000)}\n`);
    expect(page.headings).toEqual([]);
    expect(page.unreadableBody).toMatch(/^it holds too many/);
  });
});
