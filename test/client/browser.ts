import {vi} from 'vitest';
import {type PersonaScriptConfig, resolvePersona, showPersona} from '../../src/client/persona-script.ts';

/** What the script in the head knows of the site that these tests are about. */
export const config: PersonaScriptConfig = {
  ids: Object.assign(Object.create(null), {'': '', 'be-new': 'BE-New', 'be-ops': 'BE-Ops', 'be-run': 'BE-Ops'}),
  storage: 'localStorage',
  picked: 'picked',
  shared: 'shared',
  pickedAt: 'pickedAt',
  met: 'met',
  memory: {},
};

/**
 * A page that is opened anew: nothing is remembered, and the script in its head has run.
 *
 * @param search what its address asks for
 */
export function openPage(body = '', search = ''): void {
  window.localStorage.clear();
  window.sessionStorage.clear();
  visit(search);
  document.body.innerHTML = body;
  const html = document.documentElement;
  delete html.dataset.persona;
  html.removeAttribute('data-persona-all');
  html.personas = {config: {...config}, resolve: resolvePersona, show: showPersona};
  // Each page has the modules of its own.
  vi.resetModules();
}

/** Goes to another address in the same tab. */
export function visit(search: string): void {
  window.history.pushState(null, '', `/docs${search}`);
}

/** Makes of the browser one that lets pages store nothing, until what is returned is restored. */
export function denyStorage() {
  return (['localStorage', 'sessionStorage'] as const).map((name) =>
    vi.spyOn(window, name, 'get').mockImplementation(() => {
      throw new DOMException('denied', 'SecurityError');
    }),
  );
}
