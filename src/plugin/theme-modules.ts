import {realpathSync} from 'node:fs';
import {createRequire} from 'node:module';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
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

/** Where a bundler finds modules for what one of its rules includes. */
interface ThemeModulesRule {
  readonly include: string;
  readonly resolve: {readonly alias: Readonly<Record<string, string>>};
}

/**
 * A rule for the bundler: what the components of this package import of the theme is what the theme itself has.
 *
 * Where a plugin of the site needs another version of Docusaurus, npm may put that one at the top of `node_modules`, and the
 * one of the theme below it. A component that imports the former finds no context of the page, and nothing is built. With
 * Yarn's Plug'n'Play, only the preset reaches the packages that it brings. Whether the package itself would find the same
 * is not asked: what Node.js finds by NODE_PATH, as pnpm starts it, a bundler does not.
 *
 * @param siteDir the folder of the site
 */
export function themeModulesRule(siteDir: string): ThemeModulesRule {
  const aliases = themeModules.flatMap((name) => {
    const file = resolveAsTheme(name, siteDir);
    return file === undefined ? [] : [[`${name}$`, file]];
  });
  // A bundler knows files by their real paths.
  const include = realpathSync(fileURLToPath(new URL('../client', import.meta.url)));
  return {include, resolve: {alias: Object.fromEntries(aliases)}};
}

interface DocsValidation {
  readonly validateDocFrontMatter: (frontMatter: Record<string, unknown>) => unknown;
}

/** What the docs of Docusaurus are validated with. */
export function docsValidation(siteDir: string): DocsValidation {
  const file = resolveAsTheme(internalModules.frontMatter, siteDir) ?? internalModules.frontMatter;
  return createRequire(import.meta.url)(file) as DocsValidation;
}
