import {keep, kept, readPages, useKept} from './kept.ts';
import {pathKey} from './same-path.ts';

/** Notes that the reader has come to the end of a page, on her device only. */
export function noteRead(path: string): void {
  const read = pathsIn(kept(readPages));
  const page = pathKey(path);
  if (!read.includes(page)) keep(readPages, JSON.stringify([...read, page]));
}

/** The pages that were read, as `pathKey` has them. None while a page is rendered for the first time. */
export function useReadPages(): readonly string[] {
  return pathsIn(useKept(readPages));
}

/** Forgets what was read. */
export function clearReadPages(): void {
  keep(readPages, null);
}

/** Others may have written there, too. */
function pathsIn(text: string | null): string[] {
  try {
    const paths: unknown = JSON.parse(text ?? '[]');
    return Array.isArray(paths) ? paths.filter((path) => typeof path === 'string') : [];
  } catch {
    return [];
  }
}
