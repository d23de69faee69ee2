import {readFileSync} from 'node:fs';

// The files of the package that are no code. They are found from here, and from the file in lib/cli that this module is
// bundled into: both lie two folders deep.

/** The version of this package. */
export function packageVersion(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}

/** Where the page of each rule stands in the package. It is the one source: the site shows the same file. */
export const rulePages = new URL('../../docs/meta/rules/', import.meta.url);
