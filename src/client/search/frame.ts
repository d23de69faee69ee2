import {translate} from '@docusaurus/Translate';
import {escaped} from '../escaped.ts';
import {type OptionList, optionList} from './option-list.ts';

/** The parts of a search. */
export interface Frame {
  readonly input: HTMLInputElement;
  /** The chips of the personas, and those of the scenarios. */
  readonly readers: HTMLElement;
  readonly tasks: HTMLElement;
  /** What there is, in a sentence. */
  readonly state: HTMLElement;
  readonly found: HTMLElement;
  readonly list: OptionList;
  /** What stands below it all. */
  readonly end: HTMLElement;
}

let frames = 0;

/** Puts the parts of a search into an element. */
export function putFrame(root: HTMLElement): Frame {
  const id = `persona-found-list-${frames++}`;
  const label = escaped(translate({id: 'personas.search.label', message: 'Search these docs'}));
  const results = escaped(translate({id: 'personas.search.results', message: 'Results'}));
  const group = (name: string) => `<div class="persona-chips" role="group" aria-label="${escaped(name)}"></div>`;
  const field = `<input class="persona-search-input" type="text" inputmode="search" role="combobox" aria-label="${label}" placeholder="${label}" aria-expanded="false" aria-controls="${id}" aria-autocomplete="list" autocomplete="off" autocapitalize="off" spellcheck="false" enterkeyhint="go" maxlength="600">`;
  const chips =
    group(translate({id: 'personas.search.readers', message: 'For'})) +
    group(translate({id: 'personas.search.tasks', message: 'Tasks'}));
  root.innerHTML = `${field}${chips}<p class="persona-search-state" role="status"></p><div class="persona-found" role="listbox" id="${id}" aria-label="${results}"></div><div class="persona-search-end"></div>`;
  const part = (place: number) => root.children[place] as HTMLElement;
  const input = part(0) as HTMLInputElement;
  return {
    input,
    readers: part(1),
    tasks: part(2),
    state: part(3),
    found: part(4),
    list: optionList(input, part(4)),
    end: part(5),
  };
}
