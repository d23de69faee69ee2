import {naming} from '../address.ts';
import {router, sharedPersona} from '../persona-store.ts';
import {revealTarget} from '../reveal-target.ts';

/**
 * Goes where a result leads, in this tab or in another one, which a link that has chosen the persona of this one does not
 * reach.
 *
 * @param onLeave is called before this tab goes there
 */
export function followLink(link: HTMLAnchorElement, isOther: boolean, onLeave: () => void): void {
  const url = new URL(link.href);
  if (isOther) {
    const persona = sharedPersona();
    if (persona !== null) url.search = naming(url.search, persona);
    window.open(url, '_blank', 'noopener');
    return;
  }
  onLeave();
  const {section} = link.dataset;
  if (!router) window.location.assign(url);
  else router.push(url.pathname + url.search + url.hash);
  if (section === undefined) revealTarget(url.hash);
  else openSection(url.pathname, Number(section), link.textContent as string, performance.now() + 10_000);
}

/** Opens a section of a page as soon as that is there. It has no address of its own. */
function openSection(path: string, number: number, text: string, until: number): void {
  const section = document.querySelectorAll<HTMLDetailsElement>('details[data-persona]')[number];
  const summary = section?.querySelector('summary');
  const title = summary?.firstChild?.textContent?.trim();
  if (section && summary && title && window.location.pathname === path && text.startsWith(title)) {
    section.open = true;
    // As if she had opened it herself.
    section.dataset.touched = '';
    summary.scrollIntoView();
    summary.focus({preventScroll: true});
  } else if (performance.now() < until) requestAnimationFrame(() => openSection(path, number, text, until));
}
