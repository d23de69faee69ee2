import {expect, test} from 'vitest';
import type {Page} from '../../src/content/page.ts';
import {docsFolders, LinkResolver} from '../../src/content/routes.ts';
import {relativeLike} from '../../src/edits/move/moved-path.ts';
import {movedUrl} from '../../src/edits/move/moved-url.ts';
import {index} from '../site.ts';

const site = index({
  pages: {
    'docs/ops/a.md': '',
    'docs/ops/b c.md': '',
    'docs/ops/index.md': '',
    'docs/guide/a.md': '',
    'docs/guide/d.md': '---\nslug: /d\n---\n',
  },
});

/** What a link on a page becomes when something moves; as it is where it stays. */
function moved(on: string, url: string, from: string, to: string, isFile = false): string {
  const page = site.byFile.get(on)?.page as Page;
  return (
    movedUrl({move: {from, to}, links: new LinkResolver(site), folders: {roots: ['docs']}}, page, url, isFile) ?? url
  );
}

test.each([
  ['a.md', 'docs/ops', 'docs/run', 'a.md'],
  ['../ops/a.md', 'docs/ops', 'docs/run', '../run/a.md'],
  ['../ops/b%20c.md#x', 'docs/ops', 'docs/run', '../run/b%20c.md#x'],
  ['../ops/a.md', 'docs/ops', 'docs/run (new)', '../run%20(new)/a.md'],
  ['../ops/a.md?x=1#y', 'docs/ops/a.md', 'docs/ops/z.md', '../ops/z.md?x=1#y'],
  ['../ops/a.md', 'docs/ops/a.md', 'docs/guide/z.md', './z.md'],
  ['./../ops/a.md', 'docs/ops/a.md', 'docs/guide/z.md', './z.md'],
  ['/ops/a.md', 'docs/ops', 'docs/x/ops', '/x/ops/a.md'],
  ['@site/docs/ops/a.md', 'docs/ops', 'pages/ops', '@site/pages/ops/a.md'],
  ['ops/a.md', 'docs/ops', 'docs/run', 'run/a.md'],
  ['./ops/a.md', 'docs/ops', 'docs/run', './run/a.md'],
  ['gone.md', 'docs/ops', 'docs/run', 'gone.md'],
  ['/gone.md', 'docs/ops', 'docs/run', '/gone.md'],
  ['../ops/a', 'docs/ops', 'docs/run', '../run/a'],
  ['../ops/', 'docs/ops', 'docs/run', '../run/'],
  ['/docs/ops', 'docs/ops', 'docs/run', '/docs/run'],
  ['/docs/ops/', 'docs/ops', 'docs/run', '/docs/run/'],
  ['/docs/ops/a?x#y', 'docs/ops', 'docs/run', '/docs/run/a?x#y'],
  ['/', 'docs/ops', 'docs/run', '/'],
  ['/docs/d', 'docs/guide', 'docs/run', '/docs/d'],
  ['/elsewhere', 'docs/ops', 'docs/run', '/elsewhere'],
  ['../ops/i.png', 'docs/ops', 'docs/run', '../run/i.png'],
  ['/img/i.png', 'docs/ops', 'docs/run', '/img/i.png'],
  ['#x', 'docs/ops', 'docs/run', '#x'],
  ['?x', 'docs/ops', 'docs/run', '?x'],
  ['', 'docs/ops', 'docs/run', ''],
  ['https://x.org/docs/ops/a.md', 'docs/ops', 'docs/run', 'https://x.org/docs/ops/a.md'],
  ['mailto:ops/a.md', 'docs/ops', 'docs/run', 'mailto:ops/a.md'],
  ['//docs/ops/a.md', 'docs/ops', 'docs/run', '//docs/ops/a.md'],
  ['../ops/%zz.png', 'docs/ops', 'docs/run', '../run/%25zz.png'.replace('%25', '%')],
])('on docs/guide/a.md, %s becomes, when %s moves to %s, %s', (url, from, to, expected) => {
  expect(moved('docs/guide/a.md', url, from, to)).toBe(expected);
});

test.each([
  ['../ops/a.md', 'docs/guide', 'docs/x/guide', '../../ops/a.md'],
  ['../ops/a', 'docs/guide', 'docs/x/guide', '../../ops/a'],
  ['./a.md', 'docs/guide', 'docs/x/guide', './a.md'],
  ['d.md', 'docs/guide', 'docs/x/guide', 'd.md'],
  ['a', 'docs/guide', 'docs/x/guide', 'a'],
  ['./i.png', 'docs/guide', 'docs/x/guide', './i.png'],
  ['../i.png', 'docs/guide', 'docs/x/guide', '../../i.png'],
  ['../nowhere', 'docs/guide', 'docs/x/guide', '../../nowhere'],
  ['/docs/guide/a', 'docs/guide', 'docs/x/guide', '/docs/x/guide/a'],
])('on docs/guide/a.md itself, %s becomes, when %s moves to %s, %s', (url, from, to, expected) => {
  expect(moved('docs/guide/a.md', url, from, to)).toBe(expected);
});

test('what names a file in any case need not have an ending', () => {
  expect(moved('docs/guide/a.md', '../ops/LICENSE', 'docs/ops', 'docs/run', true)).toBe('../run/LICENSE');
  expect(moved('docs/guide/a.md', '../ops/LICENSE', 'docs/ops', 'docs/run')).toBe('../ops/LICENSE');
});

test.each([
  ['./a', 'docs', 'docs/b', './b'],
  ['../a', 'docs/x', 'docs/x/b', './b'],
  ['a', 'docs', 'docs/b', 'b'],
  ['./a', 'docs/x', 'docs/b', '../b'],
  ['a', 'docs', 'docs', '.'],
  ['.a', 'docs', 'docs/b', 'b'],
])('a path like %s, from %s to %s, is %s', (written, folder, path, expected) => {
  expect(relativeLike(written, folder, path)).toBe(expected);
});

test.each([
  [undefined, '../ops/a', '../run/a'],
  [false, '../ops/a', '../run/a'],
  [true, '../../ops/a/', '../../run/a/'],
  [true, '../ops/a', '../ops/a'],
])('with trailingSlash %j, %s on docs/guide/a.md becomes, when docs/ops moves, %s', (trailingSlash, url, expected) => {
  const served = {...site, trailingSlash};
  const moving = {
    move: {from: 'docs/ops', to: 'docs/run'},
    links: new LinkResolver(served),
    folders: docsFolders(served),
  };
  expect(movedUrl(moving, site.byFile.get('docs/guide/a.md')?.page as Page, url) ?? url).toBe(expected);
});
