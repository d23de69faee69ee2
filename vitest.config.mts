import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/prose/**', 'node_modules/**'],
    globalSetup: ['test/compile.ts'],
    setupFiles: ['test/seed.ts'],
    // No test changes what another one imports, and loading the parsers anew for each file takes as long as the tests.
    isolate: false,
    maxWorkers: '100%',
    // Far above what any test takes: a machine that is busy fails none.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['src/registry/**', 'src/content/**', 'src/rules/**'],
      thresholds: {lines: 95, branches: 95},
    },
  },
});
