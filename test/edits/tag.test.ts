import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import {Page} from '../../src/content/page.ts';
import {type TagValues, tagPage} from '../../src/edits/tag.ts';
import {applyEdits} from '../../src/edits/text-edit.ts';

/** What a page becomes; null when no edit is safe. */
function tagged(text: string, tags: TagValues, file = 'docs/a.md'): string | null {
  const tagging = tagPage(new Page(file, text), tags);
  return tagging ? applyEdits(text, tagging.edits) : null;
}

const ops: TagValues = {persona: ['BE-Ops'], scenario: ['S-05']};
const two: TagValues = {persona: ['BE-Ops', 'BE-New']};

describe('a page without front matter', () => {
  test.each([
    ['# A\n', '---\npersona: BE-Ops\nscenario: S-05\n---\n\n# A\n'],
    ['\n# A\n', '---\npersona: BE-Ops\nscenario: S-05\n---\n\n# A\n'],
    ['# A\r\nb\r\n', '---\r\npersona: BE-Ops\r\nscenario: S-05\r\n---\r\n\r\n# A\r\nb\r\n'],
    ['', '---\npersona: BE-Ops\nscenario: S-05\n---\n'],
    ['---- no front matter', '---\npersona: BE-Ops\nscenario: S-05\n---\n\n---- no front matter'],
  ])('%j', (text, expected) => {
    expect(tagged(text, ops)).toBe(expected);
  });
});

describe('keys that are not there', () => {
  test.each([
    [
      'before the closing line',
      '---\ntitle: x # why\n# end\n---\nb',
      '---\ntitle: x # why\n# end\npersona: BE-Ops\nscenario: S-05\n---\nb',
    ],
    [
      'with the line ends of the page',
      '---\r\ntitle: x\r\n---\r\nb',
      '---\r\ntitle: x\r\npersona: BE-Ops\r\nscenario: S-05\r\n---\r\nb',
    ],
    [
      'where a line ends as no other does, which stays so',
      '---\ntitle: x\nsidebar: y\r\n---\nb',
      '---\ntitle: x\nsidebar: y\r\npersona: BE-Ops\r\nscenario: S-05\r\n---\nb',
    ],
    ['in empty front matter', '---\n---\nb', '---\npersona: BE-Ops\nscenario: S-05\n---\nb'],
    ['in front matter of comments', '---\n# c\n---\nb', '---\n# c\npersona: BE-Ops\nscenario: S-05\n---\nb'],
    [
      'indented like the others',
      '---\n  title: x\n---\nb',
      '---\n  title: x\n  persona: BE-Ops\n  scenario: S-05\n---\nb',
    ],
    ['in braces', '---\n{title: x}\n---\nb', '---\n{title: x, persona: BE-Ops, scenario: S-05}\n---\nb'],
    ['in empty braces', '---\n{}\n---\nb', '---\n{persona: BE-Ops, scenario: S-05}\n---\nb'],
    [
      'after a block of text',
      '---\ndescription: |\n  x\n---\nb',
      '---\ndescription: |\n  x\npersona: BE-Ops\nscenario: S-05\n---\nb',
    ],
    ['the one that lacks', '---\nscenario: "S-05"\n---\nb', '---\nscenario: "S-05"\npersona: BE-Ops\n---\nb'],
  ])('are added %s', (_, text, expected) => {
    expect(tagged(text, ops)).toBe(expected);
  });
});

