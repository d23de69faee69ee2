import {execFileSync} from 'node:child_process';
import {existsSync, readdirSync, readFileSync, renameSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {expect, onTestFinished, test, vi} from 'vitest';
import {freePort} from '../../scripts/free-port.mjs';
import {servedPages} from '../../src/site/served-pages.ts';
import {docusaurus, runDocusaurus} from '../docusaurus.ts';
import {personasWith, personasYaml, scenariosYaml, tagged} from '../site.ts';
import {configText, temporarySite, write} from './temporary-site.ts';

const clean = '✔ 3 pages checked, nothing to fix.';

/** Waits for something to become true, far longer than it should take. */
const until = (check: () => void) => vi.waitFor(check, {timeout: 100_000, interval: 100});

/** Starts a site, and ends it after the test. */
async function start(site: string) {
  const port = await freePort();
  const running = docusaurus(['start', '--no-open', '--host', '127.0.0.1', '--port', String(port)], site);
  onTestFinished(async () => {
    running.process.kill();
    await running.status;
  });
  const fetched = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  const get = async (path: string) => (await fetched(path)).status;
  const script = async (name: RegExp) => {
    const [, chunk] = readFileSync(join(site, '.docusaurus/registry.js'), 'utf8').match(name) ?? [];
    return (await fetched(`/${chunk}.js`)).text();
  };
  return {
    output: running.output,
    isUp: () => running.process.exitCode === null,
    end: async () => {
      running.process.kill();
      await running.status;
    },
    /** Waits until the site answers. */
    serves: () =>
      vi.waitFor(
        async () => {
          expect(running.process.exitCode, `It ended:\n${running.output()}`).toBeNull();
          expect(await get('/docs')).toBe(200);
        },
        {timeout: 100_000, interval: 200},
      ),
    /** The script that brings the sidebars of the docs. */
    sidebars: () => script(/"(__props---docs-[^"]+)"/),
    /** The script that brings the page of a file. */
    page: (file: string) => script(new RegExp(`"(content---[^"]+)": [^\n]*"@site/${file}"`)),
    /** What was printed since something else was done. */
    after: (length: number) => running.output().slice(length),
  };
}

test('prints the report, serves, and checks again when a page or a registry changes', async () => {
  const site = temporarySite();
  const {output, serves, after, isUp, end} = await start(site);
  await serves();
  expect(output()).toContain(clean);
  const noted = '.docusaurus/docusaurus-plugin-personas/default/server.json';
  const note = JSON.parse(readFileSync(join(site, noted), 'utf8'));
  expect(note.pages['docs/ops.md']).toBe('/docs/ops');
  // What an editor leads to is there.
  expect(servedPages(site)?.('docs/ops.md')).toBe(`${note.origin}/docs/ops`);
  expect((await fetch(`${note.origin.replace('localhost', '127.0.0.1')}/docs/ops`)).status).toBe(200);

  let before = output().length;
  write(site, 'docs/ops.md', tagged('BE-Osp', 'S-03', '# Operations\n'));
  await until(() => expect(after(before)).toContain('BE-Osp is not in personas.yaml. Did you mean BE-Ops?'));
  expect(after(before)).toContain('docs/ops.md:2:10  error  persona-unknown');
  await serves();

  before = output().length;
  write(site, 'docs/ops.md', tagged('BE-Ops', 'S-03', '# Operations\n'));
  await until(() => expect(after(before)).toContain(clean));

  before = output().length;
  write(site, 'personas.yaml', personasYaml.replace('BE-Ops:', 'BE-Run:'));
  await until(() => expect(after(before)).toContain('BE-Ops is not in personas.yaml.'));

  before = output().length;
  write(site, 'personas.yaml', personasYaml);
  await until(() => expect(after(before)).toContain(clean));
  await serves();

  // What pages inherit, though none of them changes.
  // Docusaurus may lose a change that comes while it still reads another one. Whoever writes saves again.
  const saved = (path: string, text: string, check: () => void) =>
    vi.waitFor(
      () => {
        try {
          check();
        } catch (error) {
          write(site, path, text);
          throw error;
        }
      },
      {timeout: 100_000, interval: 4000},
    );
  const inherited = () => {
    const folder = join(site, '.docusaurus/docusaurus-plugin-content-docs/default');
    const file = readdirSync(folder).find((name) => name.startsWith('site-docs-plain-md'));
    return file && JSON.parse(readFileSync(join(folder, file), 'utf8')).frontMatter;
  };
  await saved('docs/plain.md', '# Plain\n', () => expect(inherited()).toEqual({}));
  for (const persona of ['BE-Ops', 'everyone']) {
    const text = `${personasYaml}pages: {defaults: [{files: docs/plain.md, persona: ${persona}, scenario: S-03}]}\n`;
    await saved('personas.yaml', text, () => expect(inherited()).toEqual({persona, scenario: 'S-03'}));
  }
  expect(readFileSync(join(site, 'docs/plain.md'), 'utf8')).toBe('# Plain\n');
  await serves();
  expect(isUp()).toBe(true);

  // Another one has begun in the same folder since: what it has noted stays.
  write(site, noted, JSON.stringify({...note, pid: process.pid}));
  await end();
  expect(servedPages(site)?.('docs/ops.md')).toBe(`${note.origin}/docs/ops`);
});

