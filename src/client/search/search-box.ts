import {translate} from '@docusaurus/Translate';
import {escaped} from '../escaped.ts';
import {registry} from '../site-registry.ts';
import {chip, putChips} from './chips.ts';
import {type Answer, type Finder, first, type Result, startFinder} from './finder.ts';
import {followLink} from './follow-link.ts';
import {putFrame} from './frame.ts';
import {actOption, missing, moreOption, nameOf, othersOption, resultGroup, stateOf, taskOption} from './markup.ts';
import {NoSearch} from './pagefind.ts';
import {forgetSearches, pastSearches} from './past-searches.ts';
import {searchReport} from './search-report.ts';
import {tasksFor, tasksOf} from './tasks.ts';

/** What is looked for, and for whom. */
export interface Wanted {
  query: string;
  persona: string;
  scenario: string;
}

/** A search that has been put on a page. */
export interface SearchBox {
  readonly input: HTMLInputElement;
  /** Looks for something else. */
  look(wanted: Partial<Wanted>): void;
  /** Says on `document` what was looked for last. */
  report(): void;
}

/** How many results are shown at first, and how many more each time that more are asked for. */
const some = 10;

/** What ends with a word that has most likely just been begun: its part of the index would mostly come for nothing. */
const begun = /(?:^|\s)\S{1,2}$/;

/** How many milliseconds it takes to go on with such a word. */
const pause = 300;

let finder: Promise<Finder> | undefined;

/** The search, started once for the page. One that could not be started is started again. */
function started(): Promise<Finder> {
  const tag = document.querySelector<HTMLMetaElement>('meta[name="docusaurus_tag"]')?.content ?? '';
  finder ??= startFinder(registry().search?.index as string, tag);
  finder.catch(() => {
    finder = undefined;
  });
  return finder;
}

/**
 * Puts a search into an element: the field, the chips, and what was found.
 *
 * @param onChange is called when something else is looked for
 * @param onLeave is called when a result is followed in this tab, and on Escape
 */
