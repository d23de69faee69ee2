// `node test/bench/compare.mjs FOLDER`: times the check of this repository against that of another copy of it, in turn, on
// the same pages, and prints the ratios as a table. It fails where this one takes much longer.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join, resolve} from 'node:path';
import {mixedPages} from './check.mjs';
import {measure} from './measure.mjs';
import {writePages} from './sites.mjs';

/** How many times as long it may take. Less than that is chance. */
const most = 1.15;

const other = process.argv[2];
if (other === undefined) throw new Error('Name the folder of the other copy, which must be built.');

const sites = [
  ['10,000 mixed pages', 10_000, mixedPages('detect')],
  ['10,000 mixed pages as MDX', 10_000, mixedPages('mdx')],
  ['10,000 plain pages', 10_000, undefined],
  ['12 plain pages', 12, undefined],
];

const command = (root, cwd) => ({args: [join(resolve(root), 'src/cli/personas.js'), 'check'], cwd});
const rows = sites.map(([what, pages, kind]) => {
  const cwd = mkdtempSync(join(tmpdir(), 'personas-bench-'));
  try {
    writePages(cwd, pages, kind);
    const {before, after} = measure(
      {before: command(other, cwd), after: command(join(import.meta.dirname, '../..'), cwd)},
      7,
    );
    return {what, before, after, ratio: after.busy / before.busy};
  } finally {
    rmSync(cwd, {recursive: true, force: true});
  }
});

const shown = ({seconds, busy, mebibytes}) =>
  `${seconds.toFixed(2)} s, ${busy.toFixed(2)} s of processors, ${mebibytes.toFixed(0)} MiB`;
const lines = rows.map(({what, before, after, ratio}) => {
  const verdict = ratio > most ? ' ❌' : '';
  return `| ${what} | ${shown(before)} | ${shown(after)} | ${ratio.toFixed(2)}${verdict} |`;
});
console.log(['| check of | base | this | processor time |', '| --- | --- | --- | --- |', ...lines].join('\n'));
if (rows.some(({ratio}) => ratio > most)) process.exitCode = 1;
