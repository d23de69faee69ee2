/**
 * What the popover interface does for pickers, for browsers without it: Chrome before 114, Safari before 17. Style sheets
 * keep the choices folded there, until they are marked as open.
 */
export function startFolding(): void {
  document.addEventListener('click', unfoldAtButton);
  document.addEventListener('keydown', ({key}) => {
    if (key === 'Escape') foldAll();
  });
}

/** A button opens and closes its choices; a click anywhere else but in them closes all. */
function unfoldAtButton({target}: MouseEvent): void {
  if (!(target instanceof Element) || target.closest('.persona-choices')) return;
  const button = target.closest<HTMLElement>('.persona-button');
  const choices = button?.nextElementSibling as HTMLElement | undefined;
  const isOpen = choices?.dataset.open !== undefined;
  foldAll();
  if (choices && !isOpen) unfold(choices);
}

function unfold(choices: HTMLElement): void {
  choices.dispatchEvent(new Event('beforetoggle'));
  choices.hidePopover = () => fold(choices);
  choices.dataset.open = '';
  choices.previousElementSibling?.setAttribute('aria-expanded', 'true');
  choices.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
}

function foldAll(): void {
  document.querySelectorAll<HTMLElement>('.persona-choices[data-open]').forEach(fold);
}

/** The focus goes back to the button, unless the reader has taken it elsewhere. */
function fold(choices: HTMLElement): void {
  const button = choices.previousElementSibling as HTMLElement;
  if (choices.contains(document.activeElement)) button.focus();
  delete choices.dataset.open;
  button.setAttribute('aria-expanded', 'false');
}
