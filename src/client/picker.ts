import {currentPersona} from './persona-store.ts';

type OnDemand = typeof import('./on-demand.ts');

/**
 * Does something with what is needed only once a reader acts.
 *
 * @param otherwise what is done instead where the line is down
 */
export function demand(act: (code: OnDemand) => void, otherwise: () => void = () => {}): void {
  import('./on-demand.ts').then(act, otherwise);
}

/**
 * How a picker behaves. It is HTML that the server has made: a choice is a link to a persona's home, which the scripts turn
 * into a radio button as the choices open. All of it listens at the document, so that it works for each picker on a page,
 * whenever that came.
 */
export function startPickers(): void {
  // Before the site's router, which would follow a choice that it has made itself.
  document.addEventListener('click', choose, true);
  for (const event of ['pointerover', 'focusin', 'beforetoggle']) document.addEventListener(event, prepare, true);
}

/** A choice is made in a picker, or by a button that names a persona. It counts from now on, and is announced. */
function choose(event: MouseEvent): void {
  const choice = (event.target as Element).closest<HTMLElement>('[data-persona-option],[data-persona-pick]');
  if (!choice || event.metaKey || event.ctrlKey || event.shiftKey) return;
  event.preventDefault();
  demand(
    ({pickAt}) => pickAt(choice, event),
    // It leads where it would without scripts, or the browser says why not.
    () => choice instanceof HTMLAnchorElement && window.location.assign(choice.href),
  );
}

/** Without what they need, choices stay links. */
function prepare({target, type}: Event): void {
  const picker = (target as Element).closest?.('[data-persona-picker],[data-persona-pick]');
  if (!picker) return;
  const isOpening = type === 'beforetoggle';
  // Whoever has opened it once knows it.
  if (isOpening) delete document.documentElement.dataset.personaNew;
  if (isOpening || !picker.querySelector('[role="radio"]')) demand(({showChoices}) => showChoices(currentPersona()));
}
