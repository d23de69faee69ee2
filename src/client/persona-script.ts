/**
 * What must be done before the first paint. Each function here is written into the page as text, too, so it may use
 * nothing but its arguments and the browser.
 */

/** What the script knows of the site. */
export interface PersonaScriptConfig {
  /**
   * The ids of the personas, by each spelling that leads to one: in lower case, former ids included. The empty string
   * leads to itself. It inherits nothing, so that every other key is undefined.
   */
  readonly ids: Readonly<Record<string, string>>;
  /** Where Docusaurus remembers things. */
  readonly storage: 'localStorage' | 'sessionStorage';
  /** Under which key what the reader picked is remembered. */
  readonly picked: string;
  /** Under which key of the session storage what a link brought is remembered. */
  readonly shared: string;
  /** Under which key of the session storage the moment of the tab's last pick is remembered, and in entries of its history. */
  readonly pickedAt: string;
  /** Under which key it is remembered that the reader has been here. */
  readonly met: string;
  /** What could not be stored, by its key: it counts until the page is left. */
  memory: Readonly<Record<string, string>>;
}

/**
 * Finds the persona that counts now: the one in the address, which also counts for the rest of the tab's life; else the
 * one that an earlier address brought; else the one that was picked; else everyone.
 *
 * An entry of the tab's history remembers which pick was the last one when its address was opened. After another pick its
 * address counts for nothing, however the reader comes back to it.
 *
 * @param onOverruled is called when the address asks for a persona, and a later pick counts instead
 * @returns an id of the registry, or the empty string for everyone. Whatever else is stored or asked for counts as nothing.
 */
export function resolvePersona(config: PersonaScriptConfig, onOverruled?: () => void): string {
  // Whoever puts a link into a sentence may glue punctuation to the id.
  const glued = /^([a-z\d]+(-+[a-z\d]+)*)[\p{P}\p{S}]+$/u;
  function known(written: string | null): string | undefined {
    if (written === null) return undefined;
    const id = written.toLowerCase();
    return config.ids[id] ?? config.ids[id.replace(glued, '$1')];
  }
  function stored(storage: 'localStorage' | 'sessionStorage', key: string): string | null {
    try {
      return config.memory[key] ?? window[storage].getItem(key);
    } catch {
      return null;
    }
  }
  const {history, location} = window;
  // With Docusaurus's hash router, the address of a page is in the hash.
  const query = new URLSearchParams(/^#\/[^?]*(.*)/.exec(location.hash)?.[1] ?? location.search);
  const asked = known(query.get('persona')) ?? (known(query.get('docusaurus-data-persona')) || undefined);
  if (asked !== undefined) {
    const lastPick = stored('sessionStorage', config.pickedAt) ?? '';
    if ((history.state?.[config.pickedAt] ?? lastPick) === lastPick) {
      try {
        history.replaceState({...history.state, [config.pickedAt]: lastPick}, '');
        window.sessionStorage.setItem(config.shared, asked);
      } catch {
        config.memory = {...config.memory, [config.shared]: asked};
      }
      return asked;
    }
    onOverruled?.();
  }
  return known(stored('sessionStorage', config.shared)) ?? known(stored(config.storage, config.picked)) ?? '';
}

/**
 * Puts a persona on the page: the attribute that style sheets filter by, and its sections open, those of others closed.
 * For everyone, sections are as their author left them. What has been opened since, by the reader or for her, stays.
 *
 * @param chosen an id of the registry, or the empty string for everyone; nothing for whoever it is already
 */
export function showPersona(chosen?: string): void {
  const {dataset} = document.documentElement;
  if (chosen) dataset.persona = chosen;
  else if (chosen === '') delete dataset.persona;
  const {persona = ''} = dataset;
  for (const section of document.querySelectorAll<HTMLDetailsElement>('details[data-persona]')) {
    const {persona: readers = '', opened, touched, shownTo} = section.dataset;
    if (touched !== undefined || shownTo === persona) continue;
    section.dataset.shownTo = persona;
    section.open = persona ? readers.split(/\s+/).includes(persona) : opened !== undefined;
  }
}

/**
 * Marks the first page that a reader ever sees, where the picker says that she can pick: once, and only where that can be
 * remembered, since all pages would be the first one otherwise.
 */
export function meetReader({storage, met}: PersonaScriptConfig): void {
  try {
    if (window[storage].getItem(met)) return;
    window[storage].setItem(met, '1');
    document.documentElement.dataset.personaNew = '';
  } catch {
    // She is not met.
  }
}

/**
 * What the script of a page leaves on `<html>` for the code that comes later, so that no page loads it twice. It may be
 * missing: a site's policy, or a blocker, may refuse scripts that stand in the page. On `window`, an element could stand for
 * it, since those go there by their ids.
 */
interface PersonaScript {
  readonly config: PersonaScriptConfig;
  readonly resolve: typeof resolvePersona;
  readonly show: typeof showPersona;
}

declare global {
  interface HTMLElement {
    personas?: PersonaScript;
  }
}

/**
 * The script that a page runs before anything of it is painted. It follows the sections that come later, be it from the
 * parser or because the reader goes to another page: each is as the persona asks before it is painted.
 *
 * @param meet is left out where it is too late, so that nothing moves
 */
export function startPersona(
  config: PersonaScriptConfig,
  resolve: typeof resolvePersona,
  show: typeof showPersona,
  meet?: typeof meetReader,
): void {
  document.documentElement.personas = {config, resolve, show};
  const persona = resolve(config);
  show(persona);
  if (!persona) meet?.(config);
  new MutationObserver(() => show()).observe(document, {childList: true, subtree: true});
}
