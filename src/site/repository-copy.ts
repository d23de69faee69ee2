import {execFileSync} from 'node:child_process';
import {
  chmodSync,
  constants,
  copyFileSync,
  existsSync,
  lstatSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readlinkSync,
  realpathSync,
  rmSync,
  symlinkSync,
} from 'node:fs';
import {tmpdir} from 'node:os';
import {dirname, isAbsolute, join, relative, sep} from 'node:path';
import {generatedFolder} from '../shared/docusaurus-internals.ts';
import {gitRoot} from './git-root.ts';
import {attempt} from './read-file.ts';
import {isRunning, machine} from './temporary-files.ts';

/** A copy of a repository, in which a command can do what it likes. */
export interface RepositoryCopy {
  /** The site's folder in it. */
  readonly siteDir: string;
  /** Whether git said what belongs to it; else it is the site's folder, without what tools put there. */
  readonly isOfGit: boolean;
  /** @throws Error of the file system where something in it cannot be removed */
  remove(): void;
}

/** What is no part of a site where no git says so: what is installed, and what is built. */
const madeByTools: ReadonlySet<string> = new Set(['node_modules', '.git', generatedFolder]);

/**
 * Copies the repository of a site as it stands in the working tree: all that git tracks, with what is not committed yet, and
 * new files that git does not ignore. There is no `.git` in it, so that nothing done there can reach the repository. Where
 * there is no git, or it ignores the site, the site's folder is copied.
 */
export function copyRepository(siteDir: string): RepositoryCopy {
  removeOldCopies();
  const site = realpathSync(siteDir);
  const root = gitRoot(site);
  const files = root === undefined ? undefined : filesOfGit(root, site);
  const from = root !== undefined && files ? root : site;
  const folder = realpathSync(mkdtempSync(join(tmpdir(), `${prefix}${process.pid}-`)));
  // A repository around the folder for temporary files must not be taken for its own, nor must its name be known before.
  const copy = join(folder, 'site');
  const remove = () => removeAll(folder);
  try {
    for (const file of files ?? walk(site)) copyEntry(from, copy, file);
  } catch (error) {
    attempt(remove);
    throw error;
  }
  return {siteDir: join(copy, relative(from, site)), isOfGit: files !== undefined, remove};
}

const prefix = `personas-verify-${machine}-`;

/** Removes what runs that were killed have left. */
function removeOldCopies(): void {
  for (const name of attempt(() => readdirSync(tmpdir())) ?? []) {
    const pid = name.startsWith(prefix) ? Number.parseInt(name.slice(prefix.length), 10) : Number.NaN;
    if (pid > 0 && !isRunning(pid)) attempt(() => removeAll(join(tmpdir(), name)));
  }
}

/** What belongs to a repository; undefined where git does not say it, or takes the site for no part of it. */
function filesOfGit(root: string, site: string): string[] | undefined {
  const listed = attempt(() =>
    execFileSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
      cwd: root,
      encoding: 'utf8',
      maxBuffer: 2 ** 30,
      env: {...process.env, GIT_OPTIONAL_LOCKS: '0'},
      stdio: ['ignore', 'pipe', 'ignore'],
    }),
  );
  const files = [...new Set(listed?.split('\0').filter(Boolean))];
  const inSite = relative(root, site).split(sep).join('/');
  const isHere = files.some((file) => inSite === '' || file.startsWith(`${inSite}/`));
  return isHere ? files : undefined;
}

/** All files below a folder, but for what tools put there. */
function* walk(root: string, folder = ''): Iterable<string> {
  for (const entry of readdirSync(join(root, folder), {withFileTypes: true})) {
    if (madeByTools.has(entry.name)) continue;
    const file = join(folder, entry.name);
    if (entry.isDirectory()) yield* walk(root, file);
    else yield file;
  }
}

function copyEntry(root: string, copy: string, file: string): void {
  const from = join(root, file);
  const to = join(copy, file);
  // What was deleted and not committed is not there.
  const stats = lstatSync(from, {throwIfNoEntry: false});
  if (!stats) return;
  if (stats.isDirectory()) {
    // A repository within this one, such as a submodule.
    mkdirSync(to, {recursive: true});
    for (const inner of walk(from)) copyEntry(from, to, inner);
    return;
  }
  if (!(stats.isFile() || stats.isSymbolicLink())) return;
  mkdirSync(dirname(to), {recursive: true});
  if (stats.isFile()) copyFileSync(from, to, constants.COPYFILE_FICLONE);
  else symlinkSync(targetInCopy(readlinkSync(from), root, copy), to);
}

/** Where a link leads: one that names the repository by its place on the disk would lead out of the copy. */
function targetInCopy(target: string, root: string, copy: string): string {
  const inside = relative(root, target);
  return isAbsolute(target) && !inside.startsWith('..') && !isAbsolute(inside) ? join(copy, inside) : target;
}

function removeAll(folder: string): void {
  try {
    rmSync(folder, {recursive: true, force: true, maxRetries: 3});
  } catch {
    // Some tools take the right to write from their folders.
    openFolders(folder);
    rmSync(folder, {recursive: true, force: true});
  }
}

function openFolders(folder: string): void {
  if (!existsSync(folder)) return;
  attempt(() => chmodSync(folder, 0o700));
  for (const entry of attempt(() => readdirSync(folder, {withFileTypes: true})) ?? [])
    if (entry.isDirectory()) openFolders(join(folder, entry.name));
}
