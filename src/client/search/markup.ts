import {translate} from '@docusaurus/Translate';
import {escaped} from '../escaped.ts';
import {everyone} from '../ShownFor.tsx';
import {registry} from '../site-registry.ts';
import type {Result} from './finder.ts';
import type {Missing} from './pagefind.ts';
import type {Place} from './ranking.ts';
import type {Task} from './tasks.ts';

/** The name of a persona, or of everyone. */
export function nameOf(persona: string): string {
  return registry().personas.find(({id}) => id === persona)?.name ?? everyone();
}

/** Whom something is for, where that is not everyone. */
function readers(ids: readonly string[]): string {
  if (ids.length === 0 || ids.length === registry().personas.length) return '';
  return `<span class="persona-found-for">${ids
    .map((id) => `<span class="persona-name" data-persona-color="${id}">${escaped(nameOf(id))}</span>`)
    .join(' ')}</span>`;
}

export function taskOption({kind, title, about, href, personas}: Task): string {
  const what =
    kind === 'scenario'
      ? escaped(translate({id: 'personas.search.task', message: 'Task'}))
      : escaped(translate({id: 'personas.search.home', message: 'Reader'}));
  return `<a role="option" tabindex="-1" aria-selected="false" class="persona-found-task" href="${escaped(href)}"><span class="persona-found-kind">${what}</span><span class="persona-found-title">${escaped(title)}</span><span class="persona-found-text">${escaped(about)}</span>${kind === 'scenario' ? readers(personas) : ''}</a>`;
}

/**
 * A page or section with its places. Those are what can be chosen; the title above them names them, and is not shown where
 * the first of them has it, too.
 *
 * @param id one that nothing else on the page has
 */
export function resultGroup({href, page, personas, places}: Result, id: string): string {
  const isNamed = (places[0]?.heading || page) === page;
  const [above, within] = isNamed ? ['', readers(personas)] : [readers(personas), ''];
  return `<div role="group" aria-labelledby="${id}"><div class="persona-found-page${isNamed ? ' persona-found-named' : ''}" id="${id}"><span>${escaped(page)}</span>${above}</div>${places
    .map((place, at) => placeOption(href, page, place, at === 0 ? within : ''))
    .join('')}</div>`;
}

function placeOption(href: string, page: string, {anchor, heading, excerpt}: Place, end: string): string {
  const section = /^~(\d+)$/.exec(anchor)?.[1];
  const to = anchor && section === undefined ? `${href}#${anchor}` : href;
  const opens = section === undefined ? '' : ` data-section="${section}"`;
  const text = excerpt
    .map((word) => (word.isMatch ? `<mark>${escaped(word.text)}</mark>` : escaped(word.text)))
    .join(' ');
  const title = heading || page;
  return `<a role="option" tabindex="-1" aria-selected="false" href="${escaped(to)}"${opens}><span class="persona-found-title">${escaped(title)}</span><span class="persona-found-text">${text.replaceAll('</mark> <mark>', ' ')}</span>${end}</a>`;
}

/** A button among the options. */
export function actOption(act: string, label: string): string {
  return `<div role="option" aria-selected="false" class="persona-found-act" data-act="${act}">${label}</div>`;
}

/** Why there is no search, and what to do. */
export function missing(why: Missing): string {
  switch (why) {
    case 'unbuilt':
      return escaped(
        translate({
          id: 'personas.search.unbuilt',
          message: 'There is no index yet. Build the site once, and the search finds what was built.',
        }),
      );
    case 'offline':
      return escaped(
        translate({
          id: 'personas.search.offline',
          message: 'The search could not be loaded. Are you offline?',
        }),
      );
    case 'refused':
      return escaped(
        translate({
          id: 'personas.search.refused',
          message: 'This site’s security policy refuses the search: it lacks wasm-unsafe-eval.',
        }),
      );
  }
}

/** What shows more of what was found. */
export function moreOption(count: number): string {
  return actOption('more', escaped(translate({id: 'personas.search.more', message: 'Show more: {count}'}, {count})));
}

/** What shows what is for other readers, too. */
export function othersOption(count: number): string {
  const label = translate({id: 'personas.search.others', message: '{count} more for other readers'}, {count});
  return actOption('everyone', `${escaped(label)} <kbd>Alt ↵</kbd>`);
}

/** What was found, in a sentence. */
export function stateOf(query: string, persona: string, count: number, others: number): string {
  const name = nameOf(persona);
  if (count > 0) return translate({id: 'personas.search.count', message: 'Results for {name}: {count}'}, {name, count});
  if (others > 0)
    return translate(
      {id: 'personas.search.noneHere', message: 'Nothing for {name}, but there is something for others.'},
      {name},
    );
  return translate(
    {id: 'personas.search.none', message: 'Nothing found for “{query}”. Perhaps one of these tasks is what you need.'},
    {query},
  );
}
