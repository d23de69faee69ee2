import picomatch from 'picomatch';

/** Which files are pages: by the globs of personas.yaml, and never where a file or folder begins with `_`. */
export interface PageGlobs {
  readonly include: readonly string[];
  readonly exempt: readonly string[];
}

/** The files and folders that Docusaurus leaves out of the docs. */
export const neverPages = ['**/_*', '**/_*/**', '**/node_modules/**'];

/** Tests paths relative to the site against globs; built once, used for every page. */
export function pathMatcher(globs: readonly string[]): (file: string) => boolean {
  return globs.length === 0 ? () => false : picomatch([...globs]);
}

/** Whether a file is a page. */
export function pageMatcher(globs: PageGlobs): (file: string) => boolean {
  return picomatch([...globs.include], {ignore: neverPages});
}

/** The folders under which the pages lie: what stands before the first wildcard of each glob. */
export function pageRoots(globs: PageGlobs): string[] {
  return globs.include.map((glob) => picomatch.scan(glob).base);
}