export function putSearch(
  root: HTMLElement,
  wanted: Wanted,
  onChange: (wanted: Wanted) => void = () => {},
  onLeave: () => void = () => {},
): SearchBox {
  const {input, readers, tasks, state, found, list, end} = putFrame(root);
  const isEnglish = /^en\b/i.test(document.documentElement.lang);
  let answer: Answer | undefined;
  let shown = some;
  let turn = 0;
  const report = searchReport();

  /** From now on, what stands below may be seen: it stays where it is until something else is looked for. */
  function settle(): void {
    root.dataset.settled = '';
  }

  function showPast(): void {
    const past = pastSearches();
    state.textContent =
      past.length > 0
        ? translate({id: 'personas.search.past', message: 'Recent searches, kept on this device only'})
        : '';
    list.show(past.map((query) => actOption('again', escaped(query))).join(''));
    end.innerHTML =
      past.length > 0
        ? `<button type="button" class="persona-link" data-forget>${escaped(translate({id: 'personas.search.forget', message: 'Clear recent searches'}))}</button>`
        : '';
    for (const chips of [readers, tasks]) chips.hidden = true;
  }

  function showChips(): void {
    const {persona, scenario} = wanted;
    const {personas, scenarios} = registry();
    const count = (who: string, what: string) => answer?.of(who, what).length;
    putChips(
      readers,
      ['', ...personas.map(({id}) => id)].map((id) =>
        chip('persona', id, nameOf(id), count(id, scenario), id === persona),
      ),
    );
    putChips(
      tasks,
      scenarios
        .filter(({id}) => id === scenario || (count(persona, id) ?? 0) > 0)
        .map(({id, title}) => chip('scenario', id, title, count(persona, id), id === scenario)),
    );
  }

  /** Shows what was found for whom it is wanted for. */
  async function showAnswer(isNew: boolean): Promise<void> {
    const {query, persona, scenario} = wanted;
    const mine = ++turn;
    const above = scenario ? [] : tasksFor(query, persona, isEnglish);
    try {
      if (!answer) {
        const {find, isSlow} = await started();
        if (isSlow && begun.test(query)) await new Promise((done) => setTimeout(done, pause));
        if (mine !== turn) return;
        const next = await find(query, persona, scenario);
        if (mine !== turn) return;
        answer = next;
      }
      const fitting = answer.of(persona, scenario);
      const others = persona === '' ? 0 : answer.of('', scenario).length - fitting.length;
      const results: Result[] = [];
      // The first come soon, and what is shown once stays in its place.
      for (const until of [first, ...Array.from({length: shown / some}, (_, step) => (step + 1) * some)]) {
        results.push(...(await answer.read(fitting.slice(results.length, until), persona)));
        if (mine !== turn) return;
        const isAll = results.length === Math.min(shown, fitting.length);
        if (!isAll && !(isNew && until === first)) continue;
        const more = isAll ? fitting.length - results.length : 0;
        showChips();
        state.textContent = stateOf(query, persona, fitting.length, others);
        list.show(
          [
            ...above.map(taskOption),
            ...results.map((result, number) => resultGroup(result, `${found.id}-page-${number}`)),
            more > 0 ? moreOption(more) : '',
            isAll && others > 0 ? othersOption(others) : '',
            ...(fitting.length === 0 && above.length === 0 ? tasksOf(persona).map(taskOption) : []),
          ].join(''),
          isNew && until === first,
        );
        if (isAll) break;
      }
      settle();
      end.innerHTML = '';
      found.dataset.query = query;
      report.note({query, persona, scenario, results: fitting.length, others, tasks: above.length});
    } catch (error) {
      if (mine !== turn) return;
      list.show(above.map(taskOption).join(''));
      settle();
      state.innerHTML = missing(error instanceof NoSearch ? error.why : 'offline');
    }
  }

  function look(change: Partial<Wanted>, isNew = true): void {
    const isOther = change.query !== undefined && change.query.trim() !== wanted.query;
    wanted = {...wanted, ...change, query: (change.query ?? wanted.query).trim()};
    if (isOther) answer = undefined;
    if (isNew) shown = some;
    onChange(wanted);
    if (wanted.query) showAnswer(isNew);
    else {
      turn++;
      started().catch((error) => {
        state.innerHTML = missing(error instanceof NoSearch ? error.why : 'offline');
      });
      showPast();
      settle();
    }
  }

  /** Follows an option, or does what it says. */
  function choose(option: HTMLElement | null, isOther: boolean): void {
    if (!option) return;
    report.send();
    const {act} = option.dataset;
    if (act === 'everyone') look({persona: ''});
    else if (act === 'more') {
      shown += some;
      look({}, false);
    } else if (act === 'again') {
      input.value = option.textContent as string;
      look({query: input.value});
    } else followLink(option as HTMLAnchorElement, isOther, onLeave);
  }

  input.addEventListener('input', () => look({query: input.value}));
  input.addEventListener('keydown', (event) => {
    const {key, altKey, ctrlKey, metaKey} = event;
    if (event.isComposing) return;
    if (key === 'ArrowDown') list.step(1);
    else if (key === 'ArrowUp') list.step(-1);
    else if (key === 'Enter' && altKey) look({persona: ''});
    else if (key === 'Enter') choose(list.active(), ctrlKey || metaKey);
    else if (key === 'Escape') onLeave();
    else return;
    event.preventDefault();
  });
  found.addEventListener('click', (event) => {
    const option = (event.target as Element).closest<HTMLElement>('[role="option"]');
    if (!option || event.shiftKey) return;
    event.preventDefault();
    choose(option, event.ctrlKey || event.metaKey);
  });
  root.addEventListener('click', ({target}) => {
    const button = (target as Element).closest<HTMLElement>('button');
    const {persona, scenario, forget} = button?.dataset ?? {};
    if (persona !== undefined) look({persona});
    else if (scenario !== undefined) look({scenario: scenario === wanted.scenario ? '' : scenario});
    else if (forget !== undefined) {
      forgetSearches();
      showPast();
    } else return;
    input.focus();
  });
  input.value = wanted.query;
  look({});
  return {input, look, report: report.send};
}
