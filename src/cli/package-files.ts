import {readFileSync} from 'node:fs';
import {fileURLToPath} from 'node:url';

// The files of the package that are read or run as files. They are found from here, and from the file in lib/cli that this module is
// bundled into: both lie two folders deep.

/** The version of this package. */
export function packageVersion(): string {
  return JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8')).version;
}

/** The program that asks Docusaurus for the sidebars of a site, in a process of its own. */
export const sidebarProgram = fileURLToPath(new URL('../../lib/site/sidebar-process.js', import.meta.url));
