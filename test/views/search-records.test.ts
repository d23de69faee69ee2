import {expect, test} from 'vitest';
import {type SearchedPage, searchRecords} from '../../src/views/search-records.ts';

/** A page as the build writes it: minified, with what stands around the text. */
function built(text: string): string {
  return `<!doctype html><html lang=en><body><nav>Menu</nav><article><div class="theme-doc-markdown markdown"><header><h1>Pools</h1></header><div class=persona-header>For <a href=/>Somebody</a></div>${text}</div><footer>Edit this page</footer></article><aside>More</aside></body></html>`;
}

const page: Omit<SearchedPage, 'html'> = {
  href: '/docs/pools/',
  title: 'Pools "and" more',
  description: 'How many & why',
  language: 'en',
  personas: ['BE-New', 'BE-Maint'],
  scenarios: ['S-01'],
  isTagged: true,
  filters: {version: ['default current', 'last']},
};

const records = (text: string) => searchRecords({...page, html: built(text)}, (ids) => ids.split(' '));
const blocks = (text: string) => /(<h1.*)<\/body>/s.exec(records(text)[0]?.content ?? '')?.[1];

test('only the article is found: no navigation, no header, no buttons, no links to headings', () => {
  expect(
    blocks(
      '<p>One <b>two</b>.<h2 class=anchor id=size>Size<a href=#size class=hash-link>\u200b</a></h2><button>Copy</button><p>Three',
    ),
  ).toBe(
    '<h1 data-pagefind-weight="6">Pools</h1><p>One two.</p><h2 id="size" data-pagefind-weight="5">Size</h2><p>Three</p>',
  );
});

test('what stands there once for each reader is found once, as for everyone', () => {
  expect(
    blocks(
      '<div data-shown-for="everyone BE-New"><p>Both<div>in</div></div><div data-shown-for=BE-Ops><p>Hers<div>in</div></div><p data-shown-for=BE-Ops>You read as this persona<p>One <a data-shown-for=everyone>two</a><a data-shown-for="BE-New BE-Ops">three</a><p data-shown-for="BE-New">Four<ul><li>Five</ul>',
    ),
  ).toBe('<h1 data-pagefind-weight="6">Pools</h1><p>Both</p><p>in</p><p>One two</p><p>Five</p>');
});

test('a row of a table is one line, and code is one, however its lines are marked', () => {
  expect(
    blocks(
      '<table><thead><tr><th>Message<th>Do<tbody><tr><td><code>ENOENT</code><td>Make it</table><pre><code><div class=line><span>npm</span> run</div><div class=line>x</div></code></pre>',
    ),
  ).toContain('<p>Message · Do</p><p>ENOENT · Make it</p><p>npm run\n\nx</p>');
});

test('a section for some readers is found by itself, for those, and what follows it is the page again', () => {
  const [whole, section] = records(
    '<p>All.<details data-persona="BE-Maint"><summary>Tuning<span class=persona-name>For Maintainer</span></summary><p>Deep <details><summary>Plain</summary><p>inner</details></details><p>Again.',
  );
  expect(whole?.url).toBe('/docs/pools/');
  expect(whole?.content).toContain('<p>All.</p><p>Again.</p>');
  expect(whole?.content).not.toContain('Deep');
  expect(section?.url).toBe('/docs/pools/#~0');
  expect(section?.content).toContain(
    '<h4 id="~0" data-pagefind-weight="3">Tuning</h4><p>Deep</p><p>Plain</p><p>inner</p>',
  );
  const personas = (content = '') =>
    [...content.matchAll(/"persona\[content\]" content="([^"]*)"/g)].map(([, id]) => id);
  expect(personas(whole?.content)).toEqual(['BE-New', 'BE-Maint']);
  expect(personas(section?.content)).toEqual(['BE-Maint']);
});

test('titles, descriptions and filters are written so that nothing in them is HTML', () => {
  const [{content} = {content: ''}] = records('<p>x');
  expect(content).toContain('"title[content]" content="Pools &quot;and&quot; more"');
  expect(content).toContain('How many &amp; why');
  expect(content).toContain('"version[content]" content="last"');
  expect(content).not.toContain('tagged');
});

test('a page without an article has nothing to find', () => {
  expect(searchRecords({...page, html: '<body>Nothing</body>'}, () => [])[0]?.content).not.toContain('Nothing');
});
