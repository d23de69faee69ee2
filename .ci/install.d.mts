/** The part of an npm lock file that tells which packages it is about, by their path. */
export type LockedPackages = Record<string, {version?: string; optional?: boolean}>;

export function isTooOld(version: string, range: string): boolean;
export function isOutdated(wanted: LockedPackages, installed: LockedPackages): boolean;
