import {createHash} from 'node:crypto';
import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** What is used of a configuration of webpack or Rspack: where each of them says what its cache on the disk is made by. */
interface Cached {
  readonly cache?: unknown;
  readonly experiments?: {readonly cache?: unknown};
}

/**
 * Has a bundler begin its cache anew when the code of this package is another one. Bundlers take what is in node_modules for
 * the same as long as its version is, and a package from a repository or a file has the same version for long.
 *
 * @param code a folder of compiled modules
 * @returns what is to be merged into the configuration
 */
export function cacheByCode({cache, experiments}: Cached, code: string): object {
  const changed = (kind: unknown) =>
    typeof kind === 'object' && kind !== null && 'version' in kind
      ? {cache: {version: `${kind.version}-${hashOf(code)}`}}
      : undefined;
  const inside = changed(experiments?.cache);
  return {...changed(cache), ...(inside && {experiments: inside})};
}

function hashOf(folder: string): string {
  const hash = createHash('sha256');
  for (const file of (readdirSync(folder, {recursive: true}) as string[]).sort()) {
    if (/\.(?:jsx?|css)$/.test(file)) hash.update(file).update(readFileSync(join(folder, file)));
  }
  return hash.digest('hex').slice(0, 16);
}
