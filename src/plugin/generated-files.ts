import {mkdirSync, readdirSync, readFileSync, realpathSync, renameSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, relative, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {attempt} from '../site/read-file.ts';

/**
 * Writes a file for the bundler. It is replaced whole: a server that reads it while it is written would take half of it
 * for all. One that holds this already is not touched, so that nothing is built again.
 *
 * `createData` of Docusaurus empties a file before it writes it.
 *
 * @param file an absolute path
 * @param data a text, or what is written as JSON
 */
export function writeGenerated(file: string, data: unknown): void {
  const text = typeof data === 'string' ? data : JSON.stringify(data, null, 2);
  if (attempt(() => readFileSync(file, 'utf8')) === text) return;
  mkdirSync(dirname(file), {recursive: true});
  replaceWhole(file, text);
}

/**
 * Writes many files of one folder of which nobody reads more than whether they have changed: those that are there already as
 * `writeGenerated` does, and others right away, which is less work.
 *
 * @param folder an absolute path
 * @param texts what each file holds, by its name
 */
export function writeGeneratedFolder(folder: string, texts: ReadonlyMap<string, string>): void {
  mkdirSync(folder, {recursive: true});
  const there = new Set(readdirSync(folder));
  for (const [name, text] of texts) {
    const file = join(folder, name);
    if (there.has(name)) writeGenerated(file, text);
    else writeFileSync(file, text);
  }
}

function replaceWhole(file: string, text: string): void {
  const next = `${file}.${process.pid}.tmp`;
  try {
    writeFileSync(next, text);
    renameSync(next, file);
  } catch (error) {
    rmSync(next, {force: true});
    throw error;
  }
}

/**
 * What routes name a generated file by. They end up in every page's JavaScript, where the folders of this machine have no
 * place.
 *
 * @param generatedFilesDir the folder that Docusaurus calls `@generated`
 */
export function asModule(file: string, generatedFilesDir: string): string {
  return `@generated/${relative(generatedFilesDir, file).split(sep).join('/')}`;
}

/**
 * A rule for the bundler of a server: it waits for each generated file until all of it is there. This plugin's own are
 * replaced whole; those of Docusaurus and of other plugins are not.
 */
export function wholeFilesRule(generatedFilesDir: string): object {
  const loader = fileURLToPath(new URL('./whole-file-loader.js', import.meta.url));
  // A bundler knows files by their real paths.
  return {test: /\.(?:json|m?js)$/, include: realpathSync(generatedFilesDir), enforce: 'pre', use: [{loader}]};
}