test('a page that is broken when it begins does not end it, and front matter is never run', async () => {
  const ran = join(temporarySite(), 'ran');
  const site = temporarySite({
    'docs/yaml.md': '---\npersona: [BE-New\n---\n# Broken\n',
    'docs/id.md': '---\npersona: BE-New\nscenario: S-01\nid: [1]\n---\n# Broken too\n',
    'docs/js.md': `---js\n{persona: require('fs').writeFileSync(${JSON.stringify(ran)}, 'ran')}\n---\n# Run me\n`,
    'docs/bytes.md': '---\npersona: BE-New\npersona: BE-Ops\n---\n',
    'src/pages/for/be-new.md': '# Mine\n',
  });
  const {output, serves, isUp, after} = await start(site);
  await serves();
  expect(output()).toMatch(/docs\/yaml\.md:\d+:\d+ {2}error {2}front-matter-invalid/);
  expect(output()).toContain('docs/js.md:1:1  error  front-matter-invalid');
  expect(output()).toContain('personas: /for/be-new is a page of your site already.');
  expect(isUp()).toBe(true);

  const before = output().length;
  write(site, 'docs/yaml.md', tagged('BE-New', 'S-01', '# Fixed\n'));
  await until(() => expect(after(before)).toContain('docs/js.md:1:1  error  front-matter-invalid'));
  expect(after(before)).not.toContain('docs/yaml.md');
  expect(existsSync(ran)).toBe(false);
});

test('a registry that is broken when it begins does not end it, and is checked again', async () => {
  const site = temporarySite({'personas.yaml': 'personas: [\n'});
  const {output, serves, after} = await start(site);
  await serves();
  expect(output()).toContain('error  registry-invalid');
  const before = output().length;
  write(site, 'personas.yaml', personasYaml);
  await until(() => expect(after(before)).toContain(clean));
});

