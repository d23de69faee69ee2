import {availableParallelism} from 'node:os';
import {join} from 'node:path';
import {defineConfig} from 'vitest/config';

/** The modules that exist only in the bundle of a site. */
const siteModules = join(import.meta.dirname, 'test/client/site-modules.ts');
const siteStorage = join(import.meta.dirname, 'test/client/site-storage.ts');
const siteConfig = join(import.meta.dirname, 'test/client/site-config.ts');
const themeDetails = join(import.meta.dirname, 'test/client/theme-details.ts');

const rooms = ['registry', 'markdown', 'content', 'rules', 'check'];
/** The tests of these rooms that are held to a coverage. */
const covered = rooms.map((room) => `test/${room}/**/*.test.ts`);
/** What fills a page up to what is still read costs twice as much where each branch is counted, and has no branch more. */
const uncovered = ['test/markdown/{mark-limits,unreadable}.test.ts'];
/** What other commands run. */
const apart = ['e2e', 'prose', 'ecosystem'];

/** Two projects: `core` reaches nearly every branch of its rooms. To count branches makes all the rest slower, too. */
export default defineConfig({
  resolve: {
    alias: {
      '@docusaurus/Translate': siteModules,
      '@generated/docusaurus.config': siteConfig,
      '@generated/globalData': siteModules,
      '@generated/site-storage': siteStorage,
      '@theme-init/MDXComponents/Details': themeDetails,
    },
  },
  // The bundler of a site compiles JSX; the compiler of types leaves it as it is.
  oxc: {jsx: {runtime: 'automatic'}},
  test: {
    projects: [
      {extends: true, test: {name: 'core', include: covered, exclude: uncovered}},
      {
        extends: true,
        test: {
          name: 'edges',
          include: [`test/!(${[...rooms, ...apart].join('|')})/**/*.test.ts`, ...uncovered],
          globalSetup: ['test/compile.ts'],
        },
      },
    ],
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
      include: rooms.map((room) => `src/${room}/**/*.ts`),
      thresholds: {lines: 95, branches: 95},
    },
  },
});
