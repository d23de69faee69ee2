import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

const file = fileURLToPath(new URL('../client/page-styles.css', import.meta.url));

/**
 * How bundlers treat the styles that only some pages load: they are a file of the site. Its name must be the same in the
 * pages, which the server's bundle makes, and in the browser's, so that it is not left to bundlers.
 */
export function pageStylesRule(isServer: boolean) {
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8);
  return {
    test: /[\\/]client[\\/]page-styles\.css$/,
    type: 'asset/resource',
    generator: {filename: `assets/css/persona-pages.${hash}.css`, emit: !isServer},
  };
}