test('a file that is deleted, renamed or half written is reported plainly, and all is well when it is back', async () => {
  const site = temporarySite({
    'docusaurus.config.mjs': configText(
      `presets: [['classic', {docs: {sidebarPath: './sidebars.mjs'}, blog: false}]],`,
    ),
    'sidebars.mjs': `export default {docs: ['README', 'backend', 'ops', {type: 'autogenerated', dirName: 'more'}]};\n`,
    'docs/more/_category_.json': '{"label": "More"}\n',
    'docs/more/one.md': tagged('BE-New', 'S-01', '# One\n'),
  });
  const {output, serves, after, isUp} = await start(site);
  await serves();
  const allWell = '✔ 4 pages checked, nothing to fix.';
  expect(output()).toContain(allWell);

  /** Does something to a file, waits for what is said of it, and for all to be well when the file is back. */
  const damaged = async (file: string, damage: () => void, ...said: string[]) => {
    const text = readFileSync(join(site, file), 'utf8');
    let before = output().length;
    // Docusaurus has no queue: a change that comes while it reads the one before can be lost. Who sees nothing saves again.
    let damagedAt = Number.NEGATIVE_INFINITY;
    await until(() => {
      if (performance.now() - damagedAt > 10_000) {
        damage();
        damagedAt = performance.now();
      }
      for (const words of said) expect(after(before)).toContain(words);
    });
    before = output().length;
    write(site, file, text);
    // What was well before is not printed again.
    if (said.some((words) => /error/.test(words))) await until(() => expect(after(before)).toContain(allWell));
    await serves();
  };
  const remove = (file: string) => () => rmSync(join(site, file), {force: true});
  const become = (file: string, text: string) => () => write(site, file, text);

  const missing = 'scenarios.yaml:16:25  error  entry-point-missing';
  await damaged('docs/ops.md', remove('docs/ops.md'), missing, 'These sidebar document ids do not exist:\n- ops');
  await damaged('docs/README.md', become('docs/README.md', ''), 'docs/README.md:1:1  error  persona-missing');
  await damaged('personas.yaml', remove('personas.yaml'), 'error  registry-invalid');
  await damaged('personas.yaml', become('personas.yaml', ''), 'personas.yaml is empty');
  const half = scenariosYaml.slice(0, 300);
  await damaged('scenarios.yaml', become('scenarios.yaml', half), 'error  registry-invalid');
  const category = 'docs/more/_category_.json';
  await damaged(category, become(category, '{"label": "Mo'), 'unexpected end of the stream');
  await damaged(category, become(category, '{"label": 1}'), '"label" must be a string');

  const before = output().length;
  renameSync(join(site, 'docs/more/one.md'), join(site, 'docs/more/two.md'));
  write(site, 'docs/more/three.md', tagged('BE-New', 'S-01', '# Three\n'));
  await until(() => expect(after(before)).toContain('✔ 5 pages checked, nothing to fix.'));
  await serves();

  // As Docusaurus writes it: first there is nothing in it.
  const generated = join(site, '.docusaurus/globalData.json');
  const data = readFileSync(generated, 'utf8');
  writeFileSync(generated, '');
  await setTimeout(500);
  const written = output().length;
  writeFileSync(generated, `${data}\n`);
  await until(() => expect(after(written)).toContain('compiled successfully'));

  expect(output()).not.toMatch(/^\s+at /m);
  expect(output()).not.toMatch(/Cannot find module|Can't resolve|parse error|available document ids/i);
  expect(isUp()).toBe(true);
});

test('sidebars and pages follow what other pages and registries say', async () => {
  const site = temporarySite({
    'docusaurus.config.mjs': configText(
      `presets: [['classic', {docs: {sidebarPath: './sidebars.mjs'}, blog: false}]],`,
    ),
    'sidebars.mjs': `export default {docs: ['README', 'backend', 'ops', 'more']};\n`,
    'docs/more.md': tagged('BE-New', 'S-01', '# More\n'),
  });
  const {serves, sidebars, page} = await start(site);
  await serves();
  // It is a step of the same task as README.md, which leads on to it.
  expect(await page('docs/README.md')).toContain('/docs/more');
  expect(await sidebars()).toContain('for-0');
  expect(await sidebars()).toContain('for-2');

  const follows = (classes: string) =>
    vi.waitFor(async () => expect(await sidebars()).toContain(classes), {timeout: 100_000, interval: 200});
  write(site, 'docs/more.md', tagged('[BE-Ops, BE-New]', '[S-03, S-01]', '# Still more\n'));
  await follows('for-0-2');
  await vi.waitFor(async () => expect(await page('docs/README.md')).toContain('Still more'), {
    timeout: 100_000,
    interval: 200,
  });
  // So do the homes.
  const {homes} = JSON.parse(
    readFileSync(join(site, '.docusaurus/docusaurus-plugin-personas/default/pages.json'), 'utf8'),
  );
  expect(homes.find(({home}: {home: string}) => home.endsWith('/be-ops')).pages).toHaveLength(2);
  write(site, 'personas.yaml', personasWith('pages: {exempt: [docs/more.md]}'));
  await vi.waitFor(async () => expect(await sidebars()).not.toContain('for-0-2'), {
    timeout: 100_000,
    interval: 200,
  });
});

test('goes on to answer and to check when its generated files are cleared away', async () => {
  const site = temporarySite();
  const {output, serves, after, isUp} = await start(site);
  await serves();
  let before = output().length;
  await runDocusaurus(['clear'], site);
  await until(() => expect(after(before)).toMatch(/compiled with \d+ errors/));
  await serves();
  before = output().length;
  write(site, 'docs/ops.md', tagged('BE-Osp', 'S-03', '# Operations\n'));
  await until(() => expect(after(before)).toContain('docs/ops.md:2:10  error  persona-unknown'));
  await serves();
  expect(output()).not.toMatch(/^(?:<e>)?\s+at /m);
  expect(isUp()).toBe(true);
});

test.skipIf(process.platform === 'win32')(
  'reports what is no file as soon as it is there, once, and until it is gone',
  async () => {
    const site = temporarySite();
    const {output, serves, after} = await start(site);
    await serves();
    await until(() => expect(output()).toContain(clean));
    const page = join(site, 'docs/new.md');
    for (const [make, reason] of [
      [() => symlinkSync('gone.md', page), 'it is a link to a file that does not exist'],
      [() => symlinkSync('/dev/zero', page), 'it is a device'],
      [() => execFileSync('mkfifo', [page]), 'it is a pipe'],
    ] as const) {
      let before = output().length;
      make();
      await until(() => expect(after(before)).toContain(`This page cannot be read: ${reason}`));
      await until(() => expect(after(before)).toMatch(/compiled with \d+ error/));
      expect(after(before).match(/error {2}page-unreadable/g)).toHaveLength(1);
      before = output().length;
      rmSync(page);
      await until(() => expect(after(before)).toContain(clean));
    }
    await serves();
  },
);
