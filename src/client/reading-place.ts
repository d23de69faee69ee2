/** Pixels at the top of a window that text scrolls under. */
const navbarHeight = 60;

/** What is in a section that is closed. */
const folded = 'details:not([open]) > :not(summary)';

/**
 * What a browser's own anchoring misses: it keeps what the reader sees in its place only as long as no section at the top
 * of the window opens or closes.
 *
 * @returns brings back what should stay in its place: text outside of sections, or where one of those fills the window, what
 * is read of it. Where that is folded away by now, its summary takes the top of the window. A button on the page that was
 * pressed stays before all else.
 */
export function keepPlace(): () => void {
  const topOf = (element: Element) => element.getBoundingClientRect().top;
  const pressed = document.querySelectorAll('main button:focus');
  const texts = document.querySelectorAll(document.querySelector('article') ? 'article *' : 'main *');
  const inWindow = [...Array.from(pressed), ...Array.from(texts)].filter(
    (text) => topOf(text) > navbarHeight && topOf(text) < window.innerHeight,
  );
  const outside = (others: string) => inWindow.find((text) => !text.closest(`[data-shown-for],${others}`));
  let place = outside('details') ?? outside(folded);
  let goal = place ? topOf(place) : 0;
  return () => {
    for (let hidden = place?.closest(folded); hidden; hidden = place?.closest(folded)) {
      place = hidden.parentElement as Element;
      goal = navbarHeight;
    }
    if (place) window.scrollBy({top: topOf(place) - goal, behavior: 'instant'});
  };
}
