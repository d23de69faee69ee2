// How long `personas check` takes, against merely reading the same files: on pages with the shapes that real pages have,
// and on plain ones.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {measure} from './measure.mjs';
import {mixed, shapes} from './shapes.mjs';
import {writePages} from './sites.mjs';

const bin = fileURLToPath(new URL('../../src/cli/personas.js', import.meta.url));
const read = `
  const {readdirSync, readFileSync} = require('node:fs');
  for (const file of readdirSync('docs', {recursive: true})) if (/\\.mdx?$/.test(file)) readFileSync('docs/' + file, 'utf8');
`;

/** Pages with the mix of shapes, read as CommonMark (`detect`) or as MDX. */
export const mixedPages = (format) => ({shapeOf: mixed, format});

const mix = mixedPages('detect');

/** What is measured: a site, and in how many runs. */
const sites = [
  {what: '10,000 mixed pages', pages: 10_000, kind: mix, runs: 5, wanted: ['at most 8', 'under 300']},
  {what: '10,000 plain pages', pages: 10_000, runs: 5, wanted: ['at most 8', 'under 300']},
  {
    what: '10,000 mixed pages as MDX',
    pages: 10_000,
    kind: mixedPages('mdx'),
    runs: 3,
    wanted: ['at most 10', ''],
  },
  {what: '100 mixed pages', pages: 100, kind: mix, runs: 3, wanted: ['', '']},
  {what: '1,000 mixed pages', pages: 1000, kind: mix, runs: 3, wanted: ['', '']},
  {what: '50,000 mixed pages', pages: 50_000, kind: mix, runs: 3, wanted: ['', 'under 1024']},
  {what: '12 plain pages', pages: 12, runs: 5, wanted: ['', '']},
];

/** A site with one shape on every page. */
const singles = Object.entries(shapes).map(([name, shape]) => ({
  what: `10,000 pages, each with ${name}`,
  pages: 10_000,
  kind: {shapeOf: () => shape, format: 'detect'},
  runs: 1,
  wanted: ['at most 14', ''],
}));

/** @returns rows of a table: what, measured, and what it must reach */
export function benchCheck() {
  const found = sites.map(measured);
  const [many, most] = ['10,000 mixed pages', '50,000 mixed pages'].map(
    (name) => found[sites.findIndex(({what}) => what === name)].check,
  );
  return [...found.flatMap(({rows}) => rows), ['50,000 mixed pages over 10,000', times(most, many), 'at most 5.3']];
}

/** @returns the same for sites with one shape alone, which takes long */
export function benchShapes() {
  return singles.flatMap((site) => measured(site).rows);
}

function measured({what, pages, kind, runs, wanted: [ratio, memory]}) {
  const cwd = mkdtempSync(join(tmpdir(), 'personas-bench-'));
  try {
    writePages(cwd, pages, kind);
    const {reading, check} = measure({reading: {args: ['-e', read], cwd}, check: {args: [bin, 'check'], cwd}}, runs);
    const shown = ({seconds, busy}) => `${seconds.toFixed(2)} s, ${busy.toFixed(2)} s of processors`;
    const rows = [
      [`check of ${what}`, shown(check), pages < 100 ? 'under 0.5' : ''],
      ['… reading them, nothing else', shown(reading), ''],
      ['… over reading', times(check, reading), ratio],
      ['… peak memory', `${check.mebibytes.toFixed(0)} MiB`, memory],
    ];
    return {check, rows};
  } finally {
    rmSync(cwd, {recursive: true, force: true});
  }
}

function times(one, other) {
  const over = (key) => (one[key] / other[key]).toFixed(1);
  return `${over('seconds')} times, ${over('busy')} of processor time`;
}
