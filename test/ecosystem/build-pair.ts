import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {runDocusaurus} from '../docusaurus.ts';
import {linkPackages, writeConfig, writeRegistries, writeSite} from './site-folder.ts';
import type {EcosystemSite} from './sites.ts';

/** A build folder: what it has by path, but for the code and the styles of pages. */
export class Build {
  readonly folder: string;
  /** How long it took, in milliseconds. */
  readonly took: number;

  constructor(folder: string, took: number) {
    this.folder = folder;
    this.took = took;
  }

  /** All files, by their paths with forward slashes, in order. */
  files(): string[] {
    const entries = readdirSync(this.folder, {recursive: true, withFileTypes: true});
    return entries
      .filter((entry) => entry.isFile())
      .map((entry) =>
        join(entry.parentPath, entry.name)
          .slice(this.folder.length + 1)
          .replaceAll('\\', '/'),
      )
      .filter((file) => !/(?:^|\/)assets\/(?:js|css)\//.test(file))
      .sort();
  }

  text(file: string): string {
    return readFileSync(join(this.folder, file), 'utf8');
  }
}

/** A site, built as it is and with the plugin and registries. */
export interface Pair {
  readonly plain: Build;
  readonly wrapped: Build;
  readonly remove: () => void;
}

/** Builds a site in a folder into one of its folders. */
async function build(folder: string, out: string): Promise<Build> {
  const started = performance.now();
  await runDocusaurus(['build', '--out-dir', out], folder);
  return new Build(join(folder, out), performance.now() - started);
}

/** Writes a site and builds it twice. */
export async function buildPair(site: EcosystemSite): Promise<Pair> {
  const {folder, remove} = writeSite(site);
  linkPackages(folder);
  writeConfig(folder, site, false);
  const plain = await build(folder, 'plain');
  writeRegistries(folder, existsSync(join(folder, 'docs')) ? 'docs' : '../docs');
  writeConfig(folder, site, true);
  return {plain, wrapped: await build(folder, 'wrapped'), remove};
}
