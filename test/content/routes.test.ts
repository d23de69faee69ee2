import {createRequire} from 'node:module';
import {posix} from 'node:path';
import {applyTrailingSlash} from '@docusaurus/utils-common';
import {describe, expect, it} from 'vitest';
import {Page} from '../../src/content/page.ts';
import {LinkResolver, routeOf} from '../../src/content/routes.ts';
import {index, personasWith, tagged} from '../site.ts';

const require = createRequire(import.meta.url);
const getSlug = require('@docusaurus/plugin-content-docs/lib/slug.js').default;
const {DefaultNumberPrefixParser} = require('@docusaurus/plugin-content-docs/lib/numberPrefix.js');

/** The route that Docusaurus gives to a page under docs, served at /docs. */
function served(file: string, {slug, id}: {slug?: string; id?: string}): string {
  const source = file.replace(/^docs\//, '');
  const {filename} = DefaultNumberPrefixParser(posix.parse(source).name);
  return posix.join(
    '/docs',
    getSlug({baseID: id ?? filename, frontMatterSlug: slug, source, sourceDirName: posix.dirname(source)}),
  );
}

describe('the route of a page', () => {
  it.each<[string, {slug?: string; id?: string}]>([
    ['docs/a.md', {}],
    ['docs/a.mdx', {}],
    ['docs/deep/er/a.md', {}],
    ['docs/README.md', {}],
    ['docs/index.mdx', {}],
    ['docs/deep/readme.md', {}],
    ['docs/deep/Deep.md', {}],
    ['docs/docs.md', {}],
    ['docs/01-intro.md', {}],
    ['docs/01 - intro guide.md', {}],
    ['docs/02-deep/03.er/1_a.md', {}],
    ['docs/02-deep/deep.md', {}],
    ['docs/02-deep/02-deep.md', {}],
    ['docs/01-index.md', {}],
    ['docs/2026-11-22.md', {}],
    ['docs/1.2-notes.md', {}],
    ['docs/7-.md', {}],
    ['docs/v2-notes.md', {}],
    ['docs/12_ -a.md', {}],
    ['docs/3--b.md', {}],
    ['docs/a-1-b.md', {}],
    ['docs/b.md.md', {}],
    ['docs/c.mdx.md', {}],
    ['docs/10.20.md', {}],
    ['docs/a.md', {id: 'b'}],
    ['docs/deep/a.md', {id: 'b'}],
    ['docs/deep/README.md', {id: 'b'}],
    ['docs/a.md', {slug: '/'}],
    ['docs/deep/a.md', {slug: '/elsewhere'}],
    ['docs/deep/a.md', {slug: 'beside'}],
    ['docs/deep/a.md', {slug: '../above'}],
    ['docs/deep/a.md', {slug: '/with/slash/'}],
    ['docs/deep/README.md', {slug: 'named'}],
  ])('%s %j is the one that Docusaurus gives it', (file, front) => {
    const lines = Object.entries(front).map(([key, value]) => `${key}: ${value}\n`);
    expect(routeOf(new Page(file, `---\n${lines.join('')}---\n`), {roots: ['docs']})).toBe(served(file, front));
  });

  it('goes by the nearest folder of pages', () => {
    expect(routeOf(new Page('guides/en/a.md', ''), {roots: ['guides', 'guides/en']})).toBe('/en/a');
    expect(routeOf(new Page('elsewhere/a.md', ''), {roots: ['docs']})).toBe('/elsewhere/a');
  });

  it('goes by the path at which a folder of docs is known to be served', () => {
    const folders = {
      roots: ['docs', 'api', '../guides'],
      served: new Map([
        ['docs', '/'],
        ['docs/in', '/x/y/'],
        ['../guides', 'guide'],
      ]),
    };
    const route = (file: string, frontMatter = '') => routeOf(new Page(file, `---\n${frontMatter}\n---\n`), folders);
    expect(route('docs/a.md')).toBe('/a');
    expect(route('docs/index.md')).toBe('/');
    expect(route('docs/deep/README.md')).toBe('/deep/');
    expect(route('docs/a.md', 'slug: /b')).toBe('/b');
    expect(route('docs/in/a.md')).toBe('/x/y/a');
    expect(route('../guides/a.md')).toBe('/guide/a');
    expect(route('api/a.md')).toBe('/api/a');
  });
});

it('finds a page beside another one, above the site as well', () => {
  const site = index({
    personas: personasWith("pages: {include: ['../docs/**/*.md']}"),
    pages: {'../docs/a/b.md': tagged('BE-New', 'S-01'), '../docs/c.md': '', '../d.md': ''},
  });
  const links = new LinkResolver(site);
  const from = site.byFile.get('../docs/a/b.md')?.page as Page;
  for (const [url, file] of [
    ['b.md', '../docs/a/b.md'],
    ['./b.md', '../docs/a/b.md'],
    ['../c.md', '../docs/c.md'],
    ['./../c.md', '../docs/c.md'],
    ['../x/../c.md', '../docs/c.md'],
    ['..//c.md', '../docs/c.md'],
    ['../../d.md', '../d.md'],
    ['../../docs/c.md', '../docs/c.md'],
    ['../../../d.md', undefined],
  ] as const)
    expect(links.resolve(from, url)?.page.file, url).toBe(file);
});

describe('where a link leads', () => {
  const site = index({
    personas: personasWith("pages: {include: ['docs/**/*.{md,mdx}', 'guides/**/*.md']}"),
    pages: {
      'docs/deep/a.md': tagged('BE-New', 'S-01'),
      'docs/deep/b c.md': '',
      'docs/deep/README.md': '',
      'docs/deep/d.mdx': '',
      'docs/mdx.md': '',
      'docs/ops/index.md': '',
      'guides/a.md': '',
    },
  });
  const links = new LinkResolver(site);
  const from = (file: string) => site.byFile.get(file)?.page as Page;

  it.each([
    ['docs/deep/a.md', 'a.md', 'docs/deep/a.md'],
    ['docs/deep/a.md', './b%20c.md#x', 'docs/deep/b c.md'],
    ['docs/deep/a.md', '../ops.md?x', 'docs/ops.md'],
    ['docs/deep/a.md', 'd.mdx', 'docs/deep/d.mdx'],
    ['docs/deep/a.md', '/docs/deep/d.mdx#x', 'docs/deep/d.mdx'],
    ['docs/deep/a.md', '@site/docs/deep/d.mdx', 'docs/deep/d.mdx'],
    ['docs/deep/a.md', 'd.md', undefined],
    ['docs/deep/a.md', 'd', 'docs/deep/d.mdx'],
    // An ending is one only after a dot.
    ['docs/deep/a.md', '../mdx', 'docs/mdx.md'],
    ['docs/deep/a.md', 'ops.md', 'docs/ops.md'],
    ['docs/deep/a.md', '/ops.md', 'docs/ops.md'],
    ['docs/deep/a.md', '/docs/ops.md', 'docs/ops.md'],
    ['docs/deep/a.md', '@site/guides/a.md', 'guides/a.md'],
    ['docs/deep/a.md', 'gone.md', undefined],
    ['docs/deep/a.md', '../../../a.md', undefined],
    ['docs/deep/a.md', '/guides/a', 'guides/a.md'],
    ['docs/deep/a.md', '/docs/ops/', 'docs/ops/index.md'],
    ['docs/deep/a.md', './', 'docs/deep/README.md'],
    ['docs/deep/a.md', '..', 'docs/README.md'],
    ['docs/deep/a.md', './b%20c', 'docs/deep/b c.md'],
    ['docs/deep/README.md', 'a', 'docs/deep/a.md'],
    ['docs/deep/README.md', '../backend', 'docs/backend.md'],
    ['docs/README.md', 'backend', 'docs/backend.md'],
    ['docs/README.md', '/docs', 'docs/README.md'],
    ['docs/README.md', '/', undefined],
    ['docs/README.md', '', undefined],
    ['docs/README.md', '#x', undefined],
    ['docs/README.md', '?x', undefined],
    ['docs/README.md', 'https://example.com/docs/ops', undefined],
    ['docs/README.md', 'mailto:docs/ops.md', undefined],
    ['docs/README.md', '//docs/ops', undefined],
    ['docs/README.md', '100%.md', undefined],
    ['docs/README.md', 'git+ssh.x-1:docs/ops.md', undefined],
    ['docs/README.md', 'T:ops.md', undefined],
    ['docs/README.md', '1:ops.md', undefined],
    ['docs/README.md', 'ops.md?a=b.mdx#c', 'docs/ops.md'],
    ['docs/README.md', 'ops.md#a\nb', 'docs/ops.md'],
    ['docs/README.md', 'deep/@site/ops.md', undefined],
    ['docs/deep/a.md', '/deep/a.md', 'docs/deep/a.md'],
    ['docs/deep/a.md', './../deep/a.md', 'docs/deep/a.md'],
    ['docs/deep/a.md', 'b c.md', 'docs/deep/b c.md'],
  ])('from %s, %s leads to %s', (file, url, target) => {
    expect(links.resolve(from(file), url)?.page.file).toBe(target);
  });

  it.each([undefined, true, false])(
    'goes from the address at which a page is served, with trailingSlash %j',
    (trailingSlash) => {
      const pages = {'docs/deep/a.md': '', 'docs/deep/index.md': '', 'docs/deep/er/a.md': '', 'docs/a.md': ''};
      const known = {...index({pages}), trailingSlash, served: new Map([['docs', '/']])};
      const resolver = new LinkResolver(known);
      const at = (path: string) =>
        known.pages.find(({page}) => posix.resolve(resolver.routeOf(page)) === posix.resolve(path))?.page.file;
      for (const {page} of known.pages) {
        const address = applyTrailingSlash(resolver.routeOf(page), {baseUrl: '/', trailingSlash});
        for (const url of ['a', '../a', '../../a/', './', '..']) {
          const {pathname} = new URL(url, `https://x.org${address}`);
          expect(resolver.resolve(page, url)?.page.file, `${page.file}: ${url}`).toBe(at(pathname));
        }
      }
    },
  );

  it('is told of all links of a page, and of what they may lead to before the page is read', () => {
    const body = '[ops](../ops.md) [away](https://x.org) [gone](gone.md) [here](#x)\n\n[b]: ./b%20c.md\n';
    const of = (text: string, before?: LinkResolver) => {
      const known = index({pages: {'docs/deep/l.md': text, 'docs/deep/b c.md': ''}});
      const page = known.byFile.get('docs/deep/l.md')?.page as Page;
      const resolver = new LinkResolver(known, before);
      return {
        links: resolver.of(page).map(({link, address}) => [link.url, resolver.target(address)?.page.file]),
        may: resolver.mayReach(page)?.map((entry) => entry.page.file),
      };
    };
    const expected = {
      links: [
        ['../ops.md', 'docs/ops.md'],
        ['gone.md', undefined],
      ],
      may: ['docs/ops.md'],
    };
    expect(of(body.split('\n\n')[0] as string)).toEqual(expected);
    expect(of(body.split('\n\n')[0] as string, links)).toEqual(expected);
    expect(of('No link.\n')).toEqual({links: [], may: []});
    expect(of('[a]\n\n[a]: ../ops.md\n').links).toEqual([['../ops.md', 'docs/ops.md']]);
  });

  it('depends on the folders of pages, whatever was known before', () => {
    const pages = {'docs/deep/a.md': '[x](/deep/b.md)\n', 'docs/deep/b.md': ''};
    const other = index({personas: personasWith("pages: {include: ['docs/deep/*.md']}"), pages});
    const page = index({pages}).byFile.get('docs/deep/a.md')?.page as Page;
    const before = new LinkResolver(index({pages: {...pages, 'docs/deep/a.md': page}}));
    expect(before.routeOf(page)).toBe('/docs/deep/a');
    expect(new LinkResolver(index({pages: {...pages, 'docs/deep/a.md': page}}), before).routeOf(page)).toBe(
      '/docs/deep/a',
    );
    expect(new LinkResolver(other, before).routeOf(page)).toBe('/deep/a');
    const served = {...index({pages}), served: new Map([['docs', '/']])};
    expect(new LinkResolver(served, before).routeOf(page)).toBe('/deep/a');
    const [slash, at] = [{...index({pages}), trailingSlash: true}, '../b'];
    expect(before.resolve(page, at)?.page.file).toBeUndefined();
    expect(new LinkResolver(slash, before).resolve(page, at)?.page.file).toBe('docs/deep/b.md');
    expect(new LinkResolver(index({pages})).resolve(page, '/deep/b.md')?.page.file).toBe('docs/deep/b.md');
  });
});
