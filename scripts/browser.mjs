// Finds a Chromium for the browser tests, or installs one, and prints its path.
import {spawnSync} from 'node:child_process';
import {existsSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join, posix, win32} from 'node:path';
import {Failure, isMain, root, runMain} from './install.mjs';

const minute = 60_000;

/** The three ways out when no browser can be had. */
export const remedies = `No browser for the browser tests was found, and none could be installed. Do one of these:
  1. Install Chromium or Chrome with your system's package manager, for instance: apt-get install chromium
  2. npx playwright install --with-deps chromium
  3. Set PERSONAS_BROWSER=/path/to/chrome`;

/**
 * What the search asks of the machine it runs on. A test gives its own.
 *
 * @type {import('./browser.mjs').Machine}
 */
export const thisMachine = {
  env: process.env,
  platform: process.platform,
  isRoot: process.getuid?.() === 0,
  exists: existsSync,
  playwrightPath() {
    try {
      return createRequire(import.meta.url)('@playwright/test').chromium.executablePath();
    } catch {
      // A platform Playwright has no browser for.
      return undefined;
    }
  },
  run(command, args, timeout) {
    const {status, error, stdout, stderr} = spawnSync(command, args, {cwd: root, timeout, encoding: 'utf8'});
    return {ok: status === 0, output: error ? error.message : `${stdout}${stderr}`};
  },
  // Standard output is kept for the path alone.
  say: (line) => process.stderr.write(`${line}\n`),
};

/** Debian's package of Chromium without windows, and the name of its command. */
const headlessShell = 'chromium-headless-shell';

/**
 * Where browsers are installed on this kind of system, best first. Playwright's own comes last.
 *
 * @param {Pick<import('./browser.mjs').Machine, 'env' | 'platform'>} machine
 * @returns {string[]} absolute paths, most of which do not exist
 */
export function usualPlaces({env, platform}) {
  if (platform === 'darwin') {
    const apps = ['Chromium', 'Google Chrome', 'Microsoft Edge'];
    const folders = ['/Applications', `${env.HOME}/Applications`];
    return apps.flatMap((app) => folders.map((folder) => `${folder}/${app}.app/Contents/MacOS/${app}`));
  }
  if (platform === 'win32') {
    const files = ['Chromium/Application', 'Google/Chrome/Application', 'Microsoft/Edge/Application'];
    const folders = [env.PROGRAMFILES, env['PROGRAMFILES(X86)'], env.LOCALAPPDATA].filter(Boolean);
    return files.flatMap((file) =>
      folders.map((folder) => win32.join(folder, file, file.includes('Edge') ? 'msedge.exe' : 'chrome.exe')),
    );
  }
  // The headless shell draws the same pages with half of the work: it has no windows.
  const names = [
    headlessShell,
    ...['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge'],
  ];
  const folders = new Set(['/usr/bin', ...(env.PATH ?? '').split(':').filter(posix.isAbsolute)]);
  return names.flatMap((name) => [...folders].map((folder) => posix.join(folder, name)));
}

/**
 * Finds an installed browser that runs.
 *
 * @param {import('./browser.mjs').Machine} machine
 * @returns {string | undefined} its path
 * @throws Failure when PERSONAS_BROWSER names a file that is not there
 */
export function findBrowser(machine = thisMachine) {
  const named = machine.env.PERSONAS_BROWSER;
  if (named) {
    if (machine.exists(named)) return named;
    throw new Failure(`PERSONAS_BROWSER is ${named}, and there is no such file.`);
  }
  return usualPlaces(machine).find((path) => works(path, machine)) ?? playwrights(machine);
}

/** Playwright's own browser, if it was downloaded and runs. Asked last, since loading Playwright takes a while. */
function playwrights(machine) {
  const path = machine.playwrightPath();
  return path && works(path, machine) ? path : undefined;
}

/** Tells whether a browser is there and starts: Ubuntu's is a mere note to use snap, others lack system libraries. */
function works(path, {platform, exists, run}) {
  // On Windows, `--version` opens a window.
  return exists(path) && (platform === 'win32' || run(path, ['--version'], minute / 2).ok);
}

/**
 * Installs a browser: from the system's packages if that needs no password, else Playwright's download.
 *
 * @param {import('./browser.mjs').Machine} machine
 * @returns {string | undefined} the path of the browser that is there afterwards
 */
function installBrowser(machine) {
  const sudo = machine.isRoot ? [] : ['sudo', '-n'];
  const mayInstall = machine.isRoot || machine.run('sudo', ['-n', 'true'], minute / 6).ok;
  const hasApt = machine.platform === 'linux' && mayInstall && machine.run('apt-get', ['--version'], minute / 6).ok;

  /** Runs one command and tells why it failed, if it did. */
  const attempt = (timeout, [command, ...args]) => {
    const {ok, output} = machine.run(command, args, timeout);
    if (!ok) machine.say(`  failed: ${reason(output)}`);
  };

  if (hasApt) {
    const apt = [...sudo, 'env', 'DEBIAN_FRONTEND=noninteractive', 'apt-get', '-o', 'DPkg::Lock::Timeout=60'];
    attempt(3 * minute, [...apt, 'update']);
    for (const name of [headlessShell, 'chromium']) {
      machine.say(`No browser is installed. Trying \`apt-get install ${name}\`.`);
      attempt(10 * minute, [...apt, 'install', '-y', '--no-install-recommends', name]);
      const path = findBrowser(machine);
      if (path) return path;
    }
  }
  machine.say('No browser is installed. Trying `npx playwright install chromium`.');
  // Without npx in between, which would not pass the end of the time on to the download.
  const playwright = [process.execPath, join(root, 'node_modules/@playwright/test/cli.js')];
  attempt(5 * minute, [...playwright, 'install', '--no-shell', 'chromium']);
  // The libraries a browser needs come from apt-get too. A step of its own, so that its failing keeps no browser away.
  if (hasApt) attempt(5 * minute, [...playwright, 'install-deps', 'chromium']);
  return findBrowser(machine);
}

/** The line of a program's output that tells best why it failed: its first error, else the last thing it said. */
function reason(output) {
  const lines = output
    .split('\n')
    .map((line) => line.trim())
    .filter(Boolean);
  return lines.find((line) => /^(E:|.*error\b)/i.test(line)) ?? lines.at(-1) ?? 'it gave no reason';
}

/**
 * Finds a browser, or installs one.
 *
 * @param {import('./browser.mjs').Machine} machine
 * @returns {string} its path
 * @throws Failure, naming three remedies, when there is none and none can be installed
 */
export function ensureBrowser(machine = thisMachine) {
  const path = findBrowser(machine) ?? installBrowser(machine);
  if (!path) throw new Failure(remedies);
  return path;
}

if (isMain(import.meta.url)) await runMain(() => console.log(ensureBrowser()));
