import {execFileSync} from 'node:child_process';
import {defineConfig, devices} from '@playwright/test';

// Every worker loads this file again; what the first one found, the others read from the environment.
process.env.PERSONAS_BROWSER ||= execFileSync(process.execPath, ['scripts/browser.mjs'], {encoding: 'utf8'}).trim();

const {PERSONAS_BROWSER: executablePath, PERSONAS_E2E_PORT: port = '3417', BASE_URL = '/'} = process.env;
const baseURL = `http://127.0.0.1:${port}${BASE_URL}`;
const isRoot = process.getuid?.() === 0;
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-quic', '--no-first-run'];

const desktop = devices['Desktop Chrome'];
/** The site as `docusaurus start` shows it, without any HTML from a server: people write their pages there. */
const start = {baseURL: process.env.PERSONAS_E2E_START ?? ''};
const main = / (?:page-header|picker(?:\.phone)?|sections|sidebar)\.spec\.ts |@history/;

/**
 * Browser tests against the production build in build/, those of the main job once more under `docusaurus start`. Each
 * project has browsers of its own, so what else differs is said by the tests.
 */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  globalSetup: './test/e2e/global-setup.ts',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  // Once in some thousand tests, a browser hangs. `npm test` names what passed at a second try.
  retries: 1,
  // Far above what any test takes: a machine that is busy fails none.
  timeout: 120_000,
  expect: {timeout: 20_000},
  // Twice as many as most machines have processors: a test waits for a frame, a timer or an answer often enough.
  workers: 4,
  reporter: 'line',
  use: {
    baseURL,
    // `--trace on` for a closer look; it costs every test half its time.
    screenshot: 'only-on-failure',
    // Chromium's sandbox refuses to run as root, which is who runs tests in a container.
    launchOptions: {executablePath, args: [...(isRoot ? ['--no-sandbox'] : []), ...quiet]},
  },
  projects: [
    {name: 'desktop', use: desktop},
    {name: 'desktop, start', grep: main, grepInvert: /@built/, use: {...desktop, ...start}},
  ],
  webServer: {
    command: `node node_modules/@docusaurus/core/bin/docusaurus.mjs serve --no-open --host 127.0.0.1 --port ${port}`,
    url: baseURL,
  },
});
