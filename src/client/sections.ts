/**
 * How the sections of a page, and every other native `<details>`, behave beyond opening and closing. Those of the classic
 * theme open by a script of their own, which knows nothing of the attribute.
 */
export const native = 'details:not([data-collapsed])';

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
  openedForPrint = Array.from(document.querySelectorAll<HTMLDetailsElement>(`${native}:not([open])`));
  for (const details of openedForPrint) details.open = true;
}

export function closeAfterPrint(): void {
  for (const details of openedForPrint) details.open = false;
  openedForPrint = [];
}
