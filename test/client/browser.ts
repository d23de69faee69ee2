import {vi} from 'vitest';
import {queries} from '../../src/client/page-query.ts';
import {type SiteReaders, startPersona} from '../../src/client/persona-script.ts';

/** The personas of the site that these tests are about, as the script of a page knows them. */
const personas = ['|everyone', 'BE-New', 'BE-Ops|BE-Run'];

/** Runs the script of a page. */
export function runScript({isLate = false, part = 'search' as SiteReaders[3]} = {}): void {
  startPersona('localStorage', '-x', personas, queries[part], isLate);
}

/**
 * A page that is opened anew: nothing is remembered, and its script has run, but for what the address asks for.
 *
 * @param search what its address asks for
 */
export function openPage(body = '', search = ''): void {
  window.localStorage.clear();
  window.sessionStorage.clear();
  visit('');
  document.body.innerHTML = body;
  const html = document.documentElement;
  delete html.dataset.persona;
  html.removeAttribute('data-persona-all');
  runScript({isLate: true});
  visit(search);
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
