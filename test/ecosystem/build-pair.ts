import {existsSync} from 'node:fs';
import {join} from 'node:path';
import {root, runDocusaurus} from '../docusaurus.ts';
import {Build} from './build.ts';
import {writeRegistries} from './registries.ts';
import {linkPackages, writeConfig, writeSite} from './site-folder.ts';
import type {EcosystemSite} from './sites.ts';

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
  const docs = existsSync(join(folder, 'docs')) ? 'docs' : '../docs';
  writeRegistries(folder, docs, join(root, 'src/cli/personas.js'), site.isForEveryone);
  writeConfig(folder, site, true);
  return {plain, wrapped: await build(folder, 'wrapped'), remove};
}
