import {readFileSync} from 'node:fs';
import {join, relative} from 'node:path';
import {applyEdits, type TextEdit} from '../edits/text-edit.ts';
import {type FileContent, writeFilesAtomically} from '../site/write-file.ts';
import {UsageError} from './usage-error.ts';

const mark = Buffer.from([0xef, 0xbb, 0xbf]);

/**
 * Applies edits to the files of a site. A byte order mark stays where it is.
 *
 * @param siteDir the folder that the edits' files are relative to
 * @throws UsageError when a file cannot be written or has changed since it was read; no file is changed then
 */
export function writeEdits(siteDir: string, edits: readonly TextEdit[]): void {
  const byFile = new Map<string, TextEdit[]>();
  for (const edit of edits) byFile.set(edit.source.file, [...(byFile.get(edit.source.file) ?? []), edit]);
  writeOrRefuse(
    siteDir,
    [...byFile].map(([file, changes]) => ({file: join(siteDir, file), content: edited(siteDir, file, changes)})),
  );
}

function edited(siteDir: string, file: string, edits: readonly [TextEdit, ...TextEdit[]] | TextEdit[]): Buffer {
  const bytes = readFileSync(join(siteDir, file));
  const start = bytes.subarray(0, 3).equals(mark) ? mark.length : 0;
  const {text} = (edits[0] as TextEdit).source;
  // It also catches a registry that is not UTF-8, which would not come out as it went in.
  if (!bytes.subarray(start).equals(Buffer.from(text))) {
    throw new UsageError(`${file} is not UTF-8, or it changed just now. Nothing was written; try again.`);
  }
  return Buffer.concat([bytes.subarray(0, start), Buffer.from(applyEdits(text, edits))]);
}

/**
 * Writes files, all of them or none.
 *
 * @param siteDir the folder that messages name files relative to
 * @throws UsageError when one of them cannot be written
 */
export function writeOrRefuse(siteDir: string, files: readonly FileContent[]): void {
  try {
    writeFilesAtomically(files);
  } catch (error) {
    const {code, path, message} = error as NodeJS.ErrnoException;
    if (code === undefined) throw error;
    throw new UsageError(`${place(siteDir, path)} cannot be written: ${reasons[code] ?? message}.`);
  }
}

const reasons: Readonly<Record<string, string>> = {
  EACCES: 'you may not write there',
  EPERM: 'you may not write there',
  EROFS: 'the disk is read-only',
  ENOSPC: 'the disk is full',
  ENOTDIR: 'a file stands where a folder should',
  EEXIST: 'a file stands where a folder should',
  EISDIR: 'a folder stands where the file should',
  ENAMETOOLONG: 'its name is too long',
};

function place(siteDir: string, path: string | undefined): string {
  return path === undefined ? 'A file' : relative(siteDir, path).replace(/\.\d+\.\d+\.\d+\.tmp$/, '') || 'The folder';
}
