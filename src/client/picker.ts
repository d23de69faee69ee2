import {announce} from './announce.ts';
import {address, currentPersona, followPersona, pickPersona} from './persona-store.ts';

/**
 * How a picker behaves. It is HTML that the server has made, and stays as it is: a choice is a link to a persona's home,
 * which the scripts turn into a radio button as the choices open. All of it listens at the document, so that it works for
 * each picker on a page, whenever that came.
 */
export function startPickers(): void {
  document.addEventListener('click', choose);
  document.addEventListener('keydown', moveAmongChoices);
  document.addEventListener('focusout', closeBehind);
  document.addEventListener('beforetoggle', ({target}) => showChoice(target as HTMLElement), true);
  followPersona(() => document.querySelectorAll<HTMLElement>('[data-persona-choices]').forEach(showChoice));
}

/** What a choice does, wherever it is made: it counts from now on, and is announced. */
export function pick(persona: string): void {
  pickPersona(persona);
  announce(document.querySelector<HTMLElement>(`[data-persona-option="${persona}"]`)?.dataset.said);
}

function choiceAt(event: Event): HTMLElement | null {
  return (event.target as Element).closest<HTMLElement>('[data-persona-option]');
}

function choose(event: MouseEvent): void {
  const choice = choiceAt(event);
  if (choice && !(event.metaKey || event.ctrlKey || event.shiftKey)) {
    event.preventDefault();
    pick(choice.dataset.personaOption as string);
    choice.closest<HTMLElement>('[popover]')?.hidePopover();
  }
  const copy = (event.target as Element).closest<HTMLElement>('[data-persona-copy]');
  if (copy) copyAddress(copy);
}

/** Copies the address of this view, or shows it where a browser does not let pages copy. */
function copyAddress(button: HTMLElement): void {
  const {href} = address(currentPersona());
  const {copied = '', prompt} = button.dataset;
  const ask = () => window.prompt(prompt, href);
  const tell = () => {
    button.textContent = copied;
    announce(copied);
  };
  // Where a page is not served securely, there is no clipboard at all.
  if (navigator.clipboard) navigator.clipboard.writeText(href).then(tell, ask);
  else ask();
}

/** The arrows only move; Space chooses, and so does Enter, as on every link. */
function moveAmongChoices(event: KeyboardEvent): void {
  const choice = choiceAt(event);
  if (!choice || event.altKey || event.ctrlKey || event.metaKey) return;
  const choices = [...(choice.parentElement as HTMLElement).children] as HTMLElement[];
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
  else choices.at(place % choices.length)?.focus();
}

/** The choices lie over the page: whoever goes on with the keyboard must see where she is. */
function closeBehind({target, relatedTarget}: FocusEvent): void {
  const picker = (target as Element).closest('[data-persona-picker]');
  if (relatedTarget && picker && !picker.contains(relatedTarget as Node))
    picker.querySelector<HTMLElement>('[popover]')?.hidePopover();
}

/** Makes the choices radio buttons, the one that counts checked. It gets the focus as they open. */
function showChoice(choices: HTMLElement): void {
  for (const choice of choices.querySelectorAll<HTMLElement>('[data-persona-option]')) {
    const isChosen = choice.dataset.personaOption === currentPersona();
    choice.role = 'radio';
    choice.ariaChecked = String(isChosen);
    choice.tabIndex = isChosen ? 0 : -1;
    choice.autofocus = isChosen;
    const group = choice.parentElement as HTMLElement;
    group.role = 'radiogroup';
    group.ariaLabel = choices.ariaLabel;
  }
  for (const copy of choices.querySelectorAll<HTMLElement>('[data-persona-copy]')) {
    copy.hidden = false;
    // It may say still that an earlier view was copied.
    copy.textContent = copy.dataset.personaCopy as string;
  }
}
