import {describe, expect, it} from 'vitest';
import {findings, messages, tagged} from '../../site.ts';

const body = (text: string, file = 'docs/a.md') => ({
  format: 'detect' as const,
  pages: {[file]: tagged('BE-New', 'S-01', text)},
});

describe('section-summary-missing', () => {
  it('good: a summary or a label with something in it', () => {
    for (const text of [
      '<details data-persona="BE-New"><summary>More</summary>x</details>\n',
      '<details data-persona="BE-New">\n<summary>\n\n**More**\n\n</summary>\n\nText\n\n</details>\n',
      '<details data-persona="BE-New">\n<summary><b>More</b></summary>\n</details>\n',
      ':::details[More]{persona="BE-New"}\nText\n:::\n',
      ':::details[Tuning the `pool` [now]]{persona="BE-New"}\nText\n:::\n',
    ]) {
      expect(findings(body(text))).toEqual([]);
    }
  });

  it('bad: none, reported at the opening tag or fence', () => {
    expect(findings(body('<details data-persona="BE-New">\n\nText\n\n</details>\n'))).toEqual([
      'error section-summary-missing docs/a.md:5:1-5:32',
    ]);
    expect(findings(body(':::details{persona="BE-New"}  \nText\n:::\n'))).toEqual([
      'error section-summary-missing docs/a.md:5:1-5:29',
    ]);
    expect(messages(body('<details data-persona="BE-New">\n</details>\n'))[0]).toMatch(/^This section has no summary/);
    expect(messages(body(':::details{persona="BE-New"}\n:::\n'))[0]).toMatch(/^This section has no label/);
  });

  it('bad: an empty one', () => {
    expect(findings(body('<details data-persona="BE-New"><summary> </summary>x</details>\n'))).toEqual([
      'error section-summary-missing docs/a.md:5:1-5:32',
    ]);
    expect(findings(body(':::details[]{persona="BE-New"}\nText\n:::\n'))).toEqual([
      'error section-summary-missing docs/a.md:5:1-5:31',
    ]);
    expect(findings(body(':::details[ ]{persona="BE-New"}\nText\n:::\n'))).toHaveLength(1);
  });

  it.each([
    '<summary><b></b></summary>',
    '<summary><!-- x --></summary>',
    '<summary>&nbsp; &#160;&#xA0;</summary>',
    '<summary>\n\n<!-- x -->\n\n<b> </b>\n\n</summary>',
    '<summary><img src="x.png" alt=""></summary>',
    '<summary>\n\n![](x.png)\n\n</summary>',
  ])('bad: one that shows nothing, %j', (summary) => {
    expect(findings(body(`<details data-persona="BE-New">\n${summary}\n\nText\n\n</details>\n`))).toEqual([
      'error section-summary-missing docs/a.md:5:1-5:32',
    ]);
  });

  it.each([
    '<summary><b></b>x</summary>',
    '<summary>\n\n<!-- x -->\n**More**\n\n</summary>',
    '<summary><img src="x.png" alt="More"></summary>',
    '<summary><svg aria-label="More"></svg></summary>',
    '<summary>&amp;</summary>',
    '<summary>\n\n![More](x.png)\n\n</summary>',
    '<summary>\n\n<https://example.org>\n\n</summary>',
  ])('good: one that shows something, %j', (summary) => {
    expect(findings(body(`<details data-persona="BE-New">\n${summary}\n\nText\n\n</details>\n`))).toEqual([]);
  });

  it.each(['![](x.png)', '&nbsp;', '<b></b>', '<!-- x -->', '![ ][x]', '**&nbsp;**'])('bad: the label %s', (label) => {
    const text = `:::details[${label}]{persona="BE-New"}\nText\n:::\n\n[x]: x.png\n`;
    expect(findings(body(text))).toEqual([expect.stringMatching(/^error section-summary-missing docs\/a\.md:5:1-/)]);
  });

  it.each(['![More](x.png)', '`x`', '<img alt="x">', ':more', '**x**', '[x](https://x.org)', '&lt;', '\\*'])(
    'good: the label %s',
    (label) => {
      expect(findings(body(`:::details[${label}]{persona="BE-New"}\nText\n:::\n`))).toEqual([]);
    },
  );

  it('the summary of an inner details is not the outer one’s', () => {
    const inner = '<details>\n<summary>s</summary>\n\nText\n\n</details>\n';
    expect(findings(body(`<details data-persona="BE-New">\n\n${inner}\n</details>\n`))).toEqual([
      'error section-summary-missing docs/a.md:5:1-5:32',
    ]);
    const inList = '- <details data-persona="BE-New">\n  <summary>s</summary>\n  </details>\n';
    expect(findings(body(`<details data-persona="BE-New">\n\n${inList}\n</details>\n`))).toEqual([
      'error section-summary-missing docs/a.md:5:1-5:32',
    ]);
  });

  it('an ordinary details may do without', () => {
    expect(findings(body('<details>\nText\n</details>\n\n:::details\nText\n:::\n'))).toEqual([]);
  });

  it('a summary that is code or a comment is none', () => {
    expect(
      findings(
        body(
          '<details data-persona="BE-New">\n<!-- <summary>s</summary> -->\n\n`<summary>s</summary>`\n\n</details>\n',
        ),
      ),
    ).toEqual(['error section-summary-missing docs/a.md:5:1-5:32']);
  });

  it('an opening tag over several lines is reported whole', () => {
    expect(findings(body('<details\n  data-persona="BE-New"\n>\n</details>\n'))).toEqual([
      'error section-summary-missing docs/a.md:5:1-7:2',
    ]);
  });

  it('is reported beside a misspelt attribute: each has its own remedy', () => {
    expect(findings(body(':::details{data-persona="BE-New"}\nText\n:::\n'))).toEqual([
      'error section-summary-missing docs/a.md:5:1-5:34',
      'error section-attribute-misspelt docs/a.md:5:12-5:24 → persona',
    ]);
  });

  it('in MDX', () => {
    const mdx = (text: string) => findings(body(text, 'docs/a.mdx'));
    expect(mdx('<details data-persona="BE-New">\n<summary>s</summary>\n</details>\n')).toEqual([]);
    expect(mdx('<details data-persona="BE-New"><summary>s</summary>x</details>\n')).toEqual([]);
    expect(mdx('<details data-persona="BE-New">\nText > x\n</details>\n')).toEqual([
      'error section-summary-missing docs/a.mdx:5:1-5:32',
    ]);
    const summary = (content: string) =>
      mdx(`<details data-persona="BE-New">\n<summary>${content}</summary>\n</details>\n`);
    for (const content of [
      '',
      '<b></b>',
      '{/* x */}',
      '&nbsp;',
      '<img src="x.png" />',
      '<></>',
      '![](x.png)',
      '<b>{}</b>',
    ])
      expect([content, summary(content)]).toEqual([content, ['error section-summary-missing docs/a.mdx:5:1-5:32']]);
    for (const content of [
      '<Icon />',
      '{text}',
      '<b>x</b>',
      '<img alt="x" />',
      '<img alt={x} />',
      '![x](x.png)',
      '<x.Y />',
    ])
      expect([content, summary(content)]).toEqual([content, []]);
    expect(mdx('<details data-persona="BE-New" />\n')).toEqual(['error section-summary-missing docs/a.mdx:5:1-5:34']);
  });
});
