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
}

/**
 * Finds the persona that counts now: the one in the address, which also counts for the rest of the tab's life; else the
 * one that an earlier address brought; else the one that was picked; else everyone.
 *
 * @returns an id of the registry, or the empty string for everyone. Whatever else is stored or asked for counts as nothing.
 */
export function resolvePersona(config: PersonaScriptConfig): string {
  function known(written: string | null): string | undefined {
    return written === null ? undefined : config.ids[written.toLowerCase()];
  }
  function stored(storage: 'localStorage' | 'sessionStorage', key: string): string | undefined {
    try {
      return known(window[storage].getItem(key));
    } catch {
      return undefined;
    }
  }
  const query = new URLSearchParams(window.location.search);
  const asked = known(query.get('persona')) ?? (known(query.get('docusaurus-data-persona')) || undefined);
  if (asked !== undefined) {
    try {
      window.sessionStorage.setItem(config.shared, asked);
    } catch {
      // Then it counts for this page alone.
    }
    return asked;
  }
  return stored('sessionStorage', config.shared) ?? stored(config.storage, config.picked) ?? '';
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

/** What the script of a page leaves there for the code that comes later, so that no page loads it twice. */
export interface PersonaScript {
  readonly config: PersonaScriptConfig;
  readonly resolve: typeof resolvePersona;
  readonly show: typeof showPersona;
}

declare global {
  interface Window {
    personas: PersonaScript;
  }
}

/**
 * The script that a page runs before anything of it is painted. It follows the sections that come later, be it from the
 * parser or because the reader goes to another page: each is as the persona asks before it is painted.
 */
export function startPersona(
  config: PersonaScriptConfig,
  resolve: typeof resolvePersona,
  show: typeof showPersona,
): void {
  window.personas = {config, resolve, show};
  show(resolve(config));
  new MutationObserver(() => show()).observe(document, {childList: true, subtree: true});
}
