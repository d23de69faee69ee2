import {createHash} from 'node:crypto';
import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

/**
 * How bundlers treat the styles that only some pages load, and those of the search: they are files of the site. Their names
 * must be the same in the pages, which the server's bundle makes, and in the browser's, so that they are not left to
 * bundlers.
 */
export function pageStylesRules(isServer: boolean) {
  return [rule('page-styles.css', 'persona-pages', isServer), rule('search/search.css', 'persona-search', isServer)];
}

function rule(path: string, name: string, isServer: boolean) {
  const file = fileURLToPath(new URL(`../client/${path}`, import.meta.url));
  const hash = createHash('sha256').update(readFileSync(file)).digest('hex').slice(0, 8);
  return {
    test: new RegExp(`[\\\\/]client[\\\\/]${path.replace('.', '\\.').replace('/', '[\\\\/]')}$`),
    type: 'asset/resource',
    generator: {filename: `assets/css/${name}.${hash}.css`, emit: !isServer},
  };
}
