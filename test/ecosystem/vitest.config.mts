import {join} from 'node:path';
import {defineConfig} from 'vitest/config';

/** Sites as others have them, each built twice: a stage of its own, since it takes minutes. */
export default defineConfig({
  root: join(import.meta.dirname, '../..'),
  test: {
    include: ['test/ecosystem/*.test.ts'],
    globalSetup: ['test/compile.ts'],
    // A build takes all processors.
    fileParallelism: false,
    testTimeout: 600_000,
    hookTimeout: 600_000,
  },
});
