import {defineConfig} from 'vitest/config';

/** A worker that serves Stryker: it loads the tests itself. */
export default defineConfig({
  plugins: [
    {
      name: 'fewer-cases',
      /** A fault that a property test does not find in a tenth of its cases is to have a test of its own. */
      transform(code, file) {
        if (file.endsWith('/test/seed.ts')) return code.replace('configureGlobal({', 'configureGlobal({numRuns: 10, ');
        if (!file.endsWith('.test.ts')) return undefined;
        return code.replace(/(?<=\bnumRuns: )\d+/g, (count) => String(Math.ceil(Number(count) / 10)));
      },
    },
  ],
  test: {
    include: ['scripts/mutation/serve.test.mjs'],
    setupFiles: ['test/seed.ts'],
    runner: './scripts/mutation/vitest-runner.mjs',
    pool: 'threads',
    maxWorkers: 1,
    isolate: false,
    testTimeout: 120_000,
    hookTimeout: 120_000,
  },
});
