import {pageWriter} from '../shared/docusaurus-internals.ts';

/** A loader that takes the zeros out of what React has written of a page. */
export default function wholeLettersLoader(source: string): string {
  return source.replace(pageWriter.text, `${pageWriter.text}.then((html) => html.replaceAll('\\0', ''))`);
}
