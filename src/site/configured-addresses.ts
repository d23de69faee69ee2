import {tokensOf} from '../content/config-tokens.ts';
import type {Page} from '../content/page.ts';
import {routeOf} from '../content/routes.ts';
import {configText} from './config-text.ts';

/** What the configuration of a site says of the addresses of its pages, as far as it says so in plain words. */
export interface ConfiguredAddresses {
  /** `url` with `baseUrl`. */
  readonly site: string | undefined;
  /** Whether addresses end with a slash; undefined where that is left to whoever serves them. */
  readonly trailingSlash: boolean | undefined;
  /** Under which path each folder of docs is served. */
  readonly docs: ReadonlyMap<string, string>;
}

/**
 * Where a site serves its pages, by the text of its configuration, which is not run: what is computed there is not known.
 *
 * @param siteDir the folder of the Docusaurus site
 */
export function configuredAddresses(siteDir: string): ConfiguredAddresses {
  return addressesInConfig(configText(siteDir)?.text ?? '');
}

/** What the text of a configuration says of addresses. */
export function addressesInConfig(text: string): ConfiguredAddresses {
  const objects = objectsIn(tokensOf(text));
  const configs = objects.filter(({values}) => values.has('url') && values.has('baseUrl'));
  const config = configs.length === 1 ? configs[0]?.values : undefined;
  const [url, base] = [textOf(config?.get('url')), textOf(config?.get('baseUrl'))];
  const docs = new Map<string, string>();
  for (const {owner, values} of objects) {
    if (!/^(?:docs|(?:@docusaurus\/plugin-)?content-docs)$/.test(owner)) continue;
    const [folder, path] = ['path', 'routeBasePath'].map((key) => (values.has(key) ? textOf(values.get(key)) : 'docs'));
    const isSaid = values.has('path') || values.has('routeBasePath');
    if (isSaid && folder !== undefined && path !== undefined) docs.set(folder.replace(/^\.\/|\/$/g, ''), path);
  }
  // Docusaurus takes the words as texts, too.
  const slash = unquoted(config?.get('trailingSlash')?.join('') ?? '');
  return {
    site: url === undefined || base === undefined ? undefined : `${url.replace(/\/$/, '')}/${base.replace(/^\//, '')}`,
    trailingSlash: slash === 'true' ? true : slash === 'false' ? false : undefined,
    docs,
  };
}

/**
 * The path of a page below the address of the site, encoded.
 *
 * @param roots the folders under which the pages lie, for those of which the configuration says nothing
 */
export function addressOf(page: Page, {docs, trailingSlash}: ConfiguredAddresses, roots: readonly string[]): string {
  const route = routeOf(page, {roots, served: docs});
  const encoded = route.slice(1).split('/').map(encodeURIComponent).join('/');
  if (trailingSlash === undefined || encoded === '') return encoded;
  return encoded.replace(/\/$/, '') + (trailingSlash ? '/' : '');
}

/** An object that stands in a text: what it is called, or what stands before it in a list, and its keys. */
interface WrittenObject {
  readonly owner: string;
  /** The words of each value. */
  readonly values: ReadonlyMap<string, readonly string[]>;
}

/** All objects, each with what is said of its own keys. */
function objectsIn(tokens: readonly string[]): WrittenObject[] {
  const found: WrittenObject[] = [];
  const open: {owner: string; values: Map<string, string[]>; value?: string[] | undefined}[] = [];
  for (const [at, token] of tokens.entries()) {
    const last = open.at(-1);
    if (/^[{[(]$/.test(token)) {
      last?.value?.push(token);
      open.push({owner: token === '{' ? ownerAt(tokens, at) : '', values: new Map()});
    } else if (/^[}\])]$/.test(token)) {
      const {owner, values} = open.pop() ?? {owner: '', values: new Map()};
      if (token === '}') found.push({owner, values});
    } else if (last && token === ',') last.value = undefined;
    else if (last && /^[{,]$/.test(tokens[at - 1] ?? '') && tokens[at + 1] === ':') {
      last.value = [];
      last.values.set(unquoted(token), last.value);
    } else if (last?.value && !(token === ':' && last.value.length === 0)) last.value.push(token);
  }
  return found;
}

/** The key of an object, or the text before it in a list. */
function ownerAt(tokens: readonly string[], at: number): string {
  const [owner = '', sign = ''] = tokens.slice(Math.max(at - 2, 0), at);
  return sign === ':' || sign === ',' ? unquoted(owner) : '';
}

function unquoted(token: string): string {
  return token.replace(/^(['"`])(.*)\1$/s, '$2');
}

/**
 * The text that words stand for: one in quotes, or a variable of the environment that is set. What stands in for one that is
 * not set is often a machine of the writer's own, and so no address for others.
 */
function textOf(value: readonly string[] | undefined): string | undefined {
  const [first = '', ...rest] = value ?? [];
  if (/^(['"`])[^\\]*\1$/s.test(first) && !first.includes('${') && /^(?:as|satisfies)?$/.test(rest[0] ?? ''))
    return unquoted(first);
  const name = /^process\.env\.(\w+)(?:$|\?\?|\|\|)/.exec([first, ...rest].join(''))?.[1];
  return name === undefined ? undefined : process.env[name] || undefined;
}
