import {createRequire} from 'node:module';
import {join} from 'node:path';
import {internalModules, themeModules, waysToTheme} from '../shared/docusaurus-internals.ts';
import {attempt} from '../site/read-file.ts';

type Require = ReturnType<typeof createRequire>;

/** What requires as the theme of a site does, the classic one where there is one. */
function* requiresOfTheme(siteDir: string): Iterable<Require> {
  const ofSite = createRequire(join(siteDir, 'package.json'));
  for (const way of waysToTheme) {
    const found = way.reduce<Require | undefined>(
      (require, name) => require && attempt(() => createRequire(require.resolve(`${name}/package.json`))),
      ofSite,
    );
    if (found) yield found;
  }
}

/** The file of a module as the theme of a site finds it; undefined where that does not reach it. */
function resolveAsTheme(name: string, siteDir: string): string | undefined {
  for (const require of requiresOfTheme(siteDir)) {
    const file = attempt(() => require.resolve(name));
    if (file !== undefined) return file;
  }
  return undefined;
}

/**
 * Where a bundler finds what the components of this package import, for those that the package itself cannot reach: with
 * Yarn's Plug'n'Play, only the preset reaches the packages that it brings.
 *
 * @param siteDir the folder of the site
 * @param isReachable whether the package itself reaches a module; a test gives its own
 * @returns an alias for each module that needs one, as webpack and Rspack take them
 */
export function themeAliases(
  siteDir: string,
  isReachable: (name: string) => boolean = reachesItself,
): Record<string, string> {
  const missing = themeModules.filter((name) => !isReachable(name));
  return Object.fromEntries(
    missing.flatMap((name) => {
      const file = resolveAsTheme(name, siteDir);
      return file === undefined ? [] : [[`${name}$`, file]];
    }),
  );
}

function reachesItself(name: string): boolean {
  return attempt(() => createRequire(import.meta.url).resolve(name)) !== undefined;
}

interface DocsValidation {
  readonly validateDocFrontMatter: (frontMatter: Record<string, unknown>) => unknown;
}

/** What the docs of Docusaurus are validated with. */
export function docsValidation(siteDir: string): DocsValidation {
  const file = resolveAsTheme(internalModules.frontMatter, siteDir) ?? internalModules.frontMatter;
  return createRequire(import.meta.url)(file) as DocsValidation;
}
