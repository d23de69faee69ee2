import picomatch from 'picomatch';

/** Which files are pages: by the globs of personas.yaml, and never where a file or folder begins with `_`. */
export interface PageGlobs {
  readonly include: readonly string[];
  readonly exempt: readonly string[];
}

/** The files and folders that Docusaurus leaves out of the docs. */
export const neverPages = ['**/_*', '**/_*/**', '**/node_modules/**'];

/**
 * Tests paths relative to the site against globs; built once, used for every page. A glob after `!` takes away from what
 * the others match, wherever it stands among them.
 *
 * @param never globs of what matches in no case
 */
export function pathMatcher(globs: readonly string[], never: readonly string[] = []): (file: string) => boolean {
  const [wanted, unwanted] = parted(globs);
  return wanted.length === 0 ? () => false : picomatch(wanted, {ignore: [...never, ...unwanted]});
}

function parted(globs: readonly string[]): [wanted: string[], unwanted: string[]] {
  const unwanted = globs.filter((glob) => glob.startsWith('!'));
  return [globs.filter((glob) => !glob.startsWith('!')), unwanted.map((glob) => glob.slice(1))];
}

/** Whether a file is a page. */
export function pageMatcher(globs: PageGlobs): (file: string) => boolean {
  return pathMatcher(globs.include, neverPages);
}

/** The folders under which the pages lie: what stands before the first wildcard of each glob. */
export function pageRoots(globs: PageGlobs): string[] {
  return parted(globs.include)[0].map((glob) => picomatch.scan(glob).base);
}
