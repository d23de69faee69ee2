// What runs in vitest's worker: it loads test files when they are asked for, and runs single tests with a fault switched
// on. It is the one test file, too, that vitest is given; all others are loaded from here.
import {basename, relative} from 'node:path';
import {BroadcastChannel} from 'node:worker_threads';
import {collectTests} from '@vitest/runner';
import {vi} from 'vitest';
import {VitestTestRunner} from 'vitest/runners';
import {getFn, getHooks} from 'vitest/suite';
import {channelName} from './channel.mjs';

/** What the faults in the code read and write. */
globalThis.__stryker__ ??= {};
const state = globalThis.__stryker__;
state.mutantCoverage ??= {static: {}, perTest: {}};

/** How many milliseconds of a processor a test may take. */
const longest = 150;

/**
 * How many test files are asked of each fault. Every test of a rule runs all rules, and would be asked of a fault in any of
 * them: what none of the likeliest notices counts as not noticed.
 */
const mostFiles = 5;

/** How many times as often as without a fault a test may come by it, and how many times more, before it never ends. */
const endless = {times: 100, more: 100_000};

/** How many faults before and after one are in the same lines, more or less: they are numbered as they stand. */
const neighbours = 30;

export default class Runner extends VitestTestRunner {
  async onBeforeRunFiles() {
    const server = new Server(this);
    const channel = new BroadcastChannel(channelName);
    await new Promise((ended) => {
      let last = Promise.resolve();
      channel.onmessage = ({data}) => {
        if (data.kind === 'end') ended();
        else last = last.then(async () => channel.postMessage(await server[data.kind](data)));
      };
      channel.postMessage('ready');
    });
    channel.close();
  }
}

class Server {
  /** The tests of each file, loaded without a fault. */
  #loaded = new Map();
  /** Which faults are met while a file is loaded. */
  #metByLoading = new Map();
  /** Which faults are met while the tests of a file run. */
  #metByRunning = new Map();
  /** How many faults each file has noticed so far. */
  #noticed = new Map();

  constructor(runner) {
    // Nobody is to be told of what is loaded here.
    this.runner = Object.create(runner, {
      onBeforeCollect: {value: undefined},
      onCollectStart: {value: undefined},
      onCollected: {value: undefined},
    });
  }

