import {translate} from '@docusaurus/Translate';
import {addressFor} from './address.ts';
import {currentPersona, followPersona} from './persona-store.ts';
import {pickPersona} from './pick.ts';
import {everyone} from './ShownFor.tsx';
import {registry} from './site-registry.ts';

/** The choices of pickers, as soon as somebody comes near to one: until then they are links. */
document.addEventListener('click', ({target}) => {
  if ((target as Element).closest('[data-persona-copy]')) copyAddress(target as HTMLElement);
});
document.addEventListener('keydown', moveAmongChoices);
document.addEventListener('focusout', closeBehind);
followPersona(() => showChoices(currentPersona()));

/** Where announcements are made: to be heard, not seen. It is there, empty, as soon as somebody comes near to a choice. */
const region = document.createElement('div');
region.setAttribute('role', 'status');
region.style.cssText = 'position:fixed;bottom:0;opacity:0;pointer-events:none';
document.body.append(region);

/** Says something to readers of the screen's text, politely. What comes together with its region is often not read. */
function announce(message: string): void {
  setTimeout(() => {
    region.textContent = message;
  }, 100);
}

let last: MouseEvent | undefined;

/**
 * What a choice does: it counts from now on. It is announced as whom the site is read now, and how many of its pages are in
 * that view.
 */
export function pickAt(choice: HTMLElement, click: MouseEvent): void {
  // The second click of a double click would take back what the first one did; so would hearing of one click twice.
  if (click === last || click.detail > 1) return;
  last = click;
  const {personaOption, personaPick = ''} = choice.dataset;
  // A button for the persona that counts takes her back.
  const persona = personaOption ?? (personaPick === currentPersona() ? '' : personaPick);
  pickPersona(persona);
  choice.closest<HTMLElement>('[popover]')?.hidePopover?.();
  const {personas, pageCount: all} = registry();
  const {name, pageCount: pages} = personas.find(({id}) => id === persona) ?? {name: everyone(), pageCount: all};
  announce(
    translate(
      {id: 'personas.picker.announcement', message: 'Reading as {name}, {pages} of {all} pages'},
      {name, pages, all},
    ),
  );
}

/** Copies the address of this view, or shows it where a browser does not let pages copy. */
function copyAddress(button: HTMLElement): void {
  const href = addressFor(currentPersona());
  const ask = () => window.prompt(translate({id: 'personas.link.prompt', message: 'Copy this link:'}), href);
  const report = () => {
    button.textContent = translate({id: 'personas.link.copied', message: 'Link copied'});
    announce(button.textContent);
  };
  // Where a page is not served securely, there is no clipboard at all.
  if (navigator.clipboard) navigator.clipboard.writeText(href).then(report, ask);
  else ask();
}

/** The arrows only move; Space chooses, and so does Enter, as on every link. */
function moveAmongChoices(event: KeyboardEvent): void {
  const choice = (event.target as Element).closest<HTMLElement>('[data-persona-option]');
  if (!choice || event.altKey || event.ctrlKey || event.metaKey) return;
  const choices = Array.from((choice.parentElement as HTMLElement).children) as HTMLElement[];
  const at = choices.indexOf(choice);
  const places: Record<string, number> = {
    ArrowDown: at + 1,
    ArrowRight: at + 1,
    ArrowUp: at - 1,
    ArrowLeft: at - 1,
    Home: 0,
    End: -1,
    ' ': at,
  };
  const place = places[event.key];
  if (place === undefined) return;
  event.preventDefault();
  if (place === at) choice.click();
  else choices[(place + choices.length) % choices.length]?.focus();
}

/** The choices lie over the page: whoever goes on with the keyboard must see where she is. */
function closeBehind({target, relatedTarget}: FocusEvent): void {
  const picker = (target as Element).closest('[data-persona-picker]');
  if (relatedTarget && picker && !picker.contains(relatedTarget as Node))
    // Before a browser without popovers has opened the choices once, they cannot be closed.
    picker.querySelector<HTMLElement>('[popover]')?.hidePopover?.();
}

/** Makes the choices of all pickers radio buttons, the one that counts checked, and says what each is. */
export function showChoices(persona: string): void {
  for (const choices of document.querySelectorAll<HTMLElement>('.persona-choices')) {
    const group = choices.firstElementChild as Element;
    // They may be open by now, if the line is slow.
    const isLate = !group.hasAttribute('role') && choices.getClientRects().length > 0;
    group.setAttribute('role', 'radiogroup');
    group.setAttribute('aria-label', choices.getAttribute('aria-label') as string);
    for (const choice of group.children) showChoice(choice as HTMLElement, persona);
    const copy =
      choices.querySelector<HTMLElement>('[data-persona-copy]') ??
      choices.appendChild(document.createElement('button'));
    copy.className = 'persona-link';
    copy.dataset.personaCopy = '';
    // It may say still that an earlier view was copied.
    copy.textContent = translate({id: 'personas.link.copy', message: 'Copy link to this view'});
    if (isLate) group.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
  }
}

/** The choice that counts gets the focus as they open. */
function showChoice(choice: HTMLElement, persona: string): void {
  const {personaOption} = choice.dataset;
  const isChosen = personaOption === persona;
  choice.setAttribute('role', 'radio');
  choice.setAttribute('aria-checked', String(isChosen));
  choice.tabIndex = isChosen ? 0 : -1;
  choice.autofocus = isChosen;
  if (choice.firstElementChild) return;
  choice.dataset.personaColor = personaOption;
  const about = choice.appendChild(document.createElement('span'));
  about.textContent =
    registry().personas.find(({id}) => id === personaOption)?.description ??
    translate({id: 'personas.everyone.description', message: 'All pages, all sections'});
}
