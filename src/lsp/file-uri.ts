import {fileURLToPath, pathToFileURL} from 'node:url';

/** The path of a file by its URI; undefined where it is no file, such as a document that was never saved. */
export function pathOf(uri: string): string | undefined {
  try {
    return uri.startsWith('file:') ? fileURLToPath(uri) : undefined;
  } catch {
    return undefined;
  }
}

/** The URI of a file. */
export function uriOf(path: string): string {
  return pathToFileURL(path).href;
}
