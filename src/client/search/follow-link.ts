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
  const {section} = link.dataset;
  if (isOther) {
    const persona = sharedPersona();
    if (persona !== null) url.search = naming(url.search, persona);
    if (section !== undefined) url.hash = textOf(link);
    window.open(url, '_blank', 'noopener');
    return;
  }
  onLeave();
  if (!router) window.location.assign(url);
  else router.push(url.pathname + url.search + url.hash);
  if (section === undefined) revealTarget(url.hash);
  else openSection(url.pathname, Number(section), link.textContent as string);
}

/**
 * What has a browser open the section that a result is in, on a page that it loads: the first of the words that the result
 * shows, since browsers open what they find a text in. Else it goes to the title of the section.
 */
function textOf(link: HTMLAnchorElement): string {
  const [title = '', words = ''] = Array.from(link.children, ({textContent}) => textContent as string);
  const texts = [words.split(' ').slice(0, 4).join(' '), title].filter((text) => text !== '');
  return `:~:text=${texts.map((text) => encodeURIComponent(text).replaceAll('-', '%2D')).join('&text=')}`;
}

/**
 * Opens a section of a page as soon as that is there. It has no address of its own. Docusaurus takes the focus to the top of
 * a page that has come, a moment after it has: whoever is gone from the section by that goes there again.
 */
function openSection(path: string, number: number, text: string): void {
  let until = performance.now() + 10_000;
  let times = 0;
  const look = () => {
    const section = document.querySelectorAll<HTMLDetailsElement>('details[data-persona]')[number];
    const summary = section?.querySelector('summary');
    const title = summary?.firstChild?.textContent?.trim();
    const isHere = window.location.pathname === path && title && text.startsWith(title);
    if (section && summary && isHere && (times === 0 || document.activeElement === document.body)) {
      section.open = true;
      // As if she had opened it herself.
      section.dataset.touched = '';
      summary.scrollIntoView();
      summary.focus({preventScroll: true});
      until = performance.now() + 1000;
      times++;
    }
    if (times < 2 && performance.now() < until) requestAnimationFrame(look);
  };
  look();
}
