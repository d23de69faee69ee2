import {expect, test} from 'vitest';
import {ensureBrowser, findBrowser, type Machine, remedies, usualPlaces} from '../../scripts/browser.mjs';

/** A machine with nothing but the files and the commands that are named. Commands that were run go into `ran`. */
function machineWith({files = [], works = files, ...rest}: Partial<Machine> & {files?: string[]; works?: string[]}) {
  const ran: string[] = [];
  const machine: Machine = {
    env: {PATH: '/usr/local/bin:/usr/bin'},
    platform: 'linux',
    isRoot: false,
    exists: (path) => files.includes(path),
    playwrightPath: () => '/cache/playwright/chrome',
    run(command, args) {
      ran.push([command, ...args].join(' '));
      return {ok: works.includes(command), output: ''};
    },
    say: () => {},
    ...rest,
  };
  return {machine, ran};
}

test('PERSONAS_BROWSER wins over everything', () => {
  const files = ['/usr/bin/chromium', '/opt/mine/chrome'];
  const {machine} = machineWith({files, env: {PERSONAS_BROWSER: '/opt/mine/chrome'}});
  expect(findBrowser(machine)).toBe('/opt/mine/chrome');
});

test('PERSONAS_BROWSER that is not there is an error, though another browser is', () => {
  const {machine} = machineWith({files: ['/usr/bin/chromium'], env: {PERSONAS_BROWSER: '/opt/gone/chrome'}});
  expect(() => findBrowser(machine)).toThrow('PERSONAS_BROWSER is /opt/gone/chrome, and there is no such file.');
});

test.each([
  [['/usr/bin/chromium', '/usr/bin/chromium-headless-shell'], '/usr/bin/chromium-headless-shell'],
  [['/usr/bin/google-chrome', '/usr/bin/chromium'], '/usr/bin/chromium'],
  [['/usr/bin/microsoft-edge', '/usr/bin/google-chrome-stable'], '/usr/bin/google-chrome-stable'],
  [['/usr/bin/google-chrome', '/usr/local/bin/chromium-browser'], '/usr/local/bin/chromium-browser'],
  [['/cache/playwright/chrome', '/usr/bin/microsoft-edge'], '/usr/bin/microsoft-edge'],
  [['/cache/playwright/chrome'], '/cache/playwright/chrome'],
])('of %j it takes %s', (files, found) => {
  expect(findBrowser(machineWith({files}).machine)).toBe(found);
});

test('a browser that does not start is passed over', () => {
  const files = ['/usr/bin/chromium-browser', '/cache/playwright/chrome'];
  const {machine} = machineWith({files, works: ['/cache/playwright/chrome']});
  expect(findBrowser(machine)).toBe('/cache/playwright/chrome');
});

test('on Windows no browser is started to see whether it runs', () => {
  const chrome = 'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe';
  const {machine, ran} = machineWith({files: [chrome], platform: 'win32', env: {PROGRAMFILES: 'C:\\Program Files'}});
  expect(findBrowser(machine)).toBe(chrome);
  expect(ran).toEqual([]);
});

test('on a Mac it looks into both folders of applications', () => {
  expect(usualPlaces({platform: 'darwin', env: {HOME: '/Users/ada'}})).toContain(
    '/Users/ada/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  );
});

test('a browser that is there is never installed again', () => {
  const {machine, ran} = machineWith({files: ['/usr/bin/chromium']});
  expect(ensureBrowser(machine)).toBe('/usr/bin/chromium');
  expect(ran).toEqual(['/usr/bin/chromium --version']);
});

test.each([
  ['chromium-headless-shell', /update\n.*install -y --no-install-recommends chromium-headless-shell/],
  ['chromium', /recommends chromium-headless-shell\n(?:.*\n)*.*install -y --no-install-recommends chromium\n/],
])('apt-get installs %s where it has that, and Playwright is not asked', (name, expected) => {
  const files: string[] = [];
  const {machine, ran} = machineWith({files, works: [`/usr/bin/${name}`, 'env', 'apt-get'], isRoot: true});
  const {run} = machine;
  machine.run = (command, args, timeout) => {
    if (args.includes('install') && args.at(-1) === name) files.push(`/usr/bin/${name}`);
    return run(command, args, timeout);
  };
  expect(ensureBrowser(machine)).toBe(`/usr/bin/${name}`);
  expect(ran.join('\n')).toMatch(expected);
  expect(ran.join('\n')).not.toContain('playwright');
});

test('without a password-less sudo it never asks for one, and goes to Playwright', () => {
  const {machine, ran} = machineWith({works: ['apt-get']});
  expect(() => ensureBrowser(machine)).toThrow();
  expect(ran[0]).toBe('sudo -n true');
  expect(ran[1]).toMatch(/playwright\S* install --no-shell chromium$|cli\.js install --no-shell chromium$/);
  expect(ran).toHaveLength(2);
});

test('when nothing works it names three remedies', () => {
  const reported: string[] = [];
  const {machine} = machineWith({isRoot: true, say: (line) => reported.push(line)});
  expect(() => ensureBrowser(machine)).toThrow(remedies);
  expect(remedies).toMatch(
    /1\. Install Chromium or Chrome .*\n.*2\. npx playwright install --with-deps chromium\n.*3\. Set PERSONAS_BROWSER=\/path\/to\/chrome/,
  );
  expect(reported.at(-1)).toMatch(/failed: /);
});
