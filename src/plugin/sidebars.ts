import {realpathSync} from 'node:fs';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {docsPlugin, routeProps} from '../shared/docusaurus-internals.ts';

/** The file of what the items of all sidebars carry, among the generated ones. */
export const sidebarMarksFile = 'sidebars.json';

/**
 * A rule for the bundler that has the sidebars of all docs instances and versions marked on their way into the site.
 *
 * No hook of Docusaurus sees a sidebar that is written by hand. What it writes down for the site to show has all of
 * them: expanded, translated, with the address of every page. So neither a sidebars file nor a short form in it, neither
 * the options of an instance nor the working folder matter.
 *
 * @param generatedFilesDir the folder that Docusaurus calls `@generated`
 * @param marks the path of the file of marks
 */
export function sidebarRule(generatedFilesDir: string, marks: string): object {
  // A bundler knows files by their real paths.
  const include = join(realpathSync(generatedFilesDir), docsPlugin);
  const loader = fileURLToPath(new URL('./sidebar-loader.js', import.meta.url));
  return {test: routeProps, include, use: [{loader, options: {marks}}]};
}
