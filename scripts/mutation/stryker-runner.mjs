// How Stryker runs tests here: by a vitest that loads them once and stays, since loading them anew for each fault, as
// Stryker's own runner for vitest does, takes a hundred times as long as the tests.
import {basename, resolve} from 'node:path';
import {BroadcastChannel} from 'node:worker_threads';
import {globSync} from 'tinyglobby';
import {createVitest} from 'vitest/node';
import {channelName} from './channel.mjs';

/** A test runner for Stryker. */
class WarmVitest {
  #channel;
  #vitest;
  #files = globSync(process.env.PERSONAS_MUTATION_TESTS?.split(' ') ?? []).sort();

  capabilities() {
    return {reloadEnvironment: true};
  }

  async init() {
    // Whoever started this may be stopped at any time.
    process.once('disconnect', () => process.exit());
    process.env.NODE_ENV = 'test';
    process.env.VITEST = '1';
    this.#channel = new BroadcastChannel(channelName);
    this.#channel.onmessage = ({data}) => this.#answer(data);
    const isReady = new Promise((ready) => {
      this.#answer = ready;
    });
    this.#vitest = await createVitest('test', {config: 'vitest.mutation.config.mts', watch: false, reporters: [{}]});
    // It goes on until it is closed.
    this.#vitest.start();
    await isReady;
  }

  #answer = () => {};

  #ask(question) {
    return new Promise((answer) => {
      this.#answer = answer;
      this.#channel.postMessage(question);
    });
  }

  async dryRun() {
    const {tests, coverage} = await this.#ask({kind: 'all', files: this.#files.map((file) => resolve(file))});
    return {status: 'complete', tests, mutantCoverage: {static: {}, perTest: coverage}};
  }

  async mutantRun({activeMutant, testFilter = []}) {
    const {id: mutant, fileName} = activeMutant;
    const name = basename(fileName, '.ts');
    const {failed, isEndless, ran} = await this.#ask({kind: 'one', mutant, name, tests: testFilter});
    if (isEndless) return {status: 'timeout', reason: 'It goes on and on.'};
    if (!failed) return {status: 'survived', nrOfTests: ran};
    return {status: 'killed', killedBy: [failed.id], failureMessage: failed.message, nrOfTests: ran};
  }

  async dispose() {
    this.#channel?.postMessage({kind: 'end'});
    this.#channel?.close();
    await this.#vitest?.close();
  }
}

export const strykerPlugins = [{kind: 'TestRunner', name: 'warm-vitest', injectableClass: WarmVitest}];
