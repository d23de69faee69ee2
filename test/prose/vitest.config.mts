import {join} from 'node:path';
import {defineConfig} from 'vitest/config';

/** The checks of the pages' prose, apart from the unit tests: whoever writes wants only these, and at once. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    include: ['test/prose/*.test.ts'],
    // As in the unit tests: a machine that is busy fails none.
    testTimeout: 120_000,
  },
});