describe('values that are there', () => {
  test.each([
    ['persona: BE-New # why', 'persona: BE-Ops # why', 'persona: [BE-Ops, BE-New] # why'],
    ['persona: "BE-New"', 'persona: "BE-Ops"', 'persona: [BE-Ops, BE-New]'],
    ["'persona' : 'BE-New'", "'persona' : 'BE-Ops'", "'persona' : [BE-Ops, BE-New]"],
    ['persona: [BE-New, BE-Maint] # why', 'persona: BE-Ops # why', 'persona: [BE-Ops, BE-New] # why'],
    ['persona: [\n  BE-New,\n]', 'persona: BE-Ops', 'persona: [BE-Ops, BE-New]'],
    [
      'persona:\n  - BE-New\n  - BE-Maint # why',
      'persona:\n  - BE-Ops # why',
      'persona:\n  - BE-Ops\n  - BE-New # why',
    ],
    ['persona:\n- BE-New', 'persona:\n- BE-Ops', 'persona:\n- BE-Ops\n- BE-New'],
    ['persona:', 'persona: BE-Ops', 'persona: [BE-Ops, BE-New]'],
    ['persona: # why', 'persona: BE-Ops # why', 'persona: [BE-Ops, BE-New] # why'],
    ['persona: ~', 'persona: BE-Ops', 'persona: [BE-Ops, BE-New]'],
    ['persona: []', 'persona: BE-Ops', 'persona: [BE-Ops, BE-New]'],
    ['persona: >-\n  BE-New', 'persona: BE-Ops', 'persona: [BE-Ops, BE-New]'],
    ['presona: BE-New', 'persona: BE-Ops', 'persona: [BE-Ops, BE-New]'],
    ['personas: [BE-Ops]', 'persona: BE-Ops', 'persona: [BE-Ops, BE-New]'],
  ])('%j', (before, one, both) => {
    const page = (lines: string) => `---\ntitle: x\n${lines}\nid: y\n---\n\nb\n`;
    expect(tagged(page(before), {persona: ['BE-Ops']})).toBe(page(one));
    expect(tagged(page(before), two)).toBe(page(both));
  });

  it('that are right stay as they are', () => {
    const page = new Page('docs/a.md', '---\npersona: ["BE-Ops"]\nscenario:\n- S-05\n---\n');
    expect(tagPage(page, ops)).toEqual({edits: [], changes: []});
  });

  it('that another key uses are left alone', () => {
    expect(tagged('---\npersona: &p BE-New\nother: *p\n---\n', ops)).toBeNull();
  });

  it('that come from a merged mapping are outdone by a key of its own', () => {
    const text = '---\nbase: &b {persona: BE-New}\n<<: *b\n---\n';
    expect(tagged(text, {persona: ['BE-Ops']})).toBe(text.replace('*b\n', '*b\npersona: BE-Ops\n'));
  });
});

test('an id that YAML has a word for is put in quotes', () => {
  expect(tagged('# A', {persona: ['null']})).toBe("---\npersona: 'null'\n---\n\n# A");
});

describe('whatever the page', () => {
  const line = fc.constantFrom(
    'title: "A: b" # c',
    "'quoted': 'it''s'",
    'tags: [a, b]',
    'tags:\n  - a # one\n  - b',
    '# a comment',
    '',
    'description: >\n  folded\n\n  text',
    'keep: |+\n  text\n\n',
    'date: 2024-01-01',
    'nested:\n    deep: {x: 1}',
  );
  const key = fc.constantFrom(
    [],
    ['persona: BE-New'],
    ['"persona": "BE-New" # why'],
    ['persona:\n  - BE-New\n  - BE-Maint'],
    ['persona:'],
    ['scenario: [ S-01 ]', 'persona: BE-New'],
    ['presona: BE-New'],
  );
  const frontMatter = fc
    .tuple(fc.uniqueArray(line, {selector: (text) => text.split(':')[0] ?? '', maxLength: 4}), key)
    .map(([lines, keys]) => `---\n${[...lines, ...keys].map((each) => `${each}\n`).join('')}---\n`);
  const body = fc.oneof(
    fc.string({unit: 'grapheme', maxLength: 80}).filter((text) => !text.startsWith('---')),
    fc.constantFrom('\n# A\n\n---\nx: y\n---\n', '---', '# A', '\n\n\n', '\uFEFF# A', 'persona: x\n'),
  );
  const page = fc
    .tuple(fc.oneof(frontMatter, fc.constant('')), body, fc.boolean())
    .map(([front, text, isCrlf]) => ({
      front: isCrlf ? front.replaceAll('\n', '\r\n') : front,
      text: isCrlf ? text.replaceAll(/(?<!\r)\n/g, '\r\n') : text,
    }))
    .filter(({front, text}) => front !== '' || !text.startsWith('---'));

  it('the body and all other keys stay as they are', () => {
    fc.assert(
      fc.property(page, fc.constantFrom(ops, two), ({front, text}, tags) => {
        const before = new Page('docs/a.md', front + text);
        fc.pre(before.problems.length === 0);
        const after = tagged(front + text, tags);
        expect(after).not.toBeNull();
        expect(after?.endsWith(text)).toBe(true);
        const page = new Page('docs/a.md', after ?? '');
        const ids = {persona: page.personas.values, scenario: page.scenarios.values};
        for (const [key, wanted] of Object.entries(tags)) {
          expect(ids[key as 'persona'].map(({written}) => written)).toEqual(wanted);
        }
        const {persona: _p, presona: _m, scenario: _s, ...others} = before.frontMatter;
        const {persona: _q, scenario: _t, ...others2} = page.frontMatter;
        expect(others2).toEqual(others);
        expect(tagPage(page, tags)).toEqual({edits: [], changes: []});
      }),
      {numRuns: 600},
    );
  }, 60_000);
});
