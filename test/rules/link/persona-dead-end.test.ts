import {describe, expect, it} from 'vitest';
import {findings, messages, personasWith, tagged} from '../../site.ts';

/** A page for BE-New with this body, which begins on line 5, beside a page for BE-Ops and others. */
const site = (text: string, file = 'docs/a.md') => ({
  format: 'detect' as const,
  pages: {
    [file]: tagged('BE-New', 'S-01', text),
    'docs/glossary.md': '---\npersona: everyone\n---\n',
    'docs/sub/ops.md': tagged('BE-Ops', 'S-03'),
    'docs/sub/README.md': tagged('BE-Ops', 'S-03'),
    'docs/01-Install Guide.md': tagged('BE-Ops', 'S-03'),
    'docs/slugged.md': '---\npersona: BE-Ops\nscenario: S-03\nslug: /elsewhere\n---\n',
    'docs/named.md': '---\npersona: BE-Ops\nscenario: S-03\nid: by-id\n---\n',
  },
});
const warning = (place: string, file = 'docs/a.md') => `warning persona-dead-end ${file}:${place}`;

describe('persona-dead-end', () => {
  it('good: to a page for one of its personas, to everyone, to no page', () => {
    for (const url of [
      'backend.md',
      'glossary.md',
      'a.md',
      '#top',
      'https://example.com/docs/ops.md',
      '//x/ops.md',
      'mailto:a@b.cc',
      'gone.md',
      '../personas.yaml',
    ]) {
      expect(findings(site(`[link](${url})\n`))).toEqual([]);
    }
    expect(findings({pages: {'docs/a.md': tagged('everyone', 'S-01', '[ops](ops.md)')}})).toEqual([]);
  });

  it('bad: reported at the target, as a warning', () => {
    expect(findings(site('See [the ops](ops.md).\n'))).toEqual([warning('5:15-5:21')]);
    expect(messages(site('See [the ops](ops.md).\n'))).toEqual([
      'No reader of this page (BE-New) is served by docs/ops.md (BE-Ops). Link elsewhere, or add a persona to one of the two.',
    ]);
  });

  it.each([
    ['beside the page', './ops.md'],
    ['below it', 'sub/ops.md'],
    ['with an anchor', 'ops.md#secrets'],
    ['with a query', 'ops.md?persona=BE-Ops#x'],
    ['from the docs folder', '/sub/ops.md'],
    ['from the site', '/docs/ops.md'],
    ['from the site, by its alias', '@site/docs/ops.md'],
    ['escaped', '01-Install%20Guide.md'],
    ['by its route', '/docs/ops'],
    ['by its route, with a slash', '/docs/ops/'],
    ['by its route beside the page', './ops'],
    ['to an index, by its route', '/docs/sub'],
    ['to a numbered page, by its route', '/docs/Install%20Guide'],
    ['by its slug', '/docs/elsewhere'],
    ['by its id', '/docs/by-id'],
  ])('%s: %s', (_, url) => {
    expect(findings(site(`[link](${url})\n`))).toEqual([warning(`5:8-5:${8 + url.length}`)]);
  });

  it.each([
    ['with a title', '[link](ops.md "Ops")', '5:8-5:14'],
    ['in angle brackets', '[link](<ops.md>)', '5:9-5:15'],
    ['with spaces in angle brackets', '[link](<01-Install Guide.md>)', '5:9-5:28'],
    ['with space around', '[link](  ops.md  )', '5:10-5:16'],
    ['over two lines', '[link\nover two](ops.md)', '6:11-6:17'],
    ['with markup in its label', '[*the* `ops` ](ops.md)', '5:16-5:22'],
    ['with brackets in its label', '[a [b] c](ops.md)', '5:11-5:17'],
    ['around an image', '[![image](i.png)](ops.md)', '5:19-5:25'],
    ['as an anchor element', '<a href="ops.md">ops</a>', '5:10-5:16'],
    ['as an anchor element in single quotes', "Text <a class=x href='ops.md'>ops</a>", '5:23-5:29'],
    ['in a heading', '## See [link](ops.md)', '5:15-5:21'],
    ['in a table', '| a |\n| - |\n| [link](ops.md) |', '7:10-7:16'],
    ['in a list', '- Item\n  - [link](ops.md)', '6:12-6:18'],
    ['in a quotation', '> [link](ops.md)', '5:10-5:16'],
    ['in emphasis', '**[link](ops.md)**', '5:10-5:16'],
    ['in an ordinary details', '<details>\n<summary>s</summary>\n\n[link](ops.md)\n\n</details>', '8:8-8:14'],
    ['in an admonition', ':::note\n[link](ops.md)\n:::', '6:8-6:14'],
    ['in the label of a directive', ':::note[See [link](ops.md)]\nText\n:::', '5:20-5:26'],
    [
      'after a section',
      '<details data-persona="BE-New">\n<summary>s</summary>\n</details>\n\n[link](ops.md)',
      '9:8-9:14',
    ],
  ])('a link %s', (_, text, place) => {
    expect(findings(site(`${text}\n`))).toEqual([warning(place)]);
  });

  it.each([
    ['a reference', '[link][ops]\n\n[ops]: ops.md\n', '7:8-7:14'],
    ['a collapsed reference', '[ops][]\n\n[ops]: <ops.md> "Ops"\n', '7:9-7:15'],
    ['a shortcut, in another case', '[OPS]\n\n[ops]:\n  ops.md\n', '8:3-8:9'],
    ['two references to one definition', '[a][ops] and [b][ops]\n\n[ops]: ops.md\n', '7:8-7:14'],
  ])('%s, reported once, at the target of the definition', (_, text, place) => {
    expect(findings(site(text))).toEqual([warning(place)]);
  });

  it.each([
    ['an image', '![image](ops.md)'],
    ['a code span', '`[link](ops.md)`'],
    ['a code span of two ticks', '`` ` [link](ops.md) ` ``'],
    ['a fence', '```\n[link](ops.md)\n```'],
    ['indented code', '    [link](ops.md)'],
    ['a comment', '<!-- [link](ops.md) -->'],
    ['a comment around an element', '<!-- <a href="ops.md">x</a> -->'],
    ['an escaped bracket', '\\[link](ops.md)'],
    ['a definition that is not used', '[ops]: ops.md'],
    ['an image by reference', '![image][ops]\n\n[ops]: ops.md'],
    ['raw HTML', '<div>\n[link](ops.md)\n</div>'],
    ['an anchor element without a target', '<a id="ops.md">x</a>'],
  ])('%s is no link', (_, text) => {
    expect(findings(site(`${text}\n`))).toEqual([]);
  });

  it('a link in a persona section is the section’s own affair', () => {
    const inside = ['[link](ops.md)', '<a href="ops.md">x</a>', '- [link](ops.md)', '[link][ops]'];
    for (const text of inside) {
      const after = '\n[ops]: ops.md\n';
      expect(
        findings(site(`<details data-persona="BE-New">\n<summary>s</summary>\n\n${text}\n\n</details>\n${after}`)),
      ).toEqual([]);
      expect(findings(site(`:::details[s]{persona="BE-New"}\n${text}\n:::\n${after}`))).toEqual([]);
    }
    expect(findings(site(`:::details[s]{persona="BE-New"}\n[in][ops]\n:::\n\n[out][ops]\n\n[ops]: ops.md\n`))).toEqual([
      warning('11:8-11:14'),
    ]);
  });

  it('in MDX: links, elements and the Link component', () => {
    expect(
      findings(
        site(
          '[a](ops.md)\n\n<a href="ops.md">b</a>\n\n<Link to=\'/docs/ops\'>c</Link>\n\n<Link to={x}>d</Link>\n',
          'docs/a.mdx',
        ),
      ),
    ).toEqual([
      warning('5:5-5:11', 'docs/a.mdx'),
      warning('7:10-7:16', 'docs/a.mdx'),
      warning('9:11-9:20', 'docs/a.mdx'),
    ]);
    expect(
      findings(
        site('<details data-persona="BE-New">\n<summary>s</summary>\n\n[a](ops.md)\n</details>\n', 'docs/a.mdx'),
      ),
    ).toEqual([]);
  });

  it('every link on a page, in the order of the text', () => {
    expect(findings(site('[a](ops.md) [b](glossary.md) [c](sub/ops.md)\n'))).toEqual([
      warning('5:5-5:11'),
      warning('5:34-5:44'),
    ]);
  });

  it('from an index, a relative route starts in its own folder', () => {
    const pages = {
      'docs/sub/README.md': tagged('BE-New', 'S-01', '[deep](./deep) [ops](../ops) [no](ops)\n'),
      'docs/sub/deep.md': tagged('BE-Ops', 'S-03'),
    };
    expect(findings({pages})).toEqual([
      warning('5:8-5:14', 'docs/sub/README.md'),
      warning('5:22-5:28', 'docs/sub/README.md'),
    ]);
  });

  it('pages whose tags are missing or unknown have no dead ends, nor are they one', () => {
    const link = '[ops](ops.md)\n';
    const pages = {'docs/a.md': `---\nscenario: S-01\n---\n${link}`, 'docs/b.md': tagged('Nobody', 'S-01', link)};
    expect(findings({pages})).toEqual([
      'error persona-missing docs/a.md:1:1-1:4',
      'error persona-unknown docs/b.md:2:10-2:16',
    ]);
    expect(
      findings({
        pages: {'docs/a.md': tagged('BE-New', 'S-01', '[b](b.md)'), 'docs/b.md': '---\nscenario: S-03\n---\n'},
      }),
    ).toEqual(['error persona-missing docs/b.md:1:1-1:4']);
    expect(
      findings({
        personas: personasWith('pages: {exempt: [docs/b.md]}'),
        pages: {'docs/a.md': tagged('BE-New', 'S-01', '[b](b.md)'), 'docs/b.md': link},
      }),
    ).toEqual([]);
  });

  it('is not reported for an id that only may be the one that was meant', () => {
    expect(findings({pages: {'docs/a.md': tagged('BE-Nwe', 'S-01', '[ops](ops.md)\n')}})).toEqual([
      'error persona-unknown docs/a.md:2:10-2:16 → BE-New',
    ]);
  });

  it('takes severity and comments', () => {
    expect(findings({personas: personasWith('rules: {persona-dead-end: error}'), ...site('[a](ops.md)\n')})).toEqual([
      'error persona-dead-end docs/a.md:5:5-5:11',
    ]);
    expect(findings(site('<!-- personas-disable-next-line persona-dead-end -->\n[a](ops.md)\n'))).toEqual([]);
    expect(findings(site('Text. <!-- personas-disable-next-line persona-dead-end -->\n[a](ops.md)\n'))).toEqual([]);
    expect(findings(site('{/* personas-disable-next-line persona-dead-end */}\n[a](ops.md)\n', 'docs/a.mdx'))).toEqual(
      [],
    );
    expect(findings(site('{/* personas-disable-next-line persona-dead-end */}\n[a](ops.md)\n'))).toEqual([
      warning('6:5-6:11'),
    ]);
  });
});
