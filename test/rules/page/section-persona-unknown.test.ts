import {describe, expect, it} from 'vitest';
import {findings, messages, personasYaml, tagged} from '../../site.ts';

/** A page for all three personas with this body, which begins on line 5. */
const body = (text: string, file = 'docs/a.md') => ({
  format: 'detect' as const,
  pages: {[file]: tagged('[BE-New, BE-Maint, BE-Ops]', '[S-01, S-02, S-03]', text)},
});
const details = (attributes: string) => `<details ${attributes}>\n<summary>More</summary>\n\nText\n\n</details>\n`;
const directive = (attributes: string) => `:::details[More]{${attributes}}\nText\n:::\n`;

describe('section-persona-unknown', () => {
  it('good: both spellings, one id or several, in any quotes', () => {
    for (const section of [
      details('data-persona="BE-New"'),
      details("open data-persona='BE-New  BE-Ops'"),
      details('data-persona=BE-New'),
      directive('persona="BE-New BE-Maint"'),
      directive("persona='BE-Ops'"),
      directive('#id .class persona=BE-Ops'),
      directive('.class persona="BE-Ops"'),
    ]) {
      expect(findings(body(section))).toEqual([]);
    }
  });

  it('bad: reported at the id in the attribute, with the one that was meant', () => {
    expect(findings(body(details('data-persona="BE-Nwe"')))).toEqual([
      'error section-persona-unknown docs/a.md:5:24-5:30 → BE-New',
    ]);
    expect(findings(body(directive('persona="BE-Nwe"')))).toEqual([
      'error section-persona-unknown docs/a.md:5:27-5:33 → BE-New',
    ]);
    expect(messages(body(directive('persona="BE-Nwe"')))).toEqual([
      'BE-Nwe is not in personas.yaml. Did you mean BE-New?',
    ]);
  });

  it('finds each of several, and only those', () => {
    expect(findings(body(details('data-persona="be-new BE-Ops Nobody"')))).toEqual([
      'error section-persona-unknown docs/a.md:5:24-5:30 → BE-New',
      'error section-persona-unknown docs/a.md:5:38-5:44',
    ]);
    expect(findings(body(directive("persona='BE-New BE_Ops'")))).toEqual([
      'error section-persona-unknown docs/a.md:5:34-5:40 → BE-Ops',
    ]);
  });

  it('everyone is no persona of a section', () => {
    expect(findings(body(details('data-persona="everyone"')))).toEqual([
      'error section-persona-unknown docs/a.md:5:24-5:32',
    ]);
    expect(messages(body(details('data-persona="everyone"')))).toEqual([
      'A section is for some of its page’s personas. To show it to everyone, remove the attribute.',
    ]);
  });

  it('a comma is no separator', () => {
    expect(findings(body(details('data-persona="BE-New, BE-Ops"')))).toEqual([
      'error section-persona-unknown docs/a.md:5:24-5:31 → BE-New',
    ]);
    expect(messages(body(details('data-persona="BE-New, BE-Ops"')))).toEqual([
      'A section’s ids stand apart by spaces, without commas. Did you mean BE-New?',
    ]);
    expect(findings(body(directive('persona="BE-New,BE-Ops"')))).toEqual([
      'error section-persona-unknown docs/a.md:5:27-5:40',
    ]);
    expect(messages(body(directive('persona="BE-New,BE-Ops"')))).toEqual([
      'A section’s ids stand apart by spaces, without commas. Did you mean BE-New BE-Ops?',
    ]);
  });

  it('each id where it stands, also in what is read otherwise than written', () => {
    expect(findings(body(details('data-persona="BE&#45;New BE-Nwe"')))).toEqual([
      'error section-persona-unknown docs/a.md:5:35-5:41 → BE-New',
    ]);
    const mdx = '<details data-persona="BE-New\n  BE-Osp">\n<summary>x</summary>\n</details>\n';
    expect(findings(body(mdx, 'docs/a.mdx'))).toEqual(['error section-persona-unknown docs/a.mdx:6:3-6:9 → BE-Ops']);
  });

  it('a former id leads to the new one', () => {
    const personas = personasYaml.replace('    name: New', '    formerly: [Starter]\n    name: New');
    expect(findings({personas, ...body(directive('persona=Starter'))})).toEqual([
      'error section-persona-unknown docs/a.md:5:26-5:33 → BE-New',
    ]);
  });

  it('an opening tag over several lines', () => {
    expect(
      findings(
        body('<details\n  class="x"\n  data-persona="BE-New\n    BE-Osp">\n<summary>s</summary>\n\n</details>\n'),
      ),
    ).toEqual(['error section-persona-unknown docs/a.md:8:5-8:11 → BE-Ops']);
  });

  it('nested: an inner one in an outer one, in both spellings and mixed', () => {
    const nested = [
      details('data-persona="BE-New"').replace('Text', details('data-persona="Nobody"')),
      `:::${directive('persona="BE-New"').replace('Text', directive('persona="Nobody"')).trim()}:::\n`,
      details('data-persona="BE-New"').replace('Text', directive('persona="Nobody"')),
      directive('persona="BE-New"').replace('Text', details('data-persona="Nobody"')),
    ];
    for (const text of nested) {
      const found = findings(body(text));
      expect(found).toHaveLength(1);
      expect(found[0]).toMatch(/^error section-persona-unknown docs\/a\.md:[68]:/);
    }
  });

  it.each([
    ['a list', '- Item\n\n  <details data-persona="Nobody">\n  <summary>s</summary>\n\n  </details>\n', '7:26-7:32'],
    ['a numbered list', '1. Item\n\n   :::details[s]{persona="Nobody"}\n   Text\n   :::\n', '7:27-7:33'],
    ['a quotation', '> <details data-persona="Nobody"><summary>s</summary></details>\n', '5:26-5:32'],
    ['a line of text', 'Text <details data-persona="Nobody"><summary>s</summary></details>\n', '5:29-5:35'],
    [
      'a directive of another kind',
      ':::note\n\n<details data-persona="Nobody">\n<summary>s</summary>\n</details>\n\n:::\n',
      '7:24-7:30',
    ],
  ])('in %s', (_, text, place) => {
    expect(findings(body(text))).toEqual([`error section-persona-unknown docs/a.md:${place}`]);
  });

  it.each([
    ['a fence', '```md\n<details data-persona="Nobody">\n:::details{persona="Nobody"}\n:::\n```\n'],
    ['a fence of tildes in a list', '- Item\n\n  ~~~\n  <details data-persona="Nobody">\n  ~~~\n'],
    ['a fence that does not end', '```\n<details data-persona="Nobody">\n'],
    ['indented code', '    <details data-persona="Nobody">\n'],
    ['a code span', 'Write `<details data-persona="Nobody">` first.\n'],
    ['a comment', '<!-- <details data-persona="Nobody"> -->\n'],
    ['a comment over several lines', '<!--\n\n<details data-persona="Nobody">\n\n-->\n'],
    ['a script', '<script>\nconst x = \'<details data-persona="Nobody">\';\n</script>\n'],
    ['an attribute', '<div title=\'<details data-persona="Nobody">\'></div>\n'],
  ])('what looks like a section in %s is none', (_, text) => {
    expect(findings(body(text))).toEqual([]);
  });

  it('in MDX, as JSX and as a directive', () => {
    const mdx = `import X from './x';

<details open data-persona="BE-Nwe">
  <summary>More</summary>
  Text
</details>

<X>
  :::details[More]{persona="BE_Ops"}
  Text
  :::
</X>
`;
    expect(findings(body(mdx, 'docs/a.mdx'))).toEqual([
      'error section-persona-unknown docs/a.mdx:7:29-7:35 → BE-New',
      'error section-persona-unknown docs/a.mdx:13:29-13:35 → BE-Ops',
    ]);
  });

  it('in MDX, code and comments are no sections either', () => {
    const mdx =
      '{/* <details data-persona="Nobody"> */}\n\n```\n<details data-persona="Nobody">\n```\n\n`<details data-persona="Nobody">`\n';
    expect(findings(body(mdx, 'docs/a.mdx'))).toEqual([]);
  });

  it('broken MDX is the build’s to tell', () => {
    expect(findings(body('<details data-persona="Nobody">\n\n</details>\n\n<b>\n', 'docs/a.mdx'))).toEqual([]);
  });

  it('counts in UTF-16 units, without a byte order mark, and lines by CRLF', () => {
    const text = `\uFEFF${tagged('everyone', 'S-01', 'A\n🌱 <details data-persona="Nobody"><summary>s</summary></details>\n')}`;
    expect(findings({pages: {'docs/a.md': text.replaceAll('\n', '\r\n')}})).toEqual([
      'error section-persona-unknown docs/a.md:6:27-6:33',
    ]);
  });

  it('is silenced by a comment on the line above', () => {
    const comment = '<!-- personas-disable-next-line section-persona-unknown -->\n';
    const section = details('data-persona="Nobody"');
    expect(findings(body(comment + section))).toEqual([]);
    expect(findings(body(`${comment}\n${section}`))).toHaveLength(2);
    expect(findings(body(comment.replace('unknown', 'outside-page') + section))).toHaveLength(2);
    expect(findings(body(`\`\`\`\n${comment}\`\`\`\n${section}`))).toHaveLength(1);
    // A fence ends what is a comment and what is not: this one stands on the line above, and is code.
    expect(findings(body(`    ${comment}${section}`))).toHaveLength(1);
    expect(findings(body(`# personas-disable-next-line section-persona-unknown\n${section}`))).toHaveLength(1);
    expect(findings(body(`<!-- personas-disable-next-line\nsection-persona-unknown -->\n${section}`))).toEqual([]);
  });

  it('in MDX: text in braces is text', () => {
    const mdx = (value: string) =>
      body(`<Tabs>\n\n<details data-persona=${value}>\n<summary>s</summary>\n\n</details>\n\n</Tabs>\n`, 'docs/a.mdx');
    for (const quote of ['"', "'", '`']) {
      expect(findings(mdx(`{${quote}BE-New${quote}}`))).toEqual([]);
      expect(findings(mdx(`{ ${quote}BE-New BE-Nwe${quote} }`))).toEqual([
        'error section-persona-unknown docs/a.mdx:7:33-7:39 → BE-New',
      ]);
    }
    expect(findings(mdx('{"BE\\x2dNwe"}'))).toEqual(['error section-persona-unknown docs/a.mdx:7:25-7:34 → BE-New']);
    const silenced = '{/* personas-disable-next-line section-persona-unknown */}\n<details data-persona={"Nobody"}>';
    expect(
      findings(body(`<Tabs>\n\n${silenced}\n<summary>s</summary>\n\n</details>\n\n</Tabs>\n`, 'docs/a.mdx')),
    ).toEqual([]);
  });

  it('is silenced in MDX by a comment in braces', () => {
    const mdx = (comment: string) =>
      body(`${comment}\n<details data-persona="Nobody">\n<summary>s</summary>\n</details>\n`, 'docs/a.mdx');
    expect(findings(mdx('{/* personas-disable-next-line section-persona-unknown */}'))).toEqual([]);
    expect(findings(mdx('{/* something else */}'))).toHaveLength(1);
    expect(findings(mdx('`{/* personas-disable-next-line section-persona-unknown */}`\n'))).toHaveLength(1);
  });
});
