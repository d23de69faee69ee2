// What it takes to know what is missing: the commands against `personas check`, and what the page of the coverage, proofs,
// reviews and what changed lately add to a build.
import {execFileSync} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {mixedPages} from './check.mjs';
import {makeSite} from './docusaurus-sites.mjs';
import {measure} from './measure.mjs';
import {fileName, writePages} from './sites.mjs';

const bin = fileURLToPath(new URL('../../src/cli/personas.js', import.meta.url));

/** @returns rows of a table: what, measured, and what it must reach */
export function benchKnowing() {
  const [some, many] = [commands(10_000, 5), commands(50_000, 1)];
  const wanted = {coverage: 'at most 1.2', journey: 'at most 1.2', diff: 'at most 2.5'};
  return [
    ...Object.entries(wanted).flatMap(([name, ratio]) => [
      [`${name} on 10,000 mixed pages, processor time over check`, times(some[name].busy, some.check.busy), ratio],
      ['… time over check', times(some[name].seconds, some.check.seconds), ratio],
      ['… peak memory, over that of check', memory(some[name], some.check), ''],
      ['… peak memory on 50,000 over 10,000', times(many[name].mebibytes, some[name].mebibytes), 'at most 5'],
    ]),
  ];
}

/** The commands on a site in a repository, of which every hundredth page was changed since. */
function commands(pages, runs) {
  const cwd = mkdtempSync(join(tmpdir(), 'personas-bench-'));
  try {
    const kind = mixedPages('detect');
    writePages(cwd, pages, kind);
    commit(cwd);
    for (let number = 0; number < pages; number += 100) {
      const file = join(cwd, 'docs', fileName(number, kind));
      writeFileSync(file, readFileSync(file, 'utf8').replace('## Next', '## Changed'));
    }
    const command = (...args) => ({args: [bin, ...args], cwd});
    return measure(
      {
        check: command('check'),
        coverage: command('coverage'),
        journey: command('journey', 'BE-New', 'S-01'),
        diff: command('diff'),
      },
      runs,
    );
  } finally {
    rmSync(cwd, {recursive: true, force: true});
  }
}

/**
 * A build that knows all of this, against one that knows nothing of it, in turn.
 *
 * @returns rows of a table: what, measured, and what it must reach
 */
export function benchKnowingBuild() {
  const folder = mkdtempSync(join(tmpdir(), 'personas-bench-'));
  const pages = 1000;
  try {
    const without = makeSite(join(folder, 'without'), pages, true);
    const withIt = makeSite(join(folder, 'with'), pages, true, false, ", {routes: {coverage: '/coverage'}}");
    const {cwd} = withIt;
    // What changed lately is what came after the first commit.
    commit(cwd);
    // The review of every tenth page is overdue.
    for (let number = 0; number < pages; number++) {
      const file = join(cwd, 'docs', fileName(number, {shapeOf: () => undefined}));
      const reviewed = `reviewed: 2026-${number % 10 === 0 ? '03' : '09'}-01`;
      writeFileSync(file, readFileSync(file, 'utf8').replace('\nscenario:', `\n${reviewed}\nscenario:`));
    }
    const registry = join(cwd, 'personas.yaml');
    const settings = "proofs: {max_age: 6 months}\npages: {review_every: 6 months, owners: {'docs/**': '@docs'}";
    writeFileSync(registry, readFileSync(registry, 'utf8').replace('pages: {', `${settings}, `));
    const env = {PERSONAS_TODAY: '2026-11-12'};
    const verify = [bin, 'verify', 'S-01,S-04,S-05', '--by', 'Ann'];
    execFileSync(process.execPath, verify, {cwd, stdio: 'ignore', env: {...process.env, ...env}});
    commit(cwd);
    const found = measure({without, withIt: {...withIt, env}}, 5, 0);
    return [
      [
        'build of 1,000 pages, without coverage, proofs, reviews and changes',
        `${found.without.busy.toFixed(1)} s of processors`,
        '',
      ],
      ['… processor time with them over without', times(found.withIt.busy, found.without.busy), 'at most 1.03'],
    ];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

function commit(cwd) {
  const settings = ['-c', 'user.name=a', '-c', 'user.email=a@b.c', '-c', 'commit.gpgsign=false'];
  writeFileSync(join(cwd, '.gitignore'), 'node_modules\n.docusaurus\nbuild\n');
  for (const args of [
    ['init', '-q'],
    ['add', '-A'],
    ['commit', '-q', '-m', 'first'],
  ])
    execFileSync('git', [...settings, ...args], {cwd});
}

function times(one, other) {
  return `${(one / other).toFixed(2)} times`;
}

function memory(one, other) {
  return `${one.mebibytes.toFixed(0)} MiB, ${times(one.mebibytes, other.mebibytes)}`;
}
