import {once} from 'node:events';
import {cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {createServer} from 'node:net';
import {join} from 'node:path';
import {docusaurus, type Running, root, runDocusaurus} from '../docusaurus.ts';

/** Where sites are built that only the browser tests look at. Git ignores it. */
const built = join(root, '.cache/e2e');

/**
 * Builds and serves what the browser tests look at beside the production build of this site: its development build,
 * which tells of hydration that fails, and the site of seven personas. What has not changed is not built again.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const [development, seven] = await Promise.all([buildDevelopment(), buildSeven()]);
  const servers = await Promise.all([serve(root, development), serve(seven, join(seven, 'build'))]);
  process.env.PERSONAS_E2E_DEVELOPMENT = servers[0].url;
  process.env.PERSONAS_E2E_SEVEN = servers[1].url;
  return async () => {
    for (const {running} of servers) running.process.kill();
    await Promise.all(servers.map(({running}) => running.status));
  };
}

/** @returns the folder of the build */
async function buildDevelopment(): Promise<string> {
  const folder = join(built, 'development');
  await unlessUpToDate(folder, [...sources, 'docs', 'static', 'personas.yaml', 'scenarios.yaml'], () =>
    // A folder of its own for generated files, since those of the production build are another command's.
    runDocusaurus(['build', '--dev', '--out-dir', folder], root, {
      DOCUSAURUS_GENERATED_FILES_DIR_NAME: '.docusaurus/development',
    }),
  );
  return folder;
}

/** @returns the folder of the site */
async function buildSeven(): Promise<string> {
  const folder = join(built, 'seven');
  await unlessUpToDate(folder, [...sources, 'test/fixtures/seven'], async () => {
    cpSync(join(root, 'test/fixtures/seven'), folder, {recursive: true});
    writeMany(join(folder, 'docs/many'));
    await runDocusaurus(['build'], folder);
  });
  return folder;
}

/** Writes more pages for one persona and scenario than a notice lists, and one for another persona. */
function writeMany(folder: string): void {
  mkdirSync(folder);
  const write = (name: string, persona: string) =>
    writeFileSync(join(folder, `${name}.md`), `---\npersona: ${persona}\nscenario: T-1\n---\n\n# ${name}\n`);
  write('start', 'Sec-Eng');
  for (let step = 10; step < 23; step++) write(`step-${step}`, 'FE');
}

const sources = ['lib', 'src', 'docusaurus.config.ts', 'sidebars.ts', 'package.json'];

/** Builds into a folder, unless it was built after the last change of its sources. */
async function unlessUpToDate(folder: string, from: readonly string[], build: () => Promise<unknown>): Promise<void> {
  const changed = Math.max(...from.map((path) => newest(join(root, path))));
  const stamp = `${folder}.built`;
  if (existsSync(stamp) && statSync(stamp).mtimeMs > changed) return;
  rmSync(folder, {recursive: true, force: true});
  const started = new Date();
  await build();
  writeFileSync(stamp, '');
  utimesSync(stamp, started, started);
}

/** When a file, or anything in a folder, last changed. */
function newest(path: string): number {
  const stats = statSync(path);
  if (!stats.isDirectory()) return stats.mtimeMs;
  return Math.max(stats.mtimeMs, ...readdirSync(path).map((name) => newest(join(path, name))));
}

/** Serves a build on a free port, as `npm run serve` does. */
async function serve(site: string, folder: string): Promise<{running: Running; url: string}> {
  const server = createServer().listen(0, '127.0.0.1');
  await once(server, 'listening');
  const {port} = server.address() as {port: number};
  server.close();
  const args = ['--no-open', '--host', '127.0.0.1', '--port', String(port), '--dir', folder];
  const running = docusaurus(['serve', site, ...args], site);
  const ended = running.status.then((status) => {
    throw new Error(`docusaurus serve ended with ${status}:\n${running.output()}`);
  });
  ended.catch(() => {});
  return {running, url: await Promise.race([ended, answering(running)])};
}

/** The address that a server prints, once it answers there. */
async function answering({process, output}: Running): Promise<string> {
  for (;;) {
    const url = /http:\/\/\S+/.exec(output())?.[0];
    if (url === undefined) await once(process.stdout as NodeJS.ReadableStream, 'data');
    else if (await answers(url)) return url;
  }
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ok}) => ok,
    () => false,
  );
}
