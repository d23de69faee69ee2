/** The fences that Docusaurus removes: an opening, and a close. It looks for those of three marks first, then for those of four. */
const fences = [3, 4].map((marks) => ({
  opening: new RegExp(`(?:^|\\r?\\n) *\`{${marks}} *mdx-code-block(?=\\r?\\n)`, 'g'),
  closing: new RegExp(`\\r?\\n *\`{${marks}}(?:\\r?\\n|$)`, 'g'),
}));

/**
 * Removes the fences of `mdx-code-block`, as Docusaurus does before it parses a page, so that what they hold is content.
 * (Source: `unwrapMdxCodeBlocks` of `@docusaurus/utils`, whose expressions take time with the square of the openings.)
 *
 * @param body the page without its front matter
 * @returns the same text, as long as before, with spaces where the fences stood
 */
export function unwrapMdxCodeBlocks(body: string): string {
  return body.includes('mdx-code-block') ? fences.reduce(unwrap, body) : body;
}

function unwrap(text: string, {opening, closing}: (typeof fences)[number]): string {
  let result = '';
  let at = 0;
  for (;;) {
    opening.lastIndex = at;
    const open = opening.exec(text);
    if (!open) break;
    closing.lastIndex = opening.lastIndex;
    // The line break that ends an opening may not be the one before its close.
    closing.lastIndex += text[closing.lastIndex] === '\r' ? 2 : 1;
    const close = closing.exec(text);
    // Where an opening has no close, none after it has.
    if (!close) break;
    result += text.slice(at, open.index) + blank(open[0]);
    result += text.slice(opening.lastIndex, close.index) + blank(close[0]);
    // The line break after a close is no longer one before an opening.
    at = closing.lastIndex;
  }
  return result + text.slice(at);
}

const blank = (fence: string) => fence.replace(/[^\r\n]/g, ' ');
