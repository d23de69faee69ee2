/** How the sections of a page, and every other `<details>`, behave beyond opening and closing. */

/** Opens all that hides an element, from the inside out. */
export function openAround(element: Element | null): boolean {
  let opened = false;
  for (let around = element?.closest('details'); around; around = around.parentElement?.closest('details')) {
    opened ||= !around.open;
    around.open = true;
  }
  return opened;
}

/** Opens whatever hides the target of an address's hash, and goes there. */
export function revealTarget(hash: string): void {
  if (hash.length < 2) return;
  const target = document.getElementById(decode(hash.slice(1)));
  if (openAround(target)) target?.scrollIntoView();
  markContents();
}

/** Marks the entries of the table of contents whose headings are folded away. */
export function markContents(): void {
  for (const link of Array.from(document.querySelectorAll<HTMLAnchorElement>('a.table-of-contents__link'))) {
    const heading = document.getElementById(decode(link.hash.slice(1)));
    link.toggleAttribute('data-folded', heading?.closest('details:not([open])') != null);
  }
}

/** Remembers which sections the reader has opened or closed herself: those stay as they are while she is on the page. */
export function noteTouched({target}: Event): void {
  const summary = target instanceof Element ? target.closest('summary') : null;
  summary?.closest('details[data-persona]')?.setAttribute('data-touched', '');
}

let openedForPrint: HTMLDetailsElement[] = [];

/** On paper nothing can be unfolded. */
export function openForPrint(): void {
  openedForPrint = Array.from(document.querySelectorAll<HTMLDetailsElement>('details:not([open])'));
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
