import picomatch from 'picomatch';

/** Which files are pages: by the globs of personas.yaml, and never where a file or folder begins with `_`. */
export interface PageGlobs {
  readonly include: readonly string[];
  readonly exempt: readonly string[];
}

/** What Docusaurus leaves out of a folder of docs, as globs relative to that folder. */
export const neverPages = ['**/_*', '**/_*/**', '**/node_modules/**'];

/** The same, for a path below that folder. */
const neverPage = /(?:^|\/)(?:_|node_modules\/)/;

/** Whether a path is that of no page for the name of the file or of a folder; those above the folder of docs do not count. */
export function isNeverPage(file: string, root = ''): boolean {
  return neverPage.test(root !== '' && file.startsWith(`${root}/`) ? file.slice(root.length + 1) : file);
}

/**
 * Tests paths relative to the site against globs; built once, used for every page. A glob after `!` takes away from what
 * the others match, wherever it stands among them.
 */
export function pathMatcher(globs: readonly string[]): (file: string) => boolean {
  const [wanted, unwanted] = parted(globs);
  return wanted.length === 0 ? () => false : picomatch(wanted, {ignore: unwanted});
}

function parted(globs: readonly string[]): [wanted: string[], unwanted: string[]] {
  const unwanted = globs.filter((glob) => glob.startsWith('!'));
  return [globs.filter((glob) => !glob.startsWith('!')), unwanted.map((glob) => glob.slice(1))];
}

/** Whether a file is a page. */
export function pageMatcher({include}: PageGlobs): (file: string) => boolean {
  const [wanted, unwanted] = parted(include);
  const tests = wanted.map((glob) => {
    const {root} = partsOf(glob);
    const matches = picomatch(glob, {ignore: unwanted});
    return (file: string) => matches(file) && !isNeverPage(file, root);
  });
  return (file) => tests.some((isPage) => isPage(file));
}

/** The folders under which the pages lie: what stands before the first wildcard of each glob. */
export function pageRoots(globs: PageGlobs): string[] {
  return parted(globs.include)[0].map((glob) => picomatch.scan(glob).base);
}

/** For each of the folders under which the pages lie, what to look for there. */
export function globsByRoot(globs: PageGlobs): Map<string, string[]> {
  const byRoot = new Map<string, string[]>();
  for (const {root, rest} of parted(globs.include)[0].map(partsOf)) {
    byRoot.set(root, [...(byRoot.get(root) ?? []), rest]);
  }
  return byRoot;
}

/** The folder that a glob is about, and the rest of the glob. A path without a wildcard is about the folder of its file. */
function partsOf(glob: string): {root: string; rest: string} {
  const {base, glob: rest} = picomatch.scan(glob);
  const path = base.replace(/\\(.)/g, '$1');
  if (rest !== '') return {root: path, rest};
  const at = base.lastIndexOf('/');
  return {root: base.slice(0, Math.max(at, 0)), rest: base.slice(at + 1)};
}
