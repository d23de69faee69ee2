// What `docusaurus build` takes and makes with the plugin, against the same site without it: with the sidebar that
// Docusaurus makes by default, with all its categories open, and with three times as many pages.
import {mkdtempSync, readdirSync, readFileSync, rmSync, statSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {gzipSync} from 'node:zlib';
import {makeSite} from './docusaurus-sites.mjs';
import {measure} from './measure.mjs';

/** @returns rows of a table: what, measured, and what it must reach */
export function benchBuild() {
  const few = builds(1000, false, 3);
  const open = builds(1000, true, 1);
  const many = builds(3000, false, 1);
  return [
    ...rows('1,000 pages', few, ['at most 1.06', 'at most 1.40']),
    ...rows('1,000 pages, all categories open', open, ['', '']),
    ...rows('3,000 pages', many, ['as for 1,000', 'as for 1,000']),
    growth('without the plugin', few.without, many.without, ''),
    growth('with it', few.withIt, many.withIt, 'as without'),
  ];
}

/** Builds a site with and without the plugin, in turn. */
function builds(pages, open, runs) {
  const folder = mkdtempSync(join(tmpdir(), 'personas-bench-'));
  try {
    const sites = {
      without: makeSite(join(folder, 'without'), pages, false, open),
      withIt: makeSite(join(folder, 'with'), pages, true, open),
    };
    const found = measure(sites, runs, 0);
    const made = (name) => ({...found[name], ...sizeOf(join(sites[name].cwd, 'build'), pages)});
    return {without: made('without'), withIt: made('withIt')};
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** The megabytes of a folder, and the compressed kilobytes of the HTML in it per page of the docs. */
function sizeOf(folder, pages) {
  let bytes = 0;
  let compressed = 0;
  for (const name of readdirSync(folder, {recursive: true})) {
    const file = join(folder, name);
    const stats = statSync(file);
    if (stats.isFile()) bytes += stats.size;
    if (/^docs\/area.*\.html$/.test(name)) compressed += gzipSync(readFileSync(file)).length;
  }
  return {megabytes: bytes / 1e6, html: compressed / 1e3 / pages};
}

function rows(what, {without, withIt}, [time, size]) {
  const shown = ({seconds, busy, megabytes, html}) =>
    `${seconds.toFixed(0)} s, ${busy.toFixed(0)} s of processors, ${megabytes.toFixed(0)} MB, ${html.toFixed(1)} kB a page`;
  const ratio = (key) => `${(withIt[key] / without[key]).toFixed(2)} times`;
  return [
    [`build of ${what}, without the plugin`, shown(without), ''],
    ['… with it', shown(withIt), ''],
    ['… processor time over without', ratio('busy'), time],
    ['… build folder over without', ratio('megabytes'), size],
    ['… HTML of a page, compressed, over without', ratio('html'), ''],
  ];
}

function growth(what, few, many, wanted) {
  const times = (key) => (many[key] / few[key]).toFixed(2);
  return [
    `build of 3,000 pages over that of 1,000, ${what}`,
    `${times('busy')} times the time, ${times('megabytes')} the folder`,
    wanted,
  ];
}
