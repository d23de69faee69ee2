import type {Config} from '@docusaurus/types';
import siteConfig from '../../docusaurus.config.ts';

/** This site as `npm start` has it, without the source maps that a browser would load with each page. */
export default {
  ...siteConfig,
  plugins: [
    ...(siteConfig.plugins ?? []),
    () => ({name: 'no-source-maps', configureWebpack: () => ({devtool: false})}),
  ],
} satisfies Config;
