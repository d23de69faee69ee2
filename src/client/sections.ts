/** How the sections of a page, and every other `<details>`, behave beyond opening and closing. */

/** Opens all sections around the target of an address's hash, and goes there: it may have moved as they opened. */
export function revealTarget(hash: string): void {
  const target = document.getElementById(decode(hash.slice(1)));
  const innermost = target?.closest('details');
  for (let around = innermost; around; around = around.parentElement?.closest('details')) around.open = true;
  if (innermost) target?.scrollIntoView();
}

/** Marks the entries of the table of contents whose headings are folded away. */
export function markContents(): void {
  for (const link of document.querySelectorAll<HTMLAnchorElement>('a.table-of-contents__link')) {
    const heading = document.getElementById((link.getAttribute('href') as string).slice(1));
    link.toggleAttribute('data-folded', heading?.closest('details:not([open])') != null);
  }
}

/** Remembers which sections the reader has opened or closed herself: those stay as they are while she is on the page. */
export function noteTouched({target}: Event): void {
  // On a phone, the table of contents is drawn when the reader opens it.
  requestAnimationFrame(markContents);
  const details = (target as Element).closest('summary')?.closest('details');
  if (details?.dataset.persona) details.dataset.touched = '';
}

let openedForPrint: HTMLDetailsElement[] = [];

/** On paper nothing can be unfolded. */
export function openForPrint(): void {
  openedForPrint = [...document.querySelectorAll<HTMLDetailsElement>('details:not([open])')];
  for (const details of openedForPrint) details.open = true;
}

export function closeAfterPrint(): void {
  for (const details of openedForPrint) details.open = false;
  openedForPrint = [];
}

function decode(text: string): string {
  try {
    return decodeURIComponent(text);
  } catch {
    return text;
  }
}
