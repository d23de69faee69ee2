import {describe, expect, it} from 'vitest';
import {findings, messages, personasWith, tagged} from '../../site.ts';

/** The findings of one more page. */
const page = (text: string) => ({pages: {'docs/a.md': text}});

describe('front-matter-invalid', () => {
  it.each([
    ['as YAML', tagged('BE-New', 'S-01')],
    ['named as YAML', tagged('BE-New', 'S-01').replace('---', '---yaml')],
    ['as JSON, which is YAML', '---\n{"persona": "BE-New", "scenario": ["S-01"]}\n---\n'],
    ['with a comment and other keys', '---\n# who\npersona: BE-New\nscenario: S-01\ntitle: "a: b"\ntags: [x]\n---\n'],
    ['with spaces after its hyphens', '---  \npersona: BE-New\nscenario: S-01\n---  \ntext'],
    ['with an anchor and an alias', '---\nx: &who BE-New\npersona: *who\nscenario: S-01\n---\n'],
    ['that ends with the file', '---\npersona: BE-New\nscenario: S-01\n---'],
  ])('good: front matter %s', (_, text) => {
    expect(findings(page(text))).toEqual([]);
  });

  it('bad: a duplicate key, reported at the second', () => {
    const text = '---\npersona: BE-New\nscenario: S-01\npersona: BE-New\n---\n';
    expect(findings(page(text))).toEqual(['error front-matter-invalid docs/a.md:4:1-4:8']);
    expect(messages(page(text))).toEqual(['This front matter is not valid YAML: this key stands twice.']);
  });

  it('every duplicate key, other people’s and quoted ones too', () => {
    expect(
      findings(page('---\ntitle: a\npersona: BE-New\ntitle: b\n"persona": BE-New\nscenario: S-01\n---\n')),
    ).toEqual(['error front-matter-invalid docs/a.md:4:1-4:6', 'error front-matter-invalid docs/a.md:5:2-5:9']);
    expect(findings(page('---\nx:\n  y: 1\n  y: 2\npersona: BE-New\nscenario: S-01\n---\n'))).toEqual([
      'error front-matter-invalid docs/a.md:4:3-4:4',
    ]);
  });

  it.each([
    ['a tab', '---\n\tpersona: BE-New\nscenario: S-01\n---\n', '2:1-2:2', 'a tab is used to indent; use spaces'],
    [
      'a colon in a value',
      '---\npersona: BE-New\ntitle: Pools: how\n---\n',
      '3:8-3:9',
      'a colon stands where none can; quote a value that contains ": "',
    ],
    [
      'a key without its colon',
      '---\npersona BE-New\nscenario: S-01\n---\n',
      '2:1-2:15',
      'this key has no colon after it',
    ],
    [
      'a colon without its space',
      '---\npersona:BE-New\nscenario: S-01\n---\n',
      '2:1-2:15',
      'a space is missing after the colon',
    ],
    [
      'a quote that is not closed for lines',
      '---\ntitle: "A\npersona: BE-New\nscenario: S-01\n---\n',
      '4:15-4:15',
      'the closing " is missing, for the " on line 2',
    ],
    [
      'a list that is not closed',
      '---\npersona: [BE-New\nscenario: S-01\n---\n',
      '3:1-3:2',
      'the closing ] is missing, for the [ on line 2',
    ],
    ['a quote that is not closed', '---\npersona: "BE-New\n---\n', '2:17-2:17', 'the closing " is missing'],
    ['a reserved character', '---\npersona: @new\n---\n', '2:10-2:11', 'a value cannot begin with @; put it in quotes'],
    [
      'a line too far to the right',
      '---\npersona: BE-New\n  scenario: S-01\n---\n',
      '2:10-2:11',
      'what follows this line is indented too far',
    ],
    ['a line too far to the left', '---\nx:\n    y: 1\n  z: 2\n---\n', '4:1-4:2', 'the indentation is wrong'],
    [
      'text after a quote',
      '---\npersona: "BE"-New\n---\n',
      '2:14-2:18',
      'this does not belong to the value before it; put the whole value in quotes',
    ],
    [
      'braces that are not closed',
      '---\nx: {\n  y:\n    z: 1\npersona: BE-New\n---\n',
      '4:5-4:9',
      'a bracket or brace that opens above is not closed',
    ],
    [
      'a tag of YAML that nobody knows, with no value',
      '---\nx: !!python/none\npersona: BE-New\nscenario: S-01\n---\n',
      '2:4-2:17',
      'a value cannot begin with !!python/none; remove that, or put the whole value in quotes',
    ],
    [
      '… and with one',
      '---\npersona: !foo BE-Mnat\nscenario: S-01\n---\n',
      '2:10-2:14',
      'a value cannot begin with !foo; remove that, or put the whole value in quotes',
    ],
    [
      '… and with one on lines of its own',
      '---\nx: !<a:b> # c\n  - !foo y\n  - z\n---\n',
      '3:5-3:9',
      'a value cannot begin with !foo; remove that, or put the whole value in quotes',
    ],
    [
      '… written out',
      '---\nx: !<a:b>\n  - z\n---\n',
      '2:4-2:10',
      'a value cannot begin with !<a:b>; remove that, or put the whole value in quotes',
    ],
    [
      '… whose handle nobody knows',
      '---\nx: !a!b z\n---\n',
      '2:4-2:8',
      'a value cannot begin with !a!b; remove that, or put the whole value in quotes',
    ],
    [
      'one that does not fit',
      '---\nx: !!binary "%"\n---\n',
      '2:4-2:12',
      'a value cannot begin with !!binary; remove that, or put the whole value in quotes',
    ],
    [
      'a control character in quotes',
      '---\npersona: BE-New\nx: "a\u0007b"\n---\n',
      '3:6-3:7',
      'a character that nobody sees, U+0007, stands here; remove it',
    ],
    [
      'a control character',
      '---\nx: a\u007fb\n---\n',
      '2:5-2:6',
      'a character that nobody sees, U+007F, stands here; remove it',
    ],
    [
      'a null byte',
      '---\n# \0\nx: y\n---\n',
      '2:3-2:4',
      'a character that nobody sees, U+0000, stands here; remove it',
    ],
    ['an unknown alias', '---\npersona: *who\n---\n', '2:10-2:14', 'no &who stands before this *who'],
    [
      'a second document',
      '---\npersona: BE-New\n...\nscenario: S-01\n---\n',
      '4:1-4:15',
      'a second document begins here; keep one',
    ],
  ])('no YAML, %s: once, at the place YAML names', (_, text, place, message) => {
    expect(findings(page(text))).toEqual([`error front-matter-invalid docs/a.md:${place}`]);
    expect(messages(page(text))).toEqual([`This front matter is not valid YAML: ${message}.`]);
  });

  it.each([
    ['text', '---\njust text\n---\n', '2:1-2:10'],
    ['a list', '---\n- BE-New\n- S-01\n---\n', '2:1-3:7'],
    ['a number', '---\n5\n---\n', '2:1-2:2'],
  ])('%s, which is no mapping', (_, text, place) => {
    expect(findings(page(text))).toEqual([`error front-matter-invalid docs/a.md:${place}`]);
  });

  it.each([
    ['persona: 5', '2:10-2:11'],
    ['persona: true', '2:10-2:14'],
    ['persona: 2026-01-02', '2:10-2:20'],
    ['persona: {id: BE-New}', '2:10-2:22'],
    ['persona: [BE-New, 5]', '2:19-2:20'],
    ["persona: [BE-New, '']", '2:20-2:20'],
    ['persona:\n  - [BE-New]', '3:5-3:13'],
    ['persona:\n  - id: BE-New', '3:5-3:15'],
  ])('a tag of the wrong type, %s, at the value', (lines, place) => {
    expect(findings(page(`---\n${lines}\nscenario: S-01\n---\n`))).toEqual([
      `error front-matter-invalid docs/a.md:${place}`,
    ]);
  });

  it('what nests too deeply to be read', () => {
    const deep = `---\nx: ${'['.repeat(20_000)}${']'.repeat(20_000)}\n---\n`;
    expect(messages(page(deep))).toEqual([
      'This front matter is not valid YAML: this nests too deeply; use fewer levels.',
    ]);
  });

  it('both tags of the wrong type, and each wrong item', () => {
    expect(findings(page('---\npersona: [1, BE-New, 2]\nscenario: 3\n---\n'))).toEqual([
      'error front-matter-invalid docs/a.md:2:11-2:12',
      'error front-matter-invalid docs/a.md:2:22-2:23',
      'error front-matter-invalid docs/a.md:3:11-3:12',
    ]);
  });

  it.each([
    ['---js', '1:1-1:6'],
    ['--- js', '1:1-1:7'],
    ['---javascript  ', '1:1-1:14'],
    ['---json', '1:1-1:8'],
    ['---toml', '1:1-1:8'],
    ['---coffee', '1:1-1:10'],
  ])('another language, %s, at the opening line', (opening, place) => {
    const text = `${opening}\nmodule.exports = {persona: 'BE-New', scenario: 'S-01'}\n---\n`;
    expect(findings(page(text))).toEqual([`error front-matter-invalid docs/a.md:${place}`]);
    expect(findings(page(`\uFEFF${text.replaceAll('\n', '\r\n')}`))).toEqual([
      `error front-matter-invalid docs/a.md:${place}`,
    ]);
  });

  it('never runs ---js', () => {
    findings(page('---js\nglobalThis.ran = true\n---\n'));
    findings(page('---js\n(() => { globalThis.ran = true; return {} })()\n---\n'));
    expect(globalThis).not.toHaveProperty('ran');
  });

  it('front matter that does not end, at the opening line', () => {
    expect(findings(page('---\npersona: BE-New\nscenario: S-01\n\n# Title\n'))).toEqual([
      'error front-matter-invalid docs/a.md:1:1-1:4',
    ]);
    expect(findings(page('---'))).toEqual(['error front-matter-invalid docs/a.md:1:1-1:4']);
  });

  it('takes part in no other rule about pages or coverage', () => {
    const pages = {
      'docs/ops.md':
        '---\npersona: [Nobody, Nobody: x]\nscenarios: S-09\n---\n<details data-persona="No">\n\n[x](README.md)\n',
      'docs/a.md': tagged('BE-New', 'S-01', '[ops](ops.md)'),
    };
    expect(findings({pages})).toHaveLength(1);
    expect(findings({pages})[0]).toMatch(/^error front-matter-invalid docs\/ops\.md:2:/);
  });

  it('is reported on exempt pages and drafts too, and is silenced by a comment', () => {
    expect(
      findings({
        personas: personasWith('pages: {exempt: [docs/a.md]}'),
        ...page('---\ndraft: true\npersona: 5\n---\n'),
      }),
    ).toEqual(['error front-matter-invalid docs/a.md:3:10-3:11']);
    expect(
      findings(page('---\nscenario: S-01\n# personas-disable-next-line front-matter-invalid\npersona: 5\n---\n')),
    ).toEqual([]);
  });
});
