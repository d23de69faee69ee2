import type {Config} from '@docusaurus/types';
import siteConfig from '../../docusaurus.config.ts';

/**
 * This site as `npm start` has it, without the source maps that a browser would load with each page, and with scripts that
 * it may keep: it would load and compile all of them anew for each page.
 */
export default {
  ...siteConfig,
  plugins: [
    ...(siteConfig.plugins ?? []),
    () => ({
      name: 'light-pages',
      configureWebpack: () => ({devtool: false, devServer: {devMiddleware: {cacheControl: 3_600_000}}}),
    }),
  ],
} satisfies Config;
