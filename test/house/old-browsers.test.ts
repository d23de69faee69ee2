import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {globSync} from 'tinyglobby';
import {expect, it} from 'vitest';

const src = join(import.meta.dirname, '../../src');

/**
 * What Firefox 115 or Safari 15.3 lacks, where the pages of Docusaurus alone still stand: a list's `at`, and roles and what
 * belongs to them as properties. Setting those does nothing there, without a word.
 */
const newer =
  /\.at\(|\.findLast|\.toSorted|\.toReversed|Object\.(?:hasOwn|groupBy)|structuredClone|\.(?:role|aria[A-Z]\w*) =/;

it('pages do without what browsers of some years ago lack', () => {
  const files = globSync('{client,shared,pages}/**/*.{ts,tsx}', {cwd: src});
  expect(files.length).toBeGreaterThan(50);
  const found = files.flatMap((file) =>
    readFileSync(join(src, file), 'utf8')
      .split('\n')
      .flatMap((line, at) => (newer.test(line) ? [`${file}:${at + 1}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
