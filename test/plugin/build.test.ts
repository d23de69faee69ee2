import {spawnSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {expect, test} from 'vitest';
import {docusaurus, bin as docusaurusBin, runDocusaurus} from '../docusaurus.ts';
import {tagged} from '../site.ts';
import {configText, report, temporarySite} from './temporary-site.ts';

/** Builds a site that has something wrong with it. */
async function failingBuild(site: string): Promise<string> {
  const {output, status} = docusaurus(['build', '--no-minify'], site);
  expect(await status).toBe(1);
  expect(existsSync(join(site, 'build'))).toBe(false);
  return output();
}

test.each([
  ['front matter that is not YAML', {'docs/a.md': '---\npersona: [BE-New\n---\n'}],
  ['an id of the wrong type, and a persona missing', {'docs/a.md': '---\nscenario: S-01\nid: 12\n---\n'}],
  ['a registry that is not YAML', {'personas.yaml': 'personas: [\n'}],
  ['a registry that is missing', {'scenarios.yaml': null}],
  ['everything at once', {'docs/a.md': '', 'docs/b.md': '---\npersona: x\n---\n', 'docs/README.md': null}],
])('fails on %s, with the report and nothing after it', async (_, files) => {
  const site = temporarySite(files);
  const output = await failingBuild(site);
  const expected = report(site);
  expect(expected).toMatch(/\d+ errors? /);
  expect(output.endsWith(expected)).toBe(true);
  // Before it, only Docusaurus's own line that a build begins.
  expect(output.slice(0, -expected.length)).toMatch(/^(\[INFO\] .*\n)?$/);
});

test('fails on a site without any registry, and says what to do', async () => {
  const output = await failingBuild(temporarySite({'personas.yaml': null, 'scenarios.yaml': null}));
  expect(output).toMatch(
    /There is no personas\.yaml and no scenarios\.yaml in .*\n.*write the two registries there.*\n$/,
  );
});

test('fails where the pages are built in another format than they are checked in, and names both places', async () => {
  const config = configText("markdown: {format: 'detect'},");
  const output = await failingBuild(temporarySite({'docusaurus.config.mjs': config}));
  expect(output).toMatch(/personas\.yaml:3:1 +error +registry-invalid\n +docusaurus\.config\.mjs has \.md read as/);
  expect(output).toContain('Write format: detect under pages here.');
});

/** A page of a site that reads .md as Docusaurus does where nobody says otherwise: with components and expressions. */
const componentsPage = `---
persona: BE-New
scenario: S-01
---
import Tabs from '@theme/Tabs';
import TabItem from '@theme/TabItem';

# Install

<Tabs>
<TabItem value="mac" label="macOS">

Use brew.

</TabItem>
<TabItem value="win" label="Windows">

Use winget.

</TabItem>
</Tabs>

The number is {1 + 1}.
`;

test('a site with nothing to fix builds without a word of ours, and its components stay components', async () => {
  const zeros = "export default () => <a href={'#\\0é'}>{'b\\0ß'}</a>;\n";
  const site = temporarySite({'docs/install.md': componentsPage, 'src/pages/zeros.js': zeros});
  const output = await runDocusaurus(['build', '--no-minify'], site);
  expect(output.split('\n').filter((line) => line !== '' && !/^\[(INFO|SUCCESS)\]/.test(line))).toEqual([]);
  for (const page of ['for/be-new', 'scenarios', 'scenarios/s-01', 'docs'])
    expect(existsSync(join(site, 'build', page, 'index.html'))).toBe(true);
  const article =
    /<article.*<\/article>/s.exec(readFileSync(join(site, 'build/docs/install/index.html'), 'utf8'))?.[0] ?? '';
  expect(article.match(/role="?tab"?[ >]/g)).toHaveLength(2);
  expect(article.replace(/<!-- -->/g, '')).toContain('The number is 2.');
  expect(article).not.toContain('import Tabs');
  // As React 18 puts them where a letter of several bytes does not fit.
  expect(readFileSync(join(site, 'build/zeros/index.html'), 'utf8')).toMatch(/<a href="?#é"?>bß<\/a>/);
  // Where browsers know cascade layers, our styles weigh no more than those of a site, which may replace them.
  const styles = join(site, 'build/assets/css');
  for (const file of readdirSync(styles)) expect(readFileSync(join(styles, file), 'utf8')).not.toContain(':not(#');
  const scripts = join(site, 'build/assets/js');
  const naming = readdirSync(scripts).filter((file) => readFileSync(join(scripts, file), 'utf8').includes(site));
  expect(naming, 'scripts that name where they were built').toEqual([]);
});

const bomb = (file: string, opening = '---js') =>
  `${opening}\n{persona: require('fs').writeFileSync(${JSON.stringify(file)}, 'ran') || 'BE-New', scenario: 'S-01'}\n---\n# A\n`;

test('front matter that is JavaScript is refused and never run', async () => {
  const site = temporarySite();
  const ran = join(site, 'ran');
  const output = await failingBuild(temporarySite({'docs/a.md': bomb(ran)}));
  expect(output).toContain('docs/a.md:1:1  error  front-matter-invalid');
  expect(existsSync(ran)).toBe(false);
});

test('front matter that is JavaScript is not run in a file that is no page, either', async () => {
  const site = temporarySite();
  const ran = join(site, 'ran');
  const posts = temporarySite({
    'docusaurus.config.mjs': configText(`presets: [['classic', {docs: {}, blog: {onInlineAuthors: 'ignore'}}]],`),
    // No line ends here to whoever parses front matter.
    'blog/2026-01-01-post.md': bomb(ran, '---\rjs'),
  });
  const output = await failingBuild(posts);
  expect(output).toContain('front matter is YAML and is never run');
  expect(existsSync(ran)).toBe(false);
});

/** What is reported of an added page that has no place. */
function clash(path: string): string {
  return `personas: ${path} is a page of your site already. Move one: the plugin's option routes says where its pages are.\n`;
}

test('a persona whose home another page stands on is reported in one sentence', async () => {
  const site = temporarySite({
    'src/pages/for/be-new.md': '# Mine\n',
    'src/pages/scenarios/index.md': '# Mine too\n',
    'docs/all-pages.md': tagged('BE-Ops', 'S-03', '# Mine as well\n'),
  });
  const output = await failingBuild(site);
  expect(output.endsWith(clash('/for/be-new') + clash('/scenarios') + clash('/docs/all-pages'))).toBe(true);
  expect(output).not.toMatch(/^\s+at /m);
});

test('an added page whose address a blog or the index of a category has is reported, too', async () => {
  const post = (slug: string) => `---\nslug: ${slug}\ntags: [s-01]\n---\n\n# Post\n\nText.\n`;
  const site = temporarySite({
    'docusaurus.config.mjs': configText(`presets: [['classic', {
      docs: {routeBasePath: '/'},
      blog: {routeBasePath: '/', archiveBasePath: null, tagsBasePath: 'scenarios', pageBasePath: 'posts'},
    }]],`),
    'docs/ops/_category_.json': '{"label": "Ops", "link": {"type": "generated-index", "slug": "/for/be-ops"}}',
    'docs/ops/more.md': tagged('BE-Ops', 'S-03', '# More\n'),
    'blog/2026-01-01-post.md': post('/for/be-new'),
  });
  const output = await failingBuild(site);
  const clashes = ['/for/be-new', '/for/be-ops', '/scenarios', '/scenarios/s-01'].map(clash);
  expect(output.endsWith(clashes.join(''))).toBe(true);
});

test('an added page whose address any other plugin has is reported at the end of the build', async () => {
  const site = temporarySite({
    'docusaurus.config.mjs': configText(`
      onDuplicateRoutes: 'ignore',
      plugins: [() => ({
        name: 'other',
        contentLoaded: ({actions}) => actions.addRoute({path: '/for/be-ops', exact: true, component: '@theme/NotFound'}),
      })],`),
  });
  const {output, status} = docusaurus(['build', '--no-minify'], site);
  expect(await status).toBe(1);
  expect(output().endsWith(clash('/for/be-ops'))).toBe(true);
});

test('routes move and are switched off by an option, and a navbar that leaves the picker out is named', async () => {
  const toggle = 'src/theme/Navbar/ColorModeToggle/index.js';
  const site = temporarySite({
    [toggle]: 'export default () => null;\n',
    'docusaurus.config.mjs': configText('', `{routes: {personas: 'readers/of', scenarios: false, pages: 'contents'}}`),
    'src/pages/for/be-new.md': '# Mine\n',
  });
  const output = await runDocusaurus(['build', '--no-minify'], site);
  expect(output).toContain(
    `personas: warning: No page has the picker, with which readers say who they are: ${toggle} `,
  );
  const page = (path: string) => join(site, 'build', path, 'index.html');
  expect(existsSync(page('readers/of/be-new'))).toBe(true);
  expect(readFileSync(page('for/be-new'), 'utf8')).toContain('Mine');
  expect(existsSync(page('scenarios'))).toBe(false);
  expect(existsSync(page('docs/contents'))).toBe(true);
  expect(existsSync(page('docs/all-pages'))).toBe(false);
  const html = readFileSync(page('docs'), 'utf8');
  expect(html).toMatch(/href="?\/readers\/of\/be-new/);
  expect(html).not.toMatch(/href="?\/scenarios/);
});

test('options that are wrong are refused in one sentence', async () => {
  const output = await failingBuild(temporarySite({'docusaurus.config.mjs': configText('', '{route: {}}')}));
  expect(output).toContain(
    'docusaurus-plugin-personas: options has no key route. Pages and rules are set in personas.yaml.',
  );
});

test.skipIf(process.platform === 'win32')(
  'a long report is there whole for a reader who comes late, or not at all',
  () => {
    const page = tagged('BE-Nwe', 'S-01', '# Page\n');
    const pages = Object.fromEntries(Array.from({length: 700}, (_, at) => [`docs/page-${at}.md`, page]));
    const site = temporarySite(pages);
    const build = (reader: string) =>
      spawnSync(
        'sh',
        ['-c', `{ "$0" "$1" build; echo "status $?" >&2; } | ${reader}`, process.execPath, docusaurusBin],
        {
          cwd: site,
          encoding: 'utf8',
        },
      );
    const late = build(`{ dd bs=1 count=1 2>/dev/null; exec "$0" -e 'process.stdin.pipe(process.stdout)'; }`);
    expect(late.stdout).toContain('✖ 700 errors in 703 pages.');
    expect(late.stdout.match(/persona-unknown$/gm)).toHaveLength(701);
    for (const {stderr} of [late, build('true')]) {
      expect(stderr).toContain('status 1');
      expect(stderr).not.toMatch(/^\s+at |EPIPE|EAGAIN/m);
    }
  },
);
