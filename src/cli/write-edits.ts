import {join, relative} from 'node:path';
import {pageRoots} from '../content/page-globs.ts';
import {groupByFile} from '../diagnostics/text-source.ts';
import {list, visibleInLine} from '../diagnostics/words.ts';
import {applyEdits, type TextEdit} from '../edits/text-edit.ts';
import type {Registry} from '../registry/registry.ts';
import {attempt, readFile} from '../site/read-file.ts';
import {removeLeftovers} from '../site/temporary-files.ts';
import {type FileContent, type LeftFile, type Writing, type Written, writeFiles} from '../site/write-file.ts';
import {WriteScope} from '../site/write-scope.ts';
import {UsageError} from './exit.ts';

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/** What edits are applied to. */
export interface EditedSite {
  /** The folder that the edits' files are relative to. */
  readonly siteDir: string;
  readonly registry: Pick<Registry, 'pageSettings'>;
  /** The pages that the call names, as paths relative to the site; they may lie beside the repository. */
  readonly named?: Iterable<string> | undefined;
  /** Whether the edits are one change, of which no part is to be written alone. */
  readonly together?: boolean;
}

/**
 * Applies edits to the files of a site. A byte order mark stays where it is. A file is left that somebody has saved since
 * it was read, or that lies outside the repository; it is reported on standard error.
 *
 * @returns the files that were left, as paths relative to the site
 * @throws UsageError when a file cannot be written, or when one is left and all are one change; no file is changed then
 */
export async function writeEdits(
  {siteDir, registry, named = [], together = false}: EditedSite,
  edits: readonly TextEdit[],
): Promise<ReadonlySet<string>> {
  const roots = pageRoots(registry.pageSettings);
  removeLeftovers([siteDir], 1);
  removeLeftovers(joined(siteDir, roots));
  const byFile = groupByFile(edits);
  const files = [...byFile].map(([file, changes]) => edited(siteDir, file, changes));
  const pages = [...named];
  const asked = roots.filter((root) => /^\.\.(?:\/|$)/.test(root) && pages.some((page) => page.startsWith(`${root}/`)));
  const scope = new WriteScope(siteDir, joined(siteDir, asked), joined(siteDir, roots));
  const {written, left} = await writeOrRefuse(siteDir, files, {scope, together});
  const sentences = left.map((file) => leftSentence(file, siteDir, scope));
  if (together && left.length > 0 && written === 0)
    throw new UsageError(`${sentences.join(' ')} Nothing was written; try again.`);
  for (const sentence of sentences) process.stderr.write(`personas: ${visibleInLine(sentence)}\n`);
  return new Set(left.map(({file}) => relativeTo(siteDir, file)));
}

function joined(siteDir: string, paths: readonly string[]): string[] {
  return paths.map((path) => join(siteDir, path));
}

function edited(siteDir: string, name: string, edits: readonly TextEdit[]): FileContent {
  const file = join(siteDir, name);
  const {text} = (edits[0] as TextEdit).source;
  const [read, bytes] = [Buffer.from(text), attempt(() => readFile(file))];
  const before = bytes?.subarray(0, 3).equals(mark) ? Buffer.concat([mark, read]) : read;
  const start = before.length - read.length;
  return {file, content: Buffer.concat([before.subarray(0, start), Buffer.from(applyEdits(text, edits))]), before};
}

/** That a file was left as it is, why, and what to do. */
function leftSentence({file, reason, target}: LeftFile, siteDir: string, scope: WriteScope): string {
  const name = relativeTo(siteDir, file);
  if (reason === 'outside') return `${name} was left as it is: it lies in ${target}, outside ${scope.name}.`;
  if (reason !== 'changed') return notWritten(name, reason);
  return `${name} was left as it is: somebody else has changed it meanwhile.`;
}

/**
 * Writes files.
 *
 * @param siteDir the folder that messages name files relative to
 * @throws UsageError when one of them cannot be written; no file is changed then
 */
export async function writeOrRefuse(
  siteDir: string,
  files: readonly FileContent[],
  writing: Writing,
): Promise<Written> {
  try {
    return await writeFiles(files, writing);
  } catch (error) {
    const {code, path} = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(notWritten(path === undefined ? 'A file' : relativeTo(siteDir, path) || path, error));
  }
}

/** That something cannot be written, and why. */
export function notWritten(name: string, error: unknown): string {
  return `${name} cannot be written: ${reasonOf(error as Error)}.`;
}

/** Writes files, all of them or none. */
function writeAllOrNone(folder: string, files: readonly FileContent[]): Promise<Written> {
  const scope = new WriteScope(folder, [folder, ...files.map(({file}) => file)]);
  removeLeftovers([folder], 1);
  return writeOrRefuse(folder, files, {scope, together: true});
}

/**
 * Writes files that are not there yet, all of them or none.
 *
 * @param folder a folder that the call names or implies; messages name files relative to it
 * @throws UsageError when one of them cannot be written, or is there by now
 */
export async function writeNewFiles(folder: string, files: readonly Omit<FileContent, 'before'>[]): Promise<void> {
  const contents = files.map((file) => ({...file, before: undefined}));
  const {written, left} = await writeAllOrNone(folder, contents);
  if (left.length === 0) return;
  const names = left.map(({file}) => relativeTo(folder, file));
  const rest = written === 0 ? 'Nothing was written.' : 'What is there was left as it is.';
  throw new UsageError(`${list(names)} ${names.length === 1 ? 'exists' : 'exist'} already. ${rest}`);
}

/** A file of a folder as it was read, if it was there, and as it shall be. */
export interface FileChange {
  /** Relative to the folder. */
  readonly file: string;
  /** Undefined where there must be none. */
  readonly before: string | Buffer | undefined;
  readonly after: string;
}

/**
 * Writes files of a folder, new ones and others, all of them or none.
 *
 * @throws UsageError when one of them cannot be written, or is not what it was
 */
export async function writeChanges(folder: string, changes: readonly FileChange[]): Promise<void> {
  const contents = changes.map(({file, before, after}) => ({
    file: join(folder, file),
    content: after,
    before: before === undefined ? undefined : Buffer.from(before),
  }));
  const {left} = await writeAllOrNone(folder, contents);
  if (left.length > 0)
    throw new UsageError('Somebody else has changed the files meanwhile. Nothing was written; try again.');
}

/**
 * Writes files into a folder, all of them or none, in the place of those that are there.
 *
 * @param texts by name
 * @throws UsageError when one of them cannot be written
 */
export function writeFilesIn(folder: string, texts: Readonly<Record<string, string>>): Promise<void> {
  const read = (file: string) => attempt(() => readFile(join(folder, file)));
  return writeChanges(
    folder,
    Object.entries(texts).map(([file, after]) => ({file, before: read(file), after})),
  );
}

function relativeTo(folder: string, file: string): string {
  return relative(folder, file).replaceAll('\\', '/');
}

function reasonOf({code = '', message}: NodeJS.ErrnoException): string {
  return reasons[code] ?? message;
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  EDQUOT: 'your share of the disk is full',
  EFBIG: 'it would be larger than a file may be',
  ENOTDIR: 'a file stands where a folder should',
  EEXIST: 'a file stands where a folder should',
  EISDIR: 'a folder stands where the file should',
  ENXIO: 'a device or a pipe stands where the file should',
  ENAMETOOLONG: 'its name is too long',
};
