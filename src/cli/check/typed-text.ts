import {text} from 'node:stream/consumers';
import {UsageError} from '../exit.ts';
import {isOutside, pathsFromSite} from '../site-folder.ts';

/** A text that is checked in place of a file, which may have another one or not be there. */
export interface TypedText {
  /** The path relative to the site, with forward slashes. */
  readonly file: string;
  readonly text: string;
}

/**
 * Reads the text on standard input.
 *
 * @param path the file that it is, relative to the working folder
 * @throws UsageError when that lies outside the site
 */
export async function typedText(path = '', siteDir: string): Promise<TypedText> {
  const places = pathsFromSite(path, siteDir);
  const file = places.find((place) => place !== '' && !isOutside(place)) ?? places[0];
  if (!file) throw new UsageError(`${path} is no file of the site in ${siteDir}. Name one with --stdin-path.`);
  const typed = await text(process.stdin);
  return {file, text: typed.startsWith('\uFEFF') ? typed.slice(1) : typed};
}
