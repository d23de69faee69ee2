import {isAbsolute, relative, sep} from 'node:path';
import type {DocsFolders, InheritedFrontMatter} from './originals.ts';
import type {CurrentIds} from './with-current-ids.ts';

/** What goes on in this process: a build fails on errors, a start goes on, all else only loads the site. */
export type Mode = 'build' | 'start' | 'other';

/** What the parts of this package know together of one site while a command of Docusaurus runs. */
export interface Session {
  /** The folder of the site, known once the plugin is made. */
  siteDir?: string;
  /** Whether a path relative to the site is one of the pages that are checked. */
  isPage?: (file: string) => boolean;
  /** What former ids in front matter stand for. */
  currentIds?: CurrentIds;
  /** What pages have as tags without saying so. */
  inherited?: InheritedFrontMatter;
  /** The folder of each docs instance by its id, as its options have it: of docs that are not loaded nobody else says. */
  readonly folders: Record<string, string>;
  /** Where docs are, known once the plugin is made. */
  docs?: DocsFolders;
}

/** Says which command of Docusaurus runs. A call from a program counts as a build when it makes a production site. */
export function currentMode(args: readonly string[] = process.argv, env = process.env.NODE_ENV): Mode {
  const command = args.slice(2).find((argument) => !argument.startsWith('-'));
  switch (command) {
    case 'start':
      return 'start';
    case 'build':
    case 'deploy':
      return 'build';
    case 'swizzle':
    case 'write-translations':
    case 'write-heading-ids':
    case 'clear':
    case 'serve':
      return 'other';
    default:
      return env === 'production' ? 'build' : 'start';
  }
}

/** Whether a file, by its absolute path, is a page that is checked; false as long as nobody knows. */
export function isCheckedPage({siteDir, isPage}: Session, filePath: string): boolean {
  if (!siteDir || !isPage) return false;
  const file = relative(siteDir, filePath);
  return !isAbsolute(file) && isPage(file.split(sep).join('/'));
}
