type Parts = typeof import('./page-parts.ts');

/** What draws the parts of a page, once it has come. */
export let parts: Parts | undefined;

/** Has it come, if it has not yet. Where the line is down, nothing comes: what the server has written leads on. */
export async function loadParts(): Promise<Parts | undefined> {
  try {
    parts ??= await import('./page-parts.ts');
  } catch {
    // Whoever asks again may have better luck.
  }
  return parts;
}
