import type {queries} from './page-query.ts';

/** Where browsers keep things for a site, by the name of it on `window`. */
export type StorageName = 'localStorage' | 'sessionStorage';

/** What the script of a page knows of the site, in the order in which it takes it. */
export type SiteReaders = readonly [
  /** Where Docusaurus keeps things. */
  storage: StorageName,
  /** What Docusaurus puts after each key there. */
  namespace: string,
  /**
   * An entry for each persona, which is part of a regular expression: her id, and her former ids behind a bar each. The one
   * for everyone is `|everyone`. An id that another one begins with comes behind that.
   */
  personas: readonly string[],
  /** Where the query of a page stands in its address. */
  part: keyof typeof queries,
];

/**
 * Under which keys things are remembered: what the reader picked, and that she has been here, in the storage of the site; what
 * a link brought, when the last pick was, and which scenario she follows, in the session storage. An entry of the tab's
 * history has the moment of a pick, too, as `persona`.
 */
type PersonaKey = 'persona' | 'persona-met' | 'persona-shared' | 'persona-picked' | 'persona-scenario';

/**
 * What the script of a page leaves on `<html>` for the code that comes later, so that no page loads it twice. It may be
 * missing: a site's policy, or a blocker, may refuse scripts that stand in the page. On `window`, an element could stand for
 * it, since those go there by their ids.
 */
interface PersonaScript {
  /** What could not be kept in a storage: it counts until the page is left. */
  memory: Partial<Record<PersonaKey, string | undefined>>;
  /** What is kept; null or undefined where nothing is. */
  kept(area: StorageName, key: PersonaKey): string | null | undefined;
  /** Keeps something, or has the page remember it. @returns whether it is kept */
  kept(area: StorageName, key: PersonaKey, value: string): boolean | undefined;
  /**
   * Finds the persona that counts now: the one in the address, which also counts for the rest of the tab's life; else the
   * one that an earlier address brought; else the one that was picked; else everyone.
   *
   * An entry of the tab's history remembers which pick was the last one when its address was opened (`noteOpened` does
   * that). After another pick its address counts for nothing, however the reader comes back to it.
   *
   * @param named who counts as the one in the address, if that names nobody; null for nobody
   * @returns an id of the registry, or the empty string for everyone. Whatever else is stored or asked for counts as nothing.
   */
  resolve(named?: string | null): string;
  /**
   * Puts a persona on the page: the attribute that style sheets filter by, and its sections open, those of others closed.
   * For everyone, sections are as their author left them. What has been opened since, by the reader or for her, stays.
   *
   * @param persona an id of the registry, or the empty string for everyone; nothing for whoever it is already
   */
  show(persona?: string): void;
}

declare global {
  interface HTMLElement {
    personas?: PersonaScript;
  }
}

/**
 * The script that a page runs before anything of it is painted. It follows the sections that come later, be it from the
 * parser or because the reader goes to another page: each is as the persona asks before it is painted. The first page that a
 * reader ever sees is marked, so that the picker says there that she can pick: once, and only where that can be remembered,
 * since all pages would be the first one otherwise.
 *
 * It is written into every page as text, so it is short, and uses nothing but its arguments and the browser.
 *
 * @param query one of `queries`
 * @param isLate whether the page is painted already, and nothing should move
 */
export function startPersona(
  storage: StorageName,
  namespace: string,
  personas: SiteReaders[2],
  query: () => string | undefined,
  isLate?: boolean,
): void {
  const html = document.documentElement;
  const {dataset} = html;
  const session = 'sessionStorage';
  // Whoever puts a link into a sentence may glue punctuation to the id.
  const known = (id: string | null | undefined) =>
    id && personas.find((names) => RegExp(`^(${names})[\\W_]*$`, 'i').test(id))?.split('|')[0];
  const script: PersonaScript = {
    memory: {},
    kept: ((area: StorageName, key: PersonaKey, value?: string) => {
      try {
        return value == null
          ? (script.memory[key] ?? window[area].getItem(key + namespace))
          : (window[area].setItem(key + namespace, value) ?? true);
      } catch {
        script.memory[key] = value;
      }
    }) as PersonaScript['kept'],
    resolve(named) {
      const asked = known(new URLSearchParams(query()).get('persona') ?? named);
      const lastPick = script.kept(session, 'persona-picked') ?? '';
      if (asked != null && (history.state?.persona ?? lastPick) === lastPick)
        script.kept(session, 'persona-shared', asked);
      return known(script.kept(session, 'persona-shared')) ?? known(script.kept(storage, 'persona')) ?? '';
    },
    show(persona = dataset.persona ?? '') {
      if (persona) dataset.persona = persona;
      else delete dataset.persona;
      for (const section of html.querySelectorAll<HTMLDetailsElement>('details[data-persona]')) {
        const its = section.dataset;
        if (its.touched == null && its.shownTo !== persona) {
          its.shownTo = persona;
          section.open = persona ? (its.persona as string).split(' ').includes(persona) : its.opened != null;
        }
      }
    },
  };
  html.personas = script;
  // What Docusaurus's own script has made of `?docusaurus-data-persona=` is held to real ids, too.
  script.show(script.resolve(dataset.persona || null));
  if (!dataset.persona && !isLate && !script.kept(storage, 'persona-met') && script.kept(storage, 'persona-met', '1'))
    dataset.personaNew = '';
  new MutationObserver(() => script.show()).observe(document, {childList: true, subtree: true});
}
