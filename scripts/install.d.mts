/** The part of an npm lock file that tells which packages it is about, by their path. */
export type LockedPackages = Record<string, {version?: string; optional?: boolean}>;

export function isTooOld(version: string, range: string): boolean;
export function isOutdated(wanted: LockedPackages, installed: LockedPackages): boolean;

/** Where npm is looked for: the environment, this Node.js, and what files there are. */
export interface NpmPlaces {
  env?: Readonly<Record<string, string | undefined>>;
  node?: string;
  exists?: (path: string) => boolean;
}

export function npm(args: string[], places?: NpmPlaces): [command: string, args: string[]];
