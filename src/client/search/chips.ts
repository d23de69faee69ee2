import {escaped} from '../escaped.ts';

/** A button that narrows the search to one persona or scenario, with how much there is for it. */
export function chip(kind: string, value: string, name: string, count: number | undefined, isOn: boolean): string {
  const color = kind === 'persona' && value ? ` data-persona-color="${value}"` : '';
  const number = count === undefined ? '' : ` <span class="persona-chip-count">${count}</span>`;
  return `<button type="button" class="persona-chip" data-${kind}="${escaped(value)}" aria-pressed="${isOn}"${color}><span>${escaped(name)}</span>${number}</button>`;
}

/** Puts chips into their line, which is hidden where there are none, and shows the one that is chosen. */
export function putChips(line: HTMLElement, chips: readonly string[]): void {
  line.innerHTML = chips.join('');
  line.hidden = chips.length === 0;
  showPressed(line);
}

/** Scrolls the chips to the one that is chosen, since more may be there than fit into the line. The page stays as it is. */
function showPressed(chips: HTMLElement): void {
  const chosen = chips.querySelector('[aria-pressed="true"]')?.getBoundingClientRect();
  if (!chosen) return;
  const {left, right, top, bottom} = chips.getBoundingClientRect();
  const beyond = (before: number, after: number) => Math.min(before, 0) || Math.max(after, 0);
  chips.scrollBy(beyond(chosen.left - left, chosen.right - right), beyond(chosen.top - top, chosen.bottom - bottom));
}
