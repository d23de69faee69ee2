import {describe, expect, it} from 'vitest';
import {parseBody} from '../../src/markdown/parse-body.ts';
import type {MarkdownFormat} from '../../src/markdown/parser.ts';

/** Whether the only section of a page has a summary or a label that shows something. */
function isShown(text: string, format: MarkdownFormat): boolean | undefined {
  return parseBody(`${text}\n\n[ref]: a.png\n`, 0, format).outline.sections[0]?.hasSummary;
}

describe('what readers see', () => {
  it.each([
    ['a', true],
    ['`a`', true],
    ['*a*', true],
    ['**a**', true],
    ['~~a~~', true],
    ['[a](b.md)', true],
    ['[a][ref]', true],
    ['![a](b.png)', true],
    ['![a][ref]', true],
    [':a', true],
    ['&lt;', true],
    ['<img alt="a">', true],
    ['<img alt>', false],
    ['<b aria-label="a">', true],
    ['<b title="a">', false],
    ['<img alt=" ">', false],
    ['<b>a</b>', true],
    ['<b></b>', false],
    ['<!-- a -->', false],
    ['', false],
    [' ', false],
    ['&nbsp;', false],
    ['*&nbsp;*', false],
    ['` `', false],
    ['![](b.png)', false],
    ['![ ](b.png)', false],
    ['![][ref]', false],
    ['![ ][ref]', false],
    ['[](b.md)', false],
    ['[![](b.png)](c.md)', false],
  ])('of the label %j in CommonMark: %j', (label, shown) => {
    expect(isShown(`:::details[${label}]{persona="A"}\nText\n:::`, 'md')).toBe(shown);
  });

  it.each([
    ['a', true],
    ['{a}', true],
    ['{" "}', true],
    ['{}', false],
    ['{/* a */}', false],
    ['{/* a */ b}', true],
    ['<B />', true],
    ['<b.c />', true],
    ['<b></b>', false],
    ['<b> </b>', false],
    ['<b>a</b>', true],
    ['<b><i>a</i></b>', true],
    ['<img alt="a" />', true],
    ['<img alt={a} />', true],
    ['<img alt="" />', false],
    ['<img alt />', false],
    ['<img {...a} />', false],
    ['<></>', false],
    ['<>a</>', true],
    ['', false],
  ])('of the label or summary %j in MDX: %j', (label, shown) => {
    expect(isShown(`:::details[${label}]{persona="A"}\nText\n:::`, 'mdx')).toBe(shown);
    expect(isShown(`<details data-persona="A">\n<summary>${label}</summary>\n</details>`, 'mdx')).toBe(shown);
  });

  it.each([
    ['a', true],
    [' ', false],
    ['&nbsp;', false],
    ['&NBSP&#160;&#xa0;&#0032;&#x0A0;&emsp;&Tab;', false],
    ['&amp;', true],
    ['&nbspa', true],
    ['&#161;', true],
    ['<b></b>', false],
    ['<b>a</b>', true],
    ['a<b></b>', true],
    ['<b></b>a', true],
    ['<!-- a -->', false],
    ['<img alt="a">', true],
    ['<img alt="">', false],
    ['<img src="a" title="b">', false],
    ['<svg aria-label="a"></svg>', true],
    ['\n\na\n\n', true],
    ['\n\n*a* <b></b>\n\n', true],
    ['\n\n![](a.png)\n\n', false],
    ['\n\n![ ](a.png) &nbsp;\n\n', false],
    ['\n\n![a](a.png)\n\n', true],
    ['\n\n<!-- a -->\n\n', false],
  ])('of the summary %j in CommonMark: %j', (summary, shown) => {
    expect(isShown(`<details data-persona="A">\n<summary>${summary}</summary>\nText\n</details>`, 'md')).toBe(shown);
  });
});
