import {translate} from '@docusaurus/Translate';
import {currentPersona} from '../persona-store.ts';
import {loadSearchStyles} from '../search-styles.ts';
import {putSearch, type SearchBox, type Wanted} from './search-box.ts';

let dialog: HTMLDialogElement | undefined;
let box: SearchBox | undefined;

/** Opens the search over the page. It begins with whom the page is shown to. */
export async function openSearch(field: HTMLElement): Promise<void> {
  // What it said while the line was down.
  delete field.dataset.failed;
  await loadSearchStyles();
  if (!dialog) {
    dialog = document.createElement('dialog');
    dialog.className = 'persona-search-dialog';
    dialog.setAttribute('aria-label', translate({id: 'personas.search.title', message: 'Search'}));
    const close = translate({id: 'personas.search.close', message: 'Close'});
    dialog.innerHTML =
      '<div class="persona-search-box"></div><button type="button" class="persona-search-close"></button>';
    const [inner, button] = dialog.children as unknown as [HTMLElement, HTMLElement];
    button.textContent = close;
    document.body.append(dialog);
    const shut = () => {
      // Until the next frame it would keep the focus, though nobody sees it, and so take the next `/` as text.
      box?.input.blur();
      dialog?.close();
    };
    button.addEventListener('click', shut);
    dialog.addEventListener('click', ({target}) => {
      // What lies around the dialog is part of it for the browser.
      if (target === dialog) shut();
    });
    dialog.addEventListener('close', () => box?.report());
    dialog.showModal();
    box = putSearch(inner, {query: '', persona: currentPersona(), scenario: ''}, undefined, shut);
  } else if (!dialog.open) {
    dialog.showModal();
    box?.look({persona: currentPersona()});
  }
  box?.input.focus();
  box?.input.select();
}

/** Puts a search on a page, for the words in its address. */
export async function showSearch(
  root: HTMLElement,
  wanted: Wanted,
  onChange?: (wanted: Wanted) => void,
): Promise<SearchBox> {
  await loadSearchStyles();
  root.classList.add('persona-search-box');
  return putSearch(root, wanted, onChange);
}
