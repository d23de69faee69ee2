import {expect, test} from 'vitest';
import {movedPages} from '../../src/views/moved-files.ts';
import {index, tagged} from '../site.ts';

type Pages = Readonly<Record<string, string>>;

const page = (title: string, persona = 'BE-New', body = '') => tagged(persona, 'S-01', `# ${title}\n${body}`);
const moved = (before: Pages, after: Pages) => [...movedPages(index({pages: before}), index({pages: after}))];

test.each<[string, Pages, Pages, [string, string][]]>([
  ['nothing', {'docs/a.md': page('A')}, {'docs/a.md': page('B')}, []],
  ['a page that is gone', {'docs/a.md': page('A')}, {}, []],
  ['a page that is new', {}, {'docs/a.md': page('A')}, []],
  ['a page as it was', {'docs/a.md': page('A')}, {'docs/in/b.md': page('A')}, [['docs/a.md', 'docs/in/b.md']]],
  [
    'a page with other words',
    {'docs/a.md': page('A', '[BE-New, BE-Maint]')},
    {'docs/b.md': page('A', '[BE-Maint, BE-New]', 'More.\n')},
    [['docs/a.md', 'docs/b.md']],
  ],
  [
    'a page by the title in its front matter',
    {'docs/a.md': '---\ntitle: T\n---\n# A\n'},
    {'docs/b.md': '---\ntitle: T\n---\n# B\n'},
    [['docs/a.md', 'docs/b.md']],
  ],
  ['a page for another persona', {'docs/a.md': page('A')}, {'docs/b.md': page('A', 'BE-Ops')}, []],
  ['pages without a title', {'docs/a.md': 'One.\n'}, {'docs/b.md': 'Two.\n'}, []],
  [
    'a title that is no text',
    {'docs/a.md': '---\ntitle: 1\n---\nOne.\n'},
    {'docs/b.md': '---\ntitle: 1\n---\nTwo.\n'},
    [],
  ],
  [
    'two that could be meant',
    {'docs/a.md': page('A')},
    {'docs/b.md': page('A', 'BE-New', 'One.\n'), 'docs/c.md': page('A', 'BE-New', 'Two.\n')},
    [],
  ],
  [
    'one by its text, the other by its title',
    {'docs/a.md': page('A'), 'docs/b.md': page('A', 'BE-New', 'One.\n')},
    {'docs/c.md': page('A'), 'docs/d.md': page('A', 'BE-New', 'Two.\n')},
    [
      ['docs/a.md', 'docs/c.md'],
      ['docs/b.md', 'docs/d.md'],
    ],
  ],
])('of %s', (_, before, after, expected) => {
  expect(moved(before, after)).toEqual(expected);
});
