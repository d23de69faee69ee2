import {existsSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import type {DocusaurusConfig} from '@docusaurus/types';
import {attempt} from '../site/read-file.ts';

/** What a site says of the search. */
export interface SearchOptions {
  /** Globs over addresses below the base URL, such as `/blog/**`: pages that the search leaves out. */
  readonly exclude?: readonly string[] | undefined;
}

/** What the option `search` may be: without it, the search is there where Pagefind is, and no other search. */
export type SearchOption = boolean | SearchOptions | undefined;

/** Names of packages that bring a search of their own. */
const searches = /search|algolia|lunr|typesense|meili|orama|pagefind|kapa|inkeep/i;

/**
 * Whether a site gets this search. Who has another one keeps that, unless this one is asked for.
 *
 * @param siteDir the folder of the site
 */
export function wantsSearch(option: SearchOption, siteDir: string, config: DocusaurusConfig): boolean {
  if (option !== undefined) return option !== false;
  return listsPagefind(siteDir) && !hasOtherSearch(siteDir, config);
}

/** Whether a site has a search that is not this one: DocSearch, a theme or plugin for it, or a component of its own. */
export function hasOtherSearch(siteDir: string, {themeConfig, themes, plugins}: DocusaurusConfig): boolean {
  if (themeConfig.algolia || themeConfig.typesense) return true;
  const names = [...themes, ...plugins].map((plugin) => (Array.isArray(plugin) ? plugin[0] : plugin));
  if (names.some((name) => typeof name === 'string' && searches.test(packageIn(name)))) return true;
  return ['', '.tsx', '.jsx', '.js', '.ts'].some((end) => existsSync(join(siteDir, `src/theme/SearchBar${end}`)));
}

/** The package that a plugin is named by, where it is named by the path to it. */
function packageIn(name: string): string {
  return (
    /.*[/\\]node_modules[/\\]((?:@[^/\\]+[/\\])?[^/\\]+)/.exec(name)?.[1] ?? (/^[./]|^[a-z]:/i.test(name) ? '' : name)
  );
}

function listsPagefind(siteDir: string): boolean {
  const text = attempt(() => readFileSync(join(siteDir, 'package.json'), 'utf8'));
  const {dependencies, devDependencies} = attempt(() => JSON.parse(text ?? '{}')) ?? {};
  return [dependencies, devDependencies].some((listed) => listed?.pagefind !== undefined);
}
