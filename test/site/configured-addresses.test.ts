import {afterEach, describe, expect, it, test} from 'vitest';
import {addressesInConfig, addressOf} from '../../src/site/configured-addresses.ts';
import {index, tagged} from '../site.ts';

afterEach(() => {
  delete process.env.PERSONAS_TEST_URL;
});

const plain = `url: 'https://x.org', baseUrl: '/b/'`;

test.each([
  ['both in plain words', `export default {${plain}};`, 'https://x.org/b/'],
  ['typed ones', `const c: Config = {url: "https://x.org/" as const, 'baseUrl': \`/\`};`, 'https://x.org/'],
  ['others that are no site', `x = {${plain}, i: [{url: 'https://y.org', label: 'x'}]}`, 'https://x.org/b/'],
  ['two sites', `x = {${plain}}; y = {${plain}};`, undefined],
  ['a computed one', `x = {url: base + 'y', baseUrl: '/'}`, undefined],
  ['a template', `x = {url: \`https://\${host}\`, baseUrl: '/'}`, undefined],
  ['a variable that is not set', `x = {url: process.env.PERSONAS_TEST_URL ?? 'http://a', baseUrl: '/'}`, undefined],
  ['nothing', '', undefined],
])('of the address of a site with %s', (_, text, site) => {
  expect(addressesInConfig(text).site).toBe(site);
});

test('a variable of the environment counts where it is set', () => {
  process.env.PERSONAS_TEST_URL = 'https://z.org';
  for (const otherwise of ['', ` ?? 'http://a'`, ` || 'http://a'`])
    expect(addressesInConfig(`x = {url: process.env.PERSONAS_TEST_URL${otherwise}, baseUrl: '/'}`).site).toBe(
      'https://z.org/',
    );
});

describe('the address of a page', () => {
  const address = (config: string, file = 'docs/a/index.md', frontMatter = '') => {
    const page = `---\n${frontMatter}persona: BE-Ops\nscenario: S-03\n---\n`;
    const site = index({pages: {'docs/x.md': tagged('BE-Ops', 'S-03'), [file]: page}});
    const entry = site.byFile.get(file);
    return entry && addressOf(entry.page, addressesInConfig(config), ['docs']);
  };
  const preset = (docs: string, more = '') => `x = {${plain}, ${more} presets: [['classic', {docs: {${docs}}}]]};`;

  it.each([
    ['nothing', '', 'docs/a/'],
    ['another path', preset(`routeBasePath: '/'`), 'a/'],
    ['a deeper path', preset(`path: './docs/', routeBasePath: 'x/y', sidebarPath: f({a: 1})`), 'x/y/a/'],
    ['a folder in it', preset(`path: 'docs/a', routeBasePath: 'a b'`), 'a%20b/'],
    ['another folder', preset(`path: 'other', routeBasePath: 'z'`), 'docs/a/'],
    ['a path that is computed', preset('routeBasePath: base'), 'docs/a/'],
    ['no slash at the end', preset(`routeBasePath: '/'`, 'trailingSlash: false,'), 'a'],
    ['no slash at the end, as a text', preset('', `trailingSlash: 'false',`), 'docs/a'],
    ['the blog', `x = {presets: [['classic', {blog: {routeBasePath: '/'}}]]}`, 'docs/a/'],
    [
      'a plugin',
      `x = {plugins: [['@docusaurus/plugin-content-docs', {id: 'a', path: 'docs', routeBasePath: 'q'}]]}`,
      'q/a/',
    ],
  ])('with %s in the configuration', (_, config, path) => {
    expect(address(config)).toBe(path);
  });

  it('keeps to the front matter, and to slashes at the end', () => {
    expect(address(preset(`routeBasePath: 'k'`, 'trailingSlash: true,'), 'docs/01-é.md')).toBe('k/%C3%A9/');
    expect(address(preset(`routeBasePath: '/'`), 'docs/a.md', 'slug: /\n')).toBe('');
    expect(address(preset(`routeBasePath: 'k'`), 'docs/a.md', 'slug: up?\n')).toBe('k/up%3F');
  });
});
