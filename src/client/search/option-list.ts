/** The options below a field: the arrows go through them while the focus stays in the field. */
export interface OptionList {
  /** Shows others; from the first one on, unless they only go on. */
  show(html: string, isNew?: boolean): void;
  /** The option that Enter follows. */
  active(): HTMLElement | null;
  /** Goes on by so many, and round at the ends. */
  step(by: number): void;
}

/** Makes an element the list of options of a field, as the pattern of a combobox has it. */
export function optionList(input: HTMLInputElement, found: HTMLElement): OptionList {
  const options = () => Array.from(found.querySelectorAll<HTMLElement>('[role="option"]'));
  const active = () => found.querySelector<HTMLElement>('[aria-selected="true"]');

  /** Only for where the reader goes on to: what comes by itself scrolls neither the list nor the page around it. */
  const reveal = () => active()?.scrollIntoView({block: 'nearest'});

  function point(place: number): void {
    active()?.setAttribute('aria-selected', 'false');
    input.removeAttribute('aria-activedescendant');
    const option = options()[place];
    if (!option) return;
    option.id ||= `${found.id}-${place}`;
    option.setAttribute('aria-selected', 'true');
    input.setAttribute('aria-activedescendant', option.id);
  }

  return {
    active,
    show(html, isNew = true) {
      const at = isNew ? 0 : options().indexOf(active() as HTMLElement);
      // An option that brings others gives them its place.
      const goesOn = !isNew && active()?.dataset.act !== undefined;
      const place = isNew ? 0 : found.scrollTop;
      found.innerHTML = html;
      input.setAttribute('aria-expanded', String(html !== ''));
      point(Math.max(at, 0));
      found.scrollTop = place;
      if (goesOn) reveal();
    },
    step(by) {
      const count = options().length;
      if (count === 0) return;
      point((options().indexOf(active() as HTMLElement) + by + count) % count);
      reveal();
    },
  };
}
