import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {defineConfig} from 'vitest/config';

/** The modules that exist only in the bundle of a site. */
const siteModules = join(import.meta.dirname, 'test/client/site-modules.ts');
const siteStorage = join(import.meta.dirname, 'test/client/site-storage.ts');

export default defineConfig({
  resolve: {
    alias: {
      '@docusaurus/Translate': siteModules,
      '@generated/globalData': siteModules,
      '@generated/site-storage': siteStorage,
    },
  },
  // The bundler of a site compiles JSX; the compiler of types leaves it as it is.
  oxc: {jsx: {runtime: 'automatic'}},
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'test/prose/**', 'test/ecosystem/**', 'node_modules/**'],
    globalSetup: ['test/compile.ts'],
    setupFiles: ['test/seed.ts'],
    // No test changes what another one imports, and loading the parsers anew for each file takes as long as the tests.
    isolate: false,
    // One more than there are processors, since tests wait for the sites, commands and servers that they start.
    maxWorkers: availableParallelism() + 1,
    // Far above what any test takes: a machine that is busy fails none.
    testTimeout: 120_000,
    hookTimeout: 120_000,
    coverage: {
      provider: 'v8',
      include: ['registry', 'markdown', 'content', 'rules', 'check'].map((room) => `src/${room}/**/*.ts`),
      thresholds: {lines: 95, branches: 95},
    },
  },
});
