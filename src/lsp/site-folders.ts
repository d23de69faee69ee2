import {dirname, resolve} from 'node:path';
import {glob} from 'tinyglobby';
import {registryFiles} from '../site/site.ts';
import {upwards} from '../site/site-above.ts';

/** The sites somewhere below a folder, but not below other sites. */
export async function sitesBelow(folder: string): Promise<string[]> {
  const found = await glob(`**/{${registryFiles.join(',')}}`, {
    cwd: folder,
    absolute: true,
    followSymbolicLinks: false,
    ignore: ['**/node_modules/**', '**/.*/**'],
  });
  const folders = new Set(found.map((file) => resolve(dirname(file))));
  return [...folders].filter((site) => ![...upwards(dirname(site))].some((above) => folders.has(above)));
}
