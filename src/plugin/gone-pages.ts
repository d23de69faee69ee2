import {statSync} from 'node:fs';
import {join} from 'node:path';
import {attempt} from '../site/read-file.ts';

/** What is used of an error of webpack or Rspack. */
interface BundlerError {
  readonly message: string;
  readonly module?: {identifier?(): string; readonly resource?: string} | null;
}

/** How webpack and Rspack begin to say that a file of the site is missing. */
const missing = /(?:Cannot find module|Can't resolve) '@site\/([^'?]+\.mdx?)/;

/**
 * Takes away what a bundler says about a page that has been deleted or renamed: it looks for the page as long as Docusaurus
 * has not written down which pages there are now. One that is back has been gone, too, if it has come since the compilation
 * began: that one looked for it in vain, and the next one finds it. What a page itself imports is another matter.
 *
 * @param errors those of a compilation
 * @param siteDir the folder of the site
 * @param generatedFilesDir the folder in which Docusaurus writes down which pages there are, by its real path
 * @param began when the compilation began, in milliseconds, where the bundler says so
 */
export function forgetGonePages(
  errors: BundlerError[],
  siteDir: string,
  generatedFilesDir: string,
  began = Number.POSITIVE_INFINITY,
): void {
  for (let at = errors.length - 1; at >= 0; at--) {
    const {message, module} = errors[at] as BundlerError;
    const [, file] = missing.exec(message) ?? [];
    const importer = module?.resource ?? module?.identifier?.() ?? '';
    if (file && importer.includes(generatedFilesDir) && wasGone(join(siteDir, file), began)) errors.splice(at, 1);
  }
}

/** Whether a file is gone, or has come, or come back, since a moment. */
function wasGone(file: string, moment: number): boolean {
  const stats = attempt(() => statSync(file));
  return stats === undefined || stats.ctimeMs >= moment;
}
