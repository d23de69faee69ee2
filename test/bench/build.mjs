// How long `docusaurus build` of 1,000 tagged pages takes with the plugin, against the same site without it.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {makeSite} from './docusaurus-sites.mjs';
import {measure} from './measure.mjs';

/** @returns rows of a table: what, measured, and what it must reach */
export function benchBuild() {
  const folder = mkdtempSync(join(tmpdir(), 'personas-bench-'));
  try {
    const without = makeSite(join(folder, 'without'), 1000, false);
    const found = measure({without, with: makeSite(join(folder, 'with'), 1000, true)}, 3);
    return [
      ['build of 1,000 pages without the plugin', `${found.without.seconds.toFixed(1)} s`, ''],
      ['build of 1,000 pages with it', `${found.with.seconds.toFixed(1)} s`, ''],
      ['… over without', `${(found.with.seconds / found.without.seconds).toFixed(2)} times`, 'at most 1.10'],
    ];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
