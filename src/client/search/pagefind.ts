import {loadModule} from '../load-module.js';

/** What is used of Pagefind in a browser. It comes from the index of the site, not from a package. */
export interface Pagefind {
  options(options: object): Promise<void>;
  filters(): Promise<Readonly<Record<string, Readonly<Record<string, number>>>>>;
  search(term: string | null, options?: object): Promise<{readonly results: readonly Found[]}>;
}

/** A record that has a word, before its text is loaded. */
export interface Found {
  readonly id: string;
  readonly score: number;
  /** Where the words are in the text. */
  readonly words: readonly number[];
  /** The names of what was written about the record in which it was found, too; Pagefind 1.5 does not say. */
  readonly matchedMetaFields?: readonly string[];
  data(): Promise<Fragment>;
}

/** The text of a record. */
export interface Fragment {
  readonly raw_url: string;
  readonly raw_content: string;
  readonly meta: Readonly<Record<string, string | undefined>>;
  readonly filters: Readonly<Record<string, readonly string[] | undefined>>;
  readonly anchors: readonly {readonly id: string; readonly text: string; readonly location: number}[];
}

/** Why there is no search: nobody has built it, the line is down, or the site's policy refuses it. */
export type Missing = 'unbuilt' | 'offline' | 'refused';

/** Thrown where there is no search. */
export class NoSearch extends Error {
  constructor(readonly why: Missing) {
    super(why);
  }
}

/** The smallest WebAssembly there is. */
const nothing = new Uint8Array([0, 97, 115, 109, 1, 0, 0, 0]);

let tries = 0;

/**
 * Loads Pagefind.
 *
 * @param at the address of the folder of the index
 */
export async function loadPagefind(at: string): Promise<Pagefind> {
  try {
    await WebAssembly.compile(nothing);
  } catch {
    throw new NoSearch('refused');
  }
  // A server for development answers with a page where there is no file.
  if (process.env.NODE_ENV !== 'production' && !(await isBuilt(at))) throw new NoSearch('unbuilt');
  try {
    // Browsers remember that a module could not be loaded.
    const again = tries++ > 0 ? `?${tries}` : '';
    const {tag} = await loadModule<{tag: string}>(`${at}start.js${again}`);
    const pagefind = await loadModule<Pagefind>(`${at}pagefind.js${again}`);
    // A worker would be one more file to wait for.
    await pagefind.options({
      basePath: at,
      metaCacheTag: tag,
      noWorker: true,
      ranking: {termFrequency: 0.8, pageLength: 0.4},
    });
    await pagefind.search('');
    tries = 0;
    return pagefind;
  } catch {
    throw new NoSearch('offline');
  }
}

/**
 * Pagefind finds nothing where a part of its index does not come. So where it finds nothing, it is asked whether the site can
 * be reached.
 *
 * @throws NoSearch where it cannot
 */
export async function assertReachable(at: string): Promise<void> {
  try {
    await fetch(`${at}start.js`, {method: 'HEAD', cache: 'no-store'});
  } catch {
    throw new NoSearch('offline');
  }
}

async function isBuilt(at: string): Promise<boolean> {
  const entry = await fetch(`${at}pagefind-entry.json`).catch(() => undefined);
  return entry?.ok === true && entry.headers.get('content-type')?.includes('json') === true;
}
