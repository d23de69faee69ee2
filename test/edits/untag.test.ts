import {expect, test} from 'vitest';
import {Page} from '../../src/content/page.ts';
import {applyEdits} from '../../src/edits/text-edit.ts';
import {untagPage} from '../../src/edits/untag.ts';

/** What is left of a page without its tags, and what goes and stays. */
function untagged(text: string, withSections = false, file = 'docs/a.md') {
  const page = new Page(file, text, undefined, 'detect');
  const {edits, keys, sections, left} = untagPage(page, withSections);
  return {
    text: applyEdits(text, edits),
    keys,
    sections,
    left: left.map(({span, message}) => `${text.slice(...span)}: ${message}`),
  };
}

test.each([
  ['both tags and nothing else', '---\npersona: A\nscenario: S\n---\n\n# T\n', '# T\n', ['persona', 'scenario']],
  ['one of them', '---\nscenario: S\n---\n# T\n', '# T\n', ['scenario']],
  ['three blank lines behind them', '---\npersona: A\n---\n\n\n\n# T\n', '\n# T\n', ['persona']],
  ['other line ends', '---\r\npersona: A\r\n---\r\n\r\n# T\r\n', '# T\r\n', ['persona']],
  ['no body', '---\npersona: A\n---\n', '', ['persona']],
  ['a misspelt key', '---\npresona: A\n---\n# T\n', '# T\n', ['presona']],
  [
    'other keys',
    '---\ntitle: T\npersona: A\nid: i\nscenario: S\n---\n\n# T\n',
    '---\ntitle: T\nid: i\n---\n\n# T\n',
    ['persona', 'scenario'],
  ],
  ['a comment', '---\n# why\npersona: A\n---\n\n# T\n', '---\n# why\n---\n\n# T\n', ['persona']],
  [
    'lists',
    '---\npersona:\n  - A\n  - B\nscenario: [S, T]\ntitle: T\n---\n# T\n',
    '---\ntitle: T\n---\n# T\n',
    ['persona', 'scenario'],
  ],
  ['no tags', '---\ntitle: T\n---\n\n# T\n', '---\ntitle: T\n---\n\n# T\n', []],
  ['no front matter', '\n# T\n', '\n# T\n', []],
])('of a page with %s', (_, text, expected, keys) => {
  expect(untagged(text)).toEqual({text: expected, keys, sections: 0, left: []});
});

test('front matter that cannot be changed safely stays, and is pointed at', () => {
  const text = '---\npersona: &p A\nother: *p\n---\n<details data-persona="A"><summary>s</summary></details>\n';
  expect(untagged(text, true)).toEqual({
    text: text.replace(' data-persona="A"', ''),
    keys: [],
    sections: 1,
    left: ['---: This front matter cannot be changed safely. Remove persona and scenario there yourself.'],
  });
});

test.each([
  ['<details data-persona="A">', '<details>', 'md'],
  ['<details open data-persona=\'A B\' class="c">', '<details open class="c">', 'md'],
  ['<details\n  data-persona=A\n  open>', '<details\n  open>', 'md'],
  ['<details data-persona = "A" >', '<details >', 'mdx'],
  ['<details data-persona={"A"}>', '<details>', 'mdx'],
  ['<details data-persona>', '<details>', 'mdx'],
])('%j becomes an ordinary section where that is wanted', (opening, ordinary, format) => {
  const page = (tag: string) => `# T\n\n${tag}\n<summary>s</summary>\n\nx\n\n</details>\n`;
  expect(untagged(page(opening), true, `docs/a.${format}`)).toEqual({
    text: page(ordinary),
    keys: [],
    sections: 1,
    left: [],
  });
  expect(untagged(page(opening), false, `docs/a.${format}`).text).toBe(page(opening));
});

test('a directive is left, and pointed at', () => {
  const text = ':::details[x]{persona="A"}\n\nx\n\n:::\n';
  expect(untagged(text, true)).toEqual({
    text,
    keys: [],
    sections: 0,
    left: [
      ':::details[x]{persona="A"}: Without this plugin, nothing makes a section of a directive. Write it as <details> with a <summary>.',
    ],
  });
});
