import {fileURLToPath} from 'node:url';
import {pageWriter} from '../shared/docusaurus-internals.ts';

/**
 * A rule for the bundler of a server: pages are written without zeros.
 *
 * React 18 writes a page in pieces, and where a letter of several bytes does not fit into one, it puts zeros before it. In an
 * address or a label they count as a letter, so that a link leads nowhere. Which letters that meets depends on all that
 * stands before them: with the picker, others than without it.
 */
export function wholeLettersRule(): object {
  const loader = fileURLToPath(new URL('./whole-letters-loader.js', import.meta.url));
  return {test: pageWriter.file, enforce: 'pre', use: [{loader}]};
}
