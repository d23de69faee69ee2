/**
 * What must be done before the first paint. Each function here is written into the page as text, too, so it may use
 * nothing but its arguments and the browser.
 */

/** What the script knows of the site. */
export interface PersonaScriptConfig {
  /** The ids of the personas, by each spelling that leads to one: in lower case, former ids included. */
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
    if (!written) return written === '' ? '' : undefined;
    const key = written.toLowerCase();
    return Object.hasOwn(config.ids, key) ? config.ids[key] : undefined;
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
 * For everyone, sections are as their author left them. What the reader has opened or closed herself stays.
 *
 * @param persona an id of the registry, or the empty string for everyone
 * @param root where to look for sections
 */
export function showPersona(persona: string, root: ParentNode | Element): void {
  const html = document.documentElement;
  if (persona) html.setAttribute('data-persona', persona);
  else html.removeAttribute('data-persona');
  const sections = Array.from(root.querySelectorAll<HTMLDetailsElement>('details[data-persona]'));
  if (root instanceof HTMLDetailsElement && root.dataset.persona) sections.push(root);
  for (const section of sections) {
    if (section.hasAttribute('data-touched')) continue;
    const ids = (section.dataset.persona ?? '').split(/\s+/);
    section.open = persona ? ids.includes(persona) : section.hasAttribute('data-opened');
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

/** The script that a page runs before anything of it is painted. It follows sections as the parser makes them. */
export function startPersona(
  config: PersonaScriptConfig,
  resolve: typeof resolvePersona,
  show: typeof showPersona,
): void {
  window.personas = {config, resolve, show};
  const persona = resolve(config);
  show(persona, document);
  const observer = new MutationObserver((records) => {
    for (const {addedNodes} of records) {
      for (const node of Array.from(addedNodes)) if (node instanceof HTMLDetailsElement) show(persona, node);
    }
  });
  observer.observe(document, {childList: true, subtree: true});
  document.addEventListener('DOMContentLoaded', () => observer.disconnect());
}
