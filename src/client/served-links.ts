import {router, toggleAll} from './persona-store.ts';

/** What the server has written, and React has not drawn. */
const served = ':is(.persona-header, .persona-journey, .pagination-nav) a';

/**
 * Has links in what the server has written lead on as all others do: by the router of the site, to a page that has begun to
 * come as the reader is about to go there.
 */
export function startLinks(): void {
  document.addEventListener('click', follow);
  for (const event of ['pointerover', 'focusin']) document.addEventListener(event, prepare, {passive: true});
}

function follow(event: MouseEvent): void {
  if ((event.target as Element).closest('.persona-hidden button')) toggleAll();
  const link = (event.target as Element).closest(served);
  const isElsewhere = event.metaKey || event.ctrlKey || event.shiftKey || event.altKey;
  if (!link || !router || isElsewhere || event.defaultPrevented) return;
  event.preventDefault();
  router.push(link.getAttribute('href') as string);
}

function prepare({target}: Event): void {
  const link = (target as Element).closest?.(served);
  if (link) window.docusaurus.preload(link.getAttribute('href') as string);
}
