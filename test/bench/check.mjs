// How long `personas check` takes, against merely reading the same files.
import {mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {measure} from './measure.mjs';
import {writePages} from './sites.mjs';

const bin = new URL('../../src/cli/personas.js', import.meta.url).pathname;
const read = `
  const {readdirSync, readFileSync} = require('node:fs');
  for (const file of readdirSync('docs', {recursive: true})) if (file.endsWith('.md')) readFileSync('docs/' + file, 'utf8');
`;

/** @returns rows of a table: what, measured, and what it must reach */
export function benchCheck() {
  const folder = mkdtempSync(join(tmpdir(), 'personas-bench-'));
  try {
    const large = join(folder, 'large');
    const small = join(folder, 'small');
    writePages(large, 10_000);
    writePages(small, 12);
    const {
      reading,
      large: many,
      small: few,
    } = measure(
      {
        reading: {args: ['-e', read], cwd: large},
        large: {args: [bin, 'check'], cwd: large},
        small: {args: [bin, 'check'], cwd: small},
      },
      5,
    );
    return [
      ['reading 10,000 pages, nothing else', `${reading.seconds.toFixed(2)} s`, ''],
      ['check of 10,000 pages', `${many.seconds.toFixed(2)} s`, ''],
      ['… over reading', `${(many.seconds / reading.seconds).toFixed(1)} times`, 'at most 12'],
      ['… peak memory', `${many.mebibytes.toFixed(0)} MiB`, 'under 400'],
      ['check of 12 pages', `${few.seconds.toFixed(2)} s`, 'under 0.5'],
    ];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}
