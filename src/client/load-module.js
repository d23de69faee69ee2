/**
 * Loads a module that the site serves as it is. In JavaScript, as neither the compiler nor a bundler may touch it.
 *
 * @param {string} url
 */
export function loadModule(url) {
  return import(/* webpackIgnore: true */ url);
}
