import {defineConfig} from 'vitest/config';

export default defineConfig({
  test: {
    include: ['test/**/*.test.ts'],
    exclude: ['test/e2e/**', 'node_modules/**'],
    globalSetup: ['test/compile.ts'],
    coverage: {
      provider: 'v8',
      include: ['src/registry/**', 'src/content/**', 'src/rules/**'],
      thresholds: {lines: 95, branches: 95},
    },
  },
});
