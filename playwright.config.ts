import {execFileSync} from 'node:child_process';
import {defineConfig, devices} from '@playwright/test';

// Every worker loads this file again; what the first one found, the others read from the environment.
process.env.PERSONAS_BROWSER ||= execFileSync(process.execPath, ['.ci/browser.mjs'], {encoding: 'utf8'}).trim();

const {PERSONAS_BROWSER: executablePath, PERSONAS_E2E_PORT: port = '3417', BASE_URL = '/'} = process.env;
const baseURL = `http://127.0.0.1:${port}${BASE_URL}`;
const isRoot = process.getuid?.() === 0;
const quiet = ['--disable-background-networking', '--disable-component-update', '--disable-quic', '--no-first-run'];

const desktop = devices['Desktop Chrome'];
/** The files that are held to in every run; the others are being brought there. */
const held = ['**/smoke.spec.ts', '**/homes-and-scenarios.spec.ts'];

/** Browser tests against the production build in build/. */
export default defineConfig({
  testDir: 'test/e2e',
  outputDir: 'test-results',
  forbidOnly: Boolean(process.env.CI),
  fullyParallel: true,
  retries: 0,
  // Far above what any test takes: a machine that is busy fails none.
  timeout: 120_000,
  expect: {timeout: 20_000},
  workers: 2,
  reporter: 'line',
  use: {
    baseURL,
    trace: 'retain-on-failure',
    // Chromium's sandbox refuses to run as root, which is who runs tests in a container.
    launchOptions: {executablePath, args: [...(isRoot ? ['--no-sandbox'] : []), ...quiet]},
  },
  projects: [{name: 'desktop', use: desktop, testMatch: held}],
  webServer: {
    command: `node node_modules/@docusaurus/core/bin/docusaurus.mjs serve --no-open --host 127.0.0.1 --port ${port}`,
    url: baseURL,
  },
});
