import {once} from 'node:events';
import {existsSync, readFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {expect, onTestFinished, test, vi} from 'vitest';
import {docusaurus} from '../docusaurus.ts';
import {personasWith, personasYaml, tagged} from '../site.ts';
import {configText, temporarySite, write} from './temporary-site.ts';

const clean = '✔ 3 pages checked, nothing to mend.';

/** Waits for something to become true, far longer than it should take. */
const until = (check: () => void) => vi.waitFor(check, {timeout: 100_000, interval: 100});

/** Starts a site, and ends it after the test. */
async function start(site: string) {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as {port: number};
  server.close();
  const running = docusaurus(['start', '--no-open', '--host', '127.0.0.1', '--port', String(port)], site);
  onTestFinished(async () => {
    running.process.kill();
    await running.status;
  });
  const fetched = (path: string) => fetch(`http://127.0.0.1:${port}${path}`);
  const get = async (path: string) => (await fetched(path)).status;
  return {
    output: running.output,
    isUp: () => running.process.exitCode === null,
    /** Waits until the site answers. */
    serves: () => vi.waitFor(async () => expect(await get('/docs')).toBe(200), {timeout: 100_000, interval: 200}),
    /** The script that brings the sidebars of the docs. */
    sidebars: async () => {
      const [, chunk] =
        readFileSync(join(site, '.docusaurus/registry.js'), 'utf8').match(/"(__props---docs-[^"]+)"/) ?? [];
      return (await fetched(`/${chunk}.js`)).text();
    },
    /** What was printed since something else was done. */
    after: (length: number) => running.output().slice(length),
  };
}

test('prints the report, serves, and checks again when a page or a registry changes', async () => {
  const site = temporarySite();
  const {output, serves, after, isUp} = await start(site);
  await serves();
  expect(output()).toContain(clean);

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
  expect(isUp()).toBe(true);
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
  write(site, 'docs/yaml.md', tagged('BE-New', 'S-01', '# Mended\n'));
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

test('the sidebars follow what pages and registries say', async () => {
  const site = temporarySite({
    'docusaurus.config.mjs': configText(
      `presets: [['classic', {docs: {sidebarPath: './sidebars.mjs'}, blog: false}]],`,
    ),
    'sidebars.mjs': `export default {docs: ['README', 'backend', 'ops', 'more']};\n`,
    'docs/more.md': tagged('BE-New', 'S-01', '# More\n'),
  });
  const {serves, sidebars} = await start(site);
  await serves();
  expect(await sidebars()).toContain('persona-only persona-BE-New scenario-S-01');
  expect(await sidebars()).toContain('persona-only persona-BE-Ops scenario-S-03');

  const follows = (classes: string) =>
    vi.waitFor(async () => expect(await sidebars()).toContain(classes), {timeout: 100_000, interval: 200});
  write(site, 'docs/more.md', tagged('[BE-Ops, BE-New]', '[S-03, S-01]', '# More\n'));
  await follows('persona-only persona-BE-Ops persona-BE-New scenario-S-03 scenario-S-01');
  write(site, 'personas.yaml', personasWith('pages: {exempt: [docs/more.md]}'));
  await vi.waitFor(async () => expect(await sidebars()).not.toContain('persona-BE-Ops persona-BE-New'), {
    timeout: 100_000,
    interval: 200,
  });
});
