// `npm run test:mutation`: puts faults into the core, one at a time, and says which of them no test notices.
//
//   npm run test:mutation                       all rooms
//   npm run test:mutation views check           these rooms
//   npm run test:mutation src/content/ids.ts    this file
//
// Each room is held to its own tests. What is noticed only by those of another is not noticed where people look.
import {parseArgs} from 'node:util';
import {Failure, isMain, runMain} from './install.mjs';

/** What is mutated, and the tests that are to notice, as globs below test/. */
const rooms = {
  registry: ['registry/**/*', 'rules/site/registry-invalid'],
  markdown: ['markdown/**/*', 'rules/{comment,link}/*', 'rules/page/section-*', 'rules/site/page-unreadable'],
  content: [
    'content/**/*',
    'rules/page/{front-matter-*,persona-missing,characters}',
    'rules/site/{journey-*,proof-lapsed,review-overdue}',
    'views/{coverage,journey}',
  ],
  rules: ['rules/**/*', 'content/inherited-tags'],
  check: ['check/**/*', 'rules/{comment,link,site}/*'],
  edits: ['edits/**/*'],
  views: ['views/**/*'],
};

/** How many in a hundred faults have to be noticed in each room. */
const least = 85;

/** The rooms that somebody asked for, each with what is to be mutated in it. */
export function asked(words) {
  const wanted = words.length > 0 ? words : Object.keys(rooms);
  const files = new Map();
  for (const word of wanted) {
    const [, room = word] = /^src\/(\w+)\//.exec(word) ?? [];
    if (!(room in rooms)) throw new Failure(`There is no room ${room}. Use ${Object.keys(rooms).join(', ')}.`);
    files.set(room, [...(files.get(room) ?? []), word === room ? `src/${room}/**/*.ts` : word]);
  }
  return files;
}

/** How many faults were noticed, how many there were, and what that comes to in a hundred. */
export function score(results) {
  const counts = {noticed: 0, all: 0};
  for (const {status} of results) {
    if (!['Killed', 'Timeout', 'Survived', 'NoCoverage'].includes(status)) continue;
    counts.all++;
    if (status === 'Killed' || status === 'Timeout') counts.noticed++;
  }
  return {...counts, percent: counts.all === 0 ? 100 : (counts.noticed / counts.all) * 100};
}

async function main() {
  const {Stryker} = await import('@stryker-mutator/core');
  const {values, positionals} = parseArgs({allowPositionals: true, options: {concurrency: {type: 'string'}}});
  const concurrency = values.concurrency === undefined ? {} : {concurrency: Number(values.concurrency)};
  const lines = [];
  for (const [room, mutate] of asked(positionals)) {
    // The processes that run the tests read it, in scripts/mutation/stryker-runner.mjs.
    process.env.PERSONAS_MUTATION_TESTS = rooms[room].map((glob) => `test/${glob}.test.ts`).join(' ');
    const results = await new Stryker({
      ...concurrency,
      mutate,
      incrementalFile: `.cache/mutation/${room}.json`,
      htmlReporter: {fileName: `.cache/mutation/${room}.html`},
    }).runMutationTest();
    const {noticed, all, percent} = score(results);
    lines.push(`${room.padEnd(10)}${percent.toFixed(1).padStart(5)} %   ${noticed} of ${all}`);
    if (percent < least) process.exitCode = 1;
  }
  console.log(`\n${lines.join('\n')}`);
}

if (isMain(import.meta.url)) await runMain(main);
