import {createRequire} from 'node:module';

/**
 * What a sheet of ours begins with: layers that hold nothing, and that no browser minds.
 *
 * With `future.v4`, the styles of Docusaurus stand in cascade layers, so that all others count for more. For browsers that
 * know none, PostCSS gives each selector as many ids as its layer has a place among those of its own sheet, and none to a
 * sheet that names no layer: that would count for less than all of Docusaurus's. These are more than any of its sheets has.
 *
 * Each has a block of its own: after a list of names (`@layer a, b;`), the minimizer that Docusaurus has with webpack drops
 * the next rule.
 */
export const layers = `${[1, 2, 3, 4].map((place) => `@layer personas-${place}{}`).join('')}\n`;

/** What PostCSS has done where it writes layers for browsers that know none. */
const heavier = ':not(#\\#)';

/** A module that makes a plugin of PostCSS, with its options. */
export type PostcssPlugin = readonly [module: string, options?: object];

/** What is used of the loaders that Docusaurus has for styles. */
interface StyleLoader {
  readonly options?: {readonly postcssOptions?: {readonly plugins?: readonly PostcssPlugin[]}};
}

/** The plugin with which Docusaurus makes styles ones that the browsers of the site know; undefined where it has none. */
export function stylesPlugin(loaders: readonly unknown[]): PostcssPlugin | undefined {
  return loaders.map((loader) => (loader as StyleLoader).options?.postcssOptions?.plugins?.[0]).find(Array.isArray);
}

/**
 * A sheet as it must be to count for more than those of Docusaurus: as it is, wherever browsers know layers.
 *
 * @param css the sheet
 * @param plugin what Docusaurus makes its own styles with
 */
export async function overLayers(css: string, [module, options = {}]: PostcssPlugin): Promise<string> {
  // The PostCSS that it works with.
  const load = createRequire(module);
  const plugin = load(module);
  const made = await load('postcss')([(plugin.default ?? plugin)(options)]).process(layers + css, {from: undefined});
  return made.css.includes(heavier) ? made.css : css;
}
