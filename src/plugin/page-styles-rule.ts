import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';
import {layers, type PostcssPlugin} from './layered-styles.ts';

/**
 * How bundlers treat the styles that only some pages load, and those of the search: they are files of the site. Their names
 * must be the same in the pages, which the server's bundle makes, and in the browser's, so that they are not left to
 * bundlers.
 *
 * @param plugin what Docusaurus makes other styles with, which passes these by
 */
export function pageStylesRules(isServer: boolean, plugin?: PostcssPlugin) {
  return [
    rule('page-styles.css', 'persona-pages', isServer, plugin),
    rule('search/search.css', 'persona-search', isServer, plugin),
  ];
}

function rule(path: string, name: string, isServer: boolean, plugin?: PostcssPlugin) {
  const loader = fileURLToPath(new URL('./page-styles-loader.js', import.meta.url));
  const file = fileURLToPath(new URL(`../client/${path}`, import.meta.url));
  const hash = createHash('sha256').update(layers).update(readFileSync(file)).digest('hex').slice(0, 8);
  return {
    test: new RegExp(`[\\\\/]client[\\\\/]${path.replace('.', '\\.').replace('/', '[\\\\/]')}$`),
    type: 'asset/resource',
    // One that comes after all others is not passed over.
    ...(plugin && !isServer && {enforce: 'post' as const, use: [{loader, options: {plugin}}]}),
    generator: {filename: `assets/css/${name}.${hash}.css`, emit: !isServer},
  };
}
