import {once} from 'node:events';
import {cpSync, existsSync, mkdirSync, readdirSync, rmSync, statSync, utimesSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {setTimeout} from 'node:timers/promises';
import {freePort} from '../../scripts/free-port.mjs';
import {docusaurus, type Running, root, runDocusaurus} from '../docusaurus.ts';

/** The configuration of this site with less that a browser would load. */
const light = 'test/e2e/start.config.ts';

/** Where sites are built that only the browser tests look at. Git ignores it. */
const built = join(root, '.cache/e2e');

/**
 * Serves what the browser tests look at beside the production build of this site: the site as `npm start` shows it, its
 * development build, which reports hydration that fails, and the site of seven personas. What has not changed is not
 * built again.
 */
export default async function setUp(): Promise<() => Promise<void>> {
  const seven = buildSeven();
  const servers = await Promise.all([
    run('start', root, ['--config', light], ownFiles('start')),
    buildDevelopment().then((folder) => run('serve', root, ['--dir', folder])),
    seven.then((site) => run('serve', site, ['--dir', join(site, 'build')])),
  ]);
  const [start, development, sevenPersonas] = servers.map(({url}) => url);
  Object.assign(process.env, {
    PERSONAS_E2E_START: start,
    PERSONAS_E2E_DEVELOPMENT: development,
    PERSONAS_E2E_SEVEN: sevenPersonas,
  });
  return async () => {
    for (const {running} of servers) running.process.kill();
    await Promise.all(servers.map(({running}) => running.status));
  };
}

/**
 * Has a command write its files where no other one reads them: the production build, and a start in another terminal,
 * have their own. `docusaurus start` and `docusaurus build --dev` would even take each other's modules from the
 * bundler's cache, though only one of them makes modules for hot reloading.
 */
function ownFiles(name: string): NodeJS.ProcessEnv {
  return {DOCUSAURUS_GENERATED_FILES_DIR_NAME: `.docusaurus/${name}`, DOCUSAURUS_NO_PERSISTENT_CACHE: 'true'};
}

/** @returns the folder of the build */
async function buildDevelopment(): Promise<string> {
  const folder = join(built, 'development');
  await unlessUpToDate(folder, [...sources, light, 'docs', 'static', 'personas.yaml', 'scenarios.yaml'], () =>
    runDocusaurus(['build', '--dev', '--out-dir', folder, '--config', light], root, ownFiles('development')),
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

/** Runs a server of Docusaurus on a free port, until it answers. */
async function run(
  command: 'serve' | 'start',
  site: string,
  more: readonly string[],
  env?: NodeJS.ProcessEnv,
): Promise<{running: Running; url: string}> {
  const port = await freePort();
  const args = ['--no-open', '--host', '127.0.0.1', '--port', String(port), ...more];
  const running = docusaurus([command, site, ...args], site, env);
  const ended = running.status.then((status) => {
    throw new Error(`docusaurus ${command} ended with ${status}:\n${running.output()}`);
  });
  ended.catch(() => {});
  return {running, url: await Promise.race([ended, answering(running)])};
}

/** The address that a server prints, once it answers there. One that has to build first lets the first question wait. */
async function answering({process, output}: Running): Promise<string> {
  for (;;) {
    const url = /http:\/\/\S+/.exec(output())?.[0];
    if (url === undefined) await once(process.stdout as NodeJS.ReadableStream, 'data');
    else if (await answers(url)) return url;
    else await setTimeout(100);
  }
}

function answers(url: string): Promise<boolean> {
  return fetch(url).then(
    ({ok}) => ok,
    () => false,
  );
}
