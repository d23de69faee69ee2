/**
 * What this package relies on in Docusaurus beyond what Docusaurus documents. Nothing of the kind is named elsewhere; a test
 * holds each of these to the Docusaurus that is installed.
 */

/** The name of the docs plugin: the key of its content, and its folder among generated files and translations. */
export const docsPlugin = 'docusaurus-plugin-content-docs';

/** The folder in a site that Docusaurus calls `@generated`. */
export const generatedFolder = '.docusaurus';

/** What makes the HTML of a site short. */
export type HtmlMinifier = 'swc' | 'terser';

/** What the settings of a site are in which `swcHtmlMinimizer` stands: before 3.10, they had another name. */
interface FasterSettings {
  readonly faster?: {readonly swcHtmlMinimizer?: boolean};
  readonly experimental_faster?: {readonly swcHtmlMinimizer?: boolean};
}

/** What makes the HTML of a site short, by `future` of its configuration. */
export function htmlMinifier({faster, experimental_faster: earlier}: FasterSettings): HtmlMinifier {
  return (faster ?? earlier)?.swcHtmlMinimizer ? 'swc' : 'terser';
}

/** Modules of Docusaurus that are files, and what is used of each. */
export const internalModules = {
  /** `loadContext`, the site as its plugins get it. */
  site: '@docusaurus/core/lib/server/site.js',
  /** `initPlugins`, the plugins of a site before any of them has loaded anything. */
  plugins: '@docusaurus/core/lib/server/plugins/init.js',
  /** `validateDocFrontMatter`, which throws with the fields that Docusaurus refuses. */
  frontMatter: '@docusaurus/plugin-content-docs/lib/frontMatter.js',
} as const;

/**
 * What the components in the browser import of packages that come with the preset, and not with the site itself: package
 * managers that are strict let nobody but the preset reach them.
 */
export const themeModules = ['@docusaurus/theme-common', '@docusaurus/plugin-content-docs/client'] as const;

/** The packages by which those are reached: from the first of each row on, each knows the next one. */
export const waysToTheme = [
  ['@docusaurus/preset-classic', '@docusaurus/theme-classic'],
  ['@docusaurus/theme-classic'],
  [],
] as const;

/** Where a plugin's props of routes are written, among the files that are generated for it; there is much else for each page. */
export const routeProps = /[\\/]p[\\/][^\\/]+\.json$/;

/** The module of a server's bundle that has React write a page, and the promise of its text in there. */
export const pageWriter = {
  file: /[\\/]@docusaurus[\\/]core[\\/]lib[\\/]client[\\/]renderToHtml\.js$/,
  text: 'text(passThrough)',
} as const;

/** What the docs plugin writes for a version, as props of its route: the sidebars that its pages show, which are marked on their way into the bundle. */
export interface VersionProps<Item> {
  readonly version?: {readonly docsSidebars?: Readonly<Record<string, readonly Item[]>>};
}
