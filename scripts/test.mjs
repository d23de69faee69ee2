// `npm test`: every check there is, one after the other, until one fails. What passes takes one line; what fails shows
// its whole output. The last line, `N passed, N failed`, counts unit and browser tests.
import {spawn} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync} from 'node:fs';
import {join} from 'node:path';
import {stripVTControlCharacters} from 'node:util';
import {ensureBrowser} from './browser.mjs';
import {freePort} from './free-port.mjs';
import {Failure, isMain, npm, root} from './install.mjs';

const reports = join(root, 'node_modules/.cache/personas-test');
const browserReport = join(reports, 'browser.json');

/**
 * The stages in order: each is an npm script, and may have more arguments, and a count of the tests it ran. An early one
 * starts with the first, and is waited for in its turn.
 */
const stages = [
  {name: 'typecheck', script: 'typecheck'},
  {name: 'lint', script: 'lint'},
  // Beside those before it: each of them keeps one processor busy at most.
  {name: 'production build', script: 'build', early: true},
  {...unitTests('core'), name: 'unit tests of the core, with coverage', early: true},
  {...unitTests('edges'), name: 'all other unit tests'},
  {
    name: 'browser tests',
    script: 'test:e2e',
    args: ['--reporter=dot,json'],
    moreEnv: browserEnv,
    count: () => countBrowserTests(JSON.parse(readFileSync(browserReport, 'utf8'))),
  },
];

/** A project of vitest.config.mts as a stage. */
function unitTests(project) {
  const report = join(reports, `${project}.json`);
  return {
    script: `test:${project}`,
    args: ['--reporter=default', '--reporter=json', `--outputFile.json=${report}`],
    count: () => countUnitTests(JSON.parse(readFileSync(report, 'utf8'))),
  };
}

/** A stage that could not even start, as its result: no browser, for instance. */
function asResult(error) {
  const output = error instanceof Failure ? error.message : error.stack;
  return {ok: false, output, counted: {passed: 0, failed: 1, skipped: 0}};
}

/** How many tests did what, from the JSON that vitest writes. */
export function countUnitTests({numPassedTests, numFailedTests, numPendingTests, numTodoTests}) {
  return {passed: numPassedTests, failed: numFailedTests, skipped: numPendingTests + numTodoTests};
}

/**
 * How many tests did what, from the JSON that Playwright writes. A browser may hang; what passes at a second try has
 * passed, and is named.
 */
export function countBrowserTests({stats, suites}) {
  const specsOf = ({specs = [], suites: inner = []}) => [...specs, ...inner.flatMap(specsOf)];
  const tried = suites.flatMap(specsOf).filter(({tests}) => tests.some(({status}) => status === 'flaky'));
  return {
    passed: stats.expected + stats.flaky,
    failed: stats.unexpected,
    skipped: stats.skipped,
    again: tried.map(({file, line, title}) => `${file}:${line} ${title}`),
  };
}

/**
 * Runs one stage.
 *
 * @returns {Promise<{ok: boolean, output: string, counted: {passed: number, failed: number, skipped: number}}>}
 */
async function runStage({script, args = [], moreEnv = () => ({}), count}) {
  const env = {...process.env};
  // Each tool sets its own: under `production`, React's test builds would not load.
  delete env.NODE_ENV;
  const {ok, output} = await run(npm(['run', '--silent', script, '--', ...args]), {...env, ...(await moreEnv())});
  const counted = countOrNothing(count);
  // A stage that fails without a failing test (coverage, a file that does not load) still is a failure.
  return {ok, output, counted: {...counted, failed: Math.max(counted.failed, ok ? 0 : 1)}};
}

/** What playwright.config.ts and Playwright's reporter read: a browser, a port nobody listens on, a file. */
async function browserEnv() {
  const PERSONAS_E2E_PORT = String(await freePort());
  return {PERSONAS_BROWSER: ensureBrowser(), PERSONAS_E2E_PORT, PLAYWRIGHT_JSON_OUTPUT_FILE: browserReport};
}

/** A stage's count of tests, or nothing if it has none or ended before it wrote its report. */
function countOrNothing(count) {
  try {
    if (count) return count();
  } catch (error) {
    if (error.code !== 'ENOENT') throw error;
  }
  return {passed: 0, failed: 0, skipped: 0};
}

/** Runs a command in the repository and collects what it prints. */
function run([command, args], env) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, {cwd: root, env, stdio: ['ignore', 'pipe', 'pipe']});
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (text) => (output += text));
    child.on('error', reject);
    child.on('close', (status) => resolve({ok: status === 0, output}));
  });
}

/** One stage's line: how long it took, and its tests if it has any. */
function summarize({ok, milliseconds, counted: {passed, skipped, again = []}}) {
  const seconds = `${(milliseconds / 1000).toFixed(1)} s`;
  if (!ok) return `failed, ${seconds}`;
  const tests = passed + skipped > 0 ? [`${passed} passed`] : [];
  if (skipped > 0) tests.push(`${skipped} skipped`);
  return [['ok', seconds, ...tests].join(', '), ...again.map((test) => `  passed at a second try: ${test}`)].join('\n');
}

/** Runs the stages until one fails, then prints the sum and sets the exit status. */
async function main() {
  rmSync(reports, {recursive: true, force: true});
  mkdirSync(reports, {recursive: true});
  const sum = {passed: 0, failed: 0};
  const start = async (stage) => {
    const started = performance.now();
    const result = await runStage(stage).catch(asResult);
    return {...result, milliseconds: performance.now() - started};
  };
  const early = new Map(stages.filter((stage) => stage.early).map((stage) => [stage, start(stage)]));
  for (const stage of stages) {
    process.stdout.write(`${stage.name} … `);
    const result = await (early.get(stage) ?? start(stage));
    console.log(summarize(result));
    sum.passed += result.counted.passed;
    sum.failed += result.counted.failed;
    if (!result.ok) {
      // Some tools colour what goes into a pipe. On standard output, so that all stays in order where the two are apart.
      const output = process.stdout.isTTY ? result.output : stripVTControlCharacters(result.output);
      console.log(`\n${output.trim()}\n\n${stage.name} failed: npm run ${stage.script}`);
      process.exitCode = 1;
      break;
    }
  }
  console.log(`\n${sum.passed} passed, ${sum.failed} failed`);
}

if (isMain(import.meta.url)) await main();
