import {describe, expect, it} from 'vitest';
import {findings, messages, tagged} from '../../site.ts';

const both = ['detect', 'mdx'] as const;
const site = (text: string, format: 'detect' | 'mdx' = 'detect') => ({
  format,
  pages: {'docs/a.md': tagged('[BE-New, BE-Maint]', 'S-02', text)},
});
const found = (text: string, format?: 'detect' | 'mdx') => findings(site(text, format));
const at = (...places: string[]) => places.map((place) => `error section-unclosed docs/a.md:${place}`);

const directive = ':::details[x]{persona="BE-New"}';
const details = '<details data-persona="BE-New">\n<summary>x</summary>\n';

describe('section-unclosed', () => {
  it.each([
    `${directive}\n\na\n\n:::\n`,
    `::::note\n\n${directive}\n\na\n\n:::\n\n::::\n`,
    `${directive}\n\n\`\`\`\n<details>\n\`\`\`\n\n:::::\n`,
    `- a\n\n  ${directive}\n\n  b\n\n  :::\n`,
    `> ${directive}\n>\n> b\n>\n> :::\n`,
    `${details}\n${details}\na\n\n</details>\n\n</details>\n`,
    `- a\n\n  <details data-persona="BE-New">\n  <summary>x</summary>\n\n  b\n\n  </details>\n`,
    `${details}\n- a\n\n</details>\n`,
    ':::note\n\na\n',
    'a :details[x] and `<details>`\n',
  ])('good: %j', (text) => {
    for (const format of both) expect(found(text, format)).toEqual([]);
  });

  it('good: an end in a list or a quotation, which is an end in HTML', () => {
    expect(found(`${details}\n- a\n  </details>\n\n> b\n`)).toEqual([]);
    expect(found('<!-- <details> -->\n\n<DETAILS>\n</DETAILS>\n')).toEqual([]);
  });

  it.each([
    [`${directive}\n\na\n`, '5:1-5:32'],
    [`${directive}\n\n\`\`\`\na\n`, '5:1-5:32'],
    [':::details\n\na\n', '5:1-5:11'],
    [`:::note\n\n${directive}\n\na\n\n:::\n\nb\n\n:::\n`, '7:1-7:32'],
    [`:::${directive}\n\na\n\n:::\n`, '5:1-5:35'],
    [`- ${directive}\n\n  a\n\nb\n\n:::\n`, '5:3-5:34'],
    [`> ${directive}\n\na\n`, '5:3-5:34'],
    [`${details}\na\n`, '5:1-5:32'],
    ['<details>\n\na\n', '5:1-5:10'],
    [`${details}\na\n\n${details}\nb\n\n</details>\n`, '5:1-5:32'],
    [`${details}\n\`\`\`html\n</details>\n\`\`\`\n`, '5:1-5:32'],
    [`- <details>\n\n  a\n\n</details>\n`, '5:3-5:12'],
    [`:::note\n\n<details>\n\n:::\n\n</details>\n`, '7:1-7:10'],
  ])('bad: %j, in both formats', (text, place) => {
    for (const format of both) {
      expect(found(text, format)).toEqual(at(place));
      expect(found(text.replaceAll('\n', '\r\n'), format)).toEqual(at(place));
    }
  });

  it('bad: in MDX under a component', () => {
    expect(found('<Tabs>\n\n<details data-persona={"BE-New"}>\n\na\n\n</Tabs>\n', 'mdx')).toEqual(at('7:1-7:34'));
    expect(found('<b>\n\na\n', 'mdx')).toEqual([]);
  });

  it('bad: as HTML that closes itself, which HTML does not know', () => {
    expect(found('<details data-persona="BE-New" />\n')).toContain(at('5:1-5:34')[0]);
    expect(found('<details />\n', 'mdx')).toEqual([]);
  });

  it('is reported once: what it takes in is not held against it', () => {
    const inner = ':::details[y]{persona="BE-Maint"}\nb\n:::\n';
    expect(found(`::::details[x]{persona="BE-New"}\n\na\n\n${inner}`)).toEqual(at('5:1-5:33'));
    expect(found(`${details}\na\n\n${inner}`)).toEqual(at('5:1-5:32'));
  });

  it('says what to do', () => {
    expect(messages(site(`${directive}\n`))).toEqual([
      'This section does not end where it should. Add ::: on a line of its own below what belongs to it. If it stands in another directive, give that one more colons.',
    ]);
    expect(messages(site(details))).toEqual([
      'This section does not end where it should. Add </details> below what belongs to it, in the same list item, quotation or element.',
    ]);
  });

  it('is silenced by a comment', () => {
    const disable = 'personas-disable-next-line section-unclosed';
    expect(found(`<!-- ${disable} -->\n${directive}\n`)).toEqual([]);
    expect(found(`{/* ${disable} */}\n${directive}\n`, 'mdx')).toEqual([]);
  });
});