  /** Loads a test file anew, with all that it imports. */
  async #load(file) {
    vi.resetModules();
    const [suite] = await collectTests([file], this.runner);
    if (suite.result?.state === 'fail') throw new Error(suite.result.errors?.[0]?.message ?? 'It cannot be loaded.');
    return suite;
  }

  async #clean(file) {
    if (!this.#loaded.has(file)) {
      state.activeMutant = undefined;
      state.currentTestId = `load ${file}`;
      this.#loaded.set(file, await this.#load(file));
      this.#metByLoading.set(file, {...state.mutantCoverage.perTest[`load ${file}`]});
      state.currentTestId = undefined;
    }
    return this.#loaded.get(file);
  }

  async all({files}) {
    const tests = [];
    const coverage = {};
    state.hitCount = undefined;
    for (const file of files) {
      const suite = await this.#clean(file);
      const quick = [];
      await run(suite, () => true, {
        before: (id) => {
          state.currentTestId = id;
        },
        after: (id, failure, milliseconds) => {
          state.currentTestId = undefined;
          const [fileName, name] = [file, id.slice(id.indexOf('#') + 1)];
          const result = failure === undefined ? {status: 0} : {status: 1, failureMessage: messageOf(failure)};
          tests.push({id, name, fileName, timeSpentMs: milliseconds, ...result});
          // What takes long is not asked of each fault again: it is to be noticed by a test that does not.
          if (milliseconds <= longest) quick.push(id);
        },
      });
      await this.#noteMadeOnce(file, suite, quick);
      for (const id of quick) coverage[id] = sum(this.#metByLoading.get(file), state.mutantCoverage.perTest[id]);
      const met = tests.filter((test) => test.fileName === file).map(({id}) => state.mutantCoverage.perTest[id] ?? {});
      this.#metByRunning.set(file, new Set(met.flatMap(Object.keys)));
    }
    return {tests, coverage};
  }

  /** What tests meet once, and not again, is made once, such as a parser: with a fault only where all is loaded anew. */
  async #noteMadeOnce(file, suite, ids) {
    state.currentTestId = `again ${file}`;
    await run(suite, (id) => ids.includes(id), {after: () => false});
    state.currentTestId = undefined;
    const again = state.mutantCoverage.perTest[`again ${file}`] ?? {};
    const met = ids.flatMap((id) => Object.entries(state.mutantCoverage.perTest[id] ?? {}));
    for (const [mutant, hits] of met) if (!(mutant in again)) this.#metByLoading.get(file)[mutant] ??= hits;
  }

  async one({mutant, name, tests}) {
    const byFile = new Map();
    for (const id of tests) {
      const file = fileOf(id);
      byFile.set(file, (byFile.get(file) ?? new Set()).add(id));
    }
    const files = this.#likeliest(mutant, name, byFile);
    let failed;
    let ran = 0;
    for (const [file, ids] of files) {
      const clean = await this.#clean(file);
      const isMetByLoading = mutant in this.#metByLoading.get(file);
      state.activeMutant = mutant;
      try {
        const suite = isMetByLoading ? await this.#load(file) : clean;
        await run(suite, (id) => ids.has(id), {
          before: (id) => {
            state.hitCount = 0;
            state.hitLimit = endless.times * (state.mutantCoverage.perTest[id]?.[mutant] ?? 0) + endless.more;
          },
          after: (id, failure) => {
            ran++;
            if (failure !== undefined) failed = {id, message: messageOf(failure)};
            return failure !== undefined;
          },
        });
      } catch (error) {
        failed = {id: [...ids][0], message: messageOf(error)};
      } finally {
        state.activeMutant = undefined;
      }
      const isEndless = state.hitCount > state.hitLimit;
      state.hitCount = undefined;
      if (isEndless) return {isEndless};
      if (failed) {
        this.#noticed.set(file, (this.#noticed.get(file) ?? 0) + 1);
        break;
      }
    }
    return {failed, ran};
  }

  /**
   * The files that are asked, the likeliest to notice first: the tests of the file that has the fault, then those that run
   * most of what is around it, and those that noticed most so far.
   */
  #likeliest(mutant, name, byFile) {
    const near = (file) => {
      let count = 0;
      for (let at = Number(mutant) - neighbours; at <= Number(mutant) + neighbours; at++)
        if (this.#metByRunning.get(file)?.has(String(at))) count++;
      return count;
    };
    const noticed = (file) => this.#noticed.get(file) ?? 0;
    const isOwn = (file) => Number(basename(file).startsWith(`${name}.`));
    const entries = [...byFile].map(([file, ids]) => ({file, ids, near: near(file)}));
    // What stands in a table is met by all who load it: whoever noticed such a thing before may do so again.
    entries.sort((a, b) => isOwn(b.file) - isOwn(a.file) || b.near - a.near || noticed(b.file) - noticed(a.file));
    const first = entries.splice(0, mostFiles);
    entries.sort((a, b) => noticed(b.file) - noticed(a.file));
    return [...first, ...entries.slice(0, 2)].map(({file, ids}) => [file, ids]);
  }
}

/**
 * Runs some tests of a file, each after what is to be done before it.
 *
 * @param is whether a test is one of them
 * @param on what to do before and after each; what returns true ends it all
 * @returns whether it is to end
 */
async function run(suite, is, on, around = []) {
  const suites = [...around, suite];
  if (!testsIn(suite).some((test) => is(idOf(test)))) return false;
  const cleanups = [];
  try {
    for (const hook of getHooks(suite).beforeAll) cleanups.push(await hook(suite));
    for (const task of suite.tasks) {
      if (task.type === 'suite') {
        if (await run(task, is, on, suites)) return true;
      } else if (is(idOf(task)) && (await runTest(task, suites, on))) return true;
    }
  } finally {
    for (const hook of getHooks(suite).afterAll) await hook(suite);
    for (const cleanup of cleanups) if (typeof cleanup === 'function') await cleanup();
  }
  return false;
}

async function runTest(test, suites, {before, after}) {
  const id = idOf(test);
  before?.(id);
  const started = process.cpuUsage().user;
  let failure;
  try {
    for (const suite of suites) for (const hook of getHooks(suite).beforeEach) await hook(test.context, suite);
    await getFn(test)();
    for (const suite of suites) for (const hook of getHooks(suite).afterEach) await hook(test.context, suite);
  } catch (error) {
    failure = error ?? 'It failed.';
  }
  return after(id, failure, (process.cpuUsage().user - started) / 1000);
}

function testsIn({tasks}) {
  return tasks.flatMap((task) => (task.type === 'suite' ? testsIn(task) : [task]));
}

function idOf(test) {
  const names = [];
  for (let task = test; task && task !== test.file; task = task.suite) names.unshift(task.name);
  return `${relative(process.cwd(), test.file.filepath)}#${names.join(' ')}`;
}

function fileOf(id) {
  return `${process.cwd()}/${id.slice(0, id.indexOf('#'))}`;
}

function messageOf(error) {
  return String(error?.message ?? error);
}

function sum(one = {}, other = {}) {
  const all = {...one};
  for (const [mutant, hits] of Object.entries(other)) all[mutant] = (all[mutant] ?? 0) + hits;
  return all;
}
