import type {HtmlTags} from '@docusaurus/types';
import {type PersonaScriptConfig, resolvePersona, showPersona, startPersona} from '../client/persona-script.ts';
import type {Registry} from '../registry/registry.ts';

/** Where Docusaurus remembers things on this site. */
export interface SiteStorage {
  readonly type: 'localStorage' | 'sessionStorage';
  readonly namespace: string;
}

/** What the script of a page needs to know of the site. */
export function scriptConfig({personas}: Registry, {type, namespace}: SiteStorage): PersonaScriptConfig {
  return {
    ids: Object.fromEntries([
      ...personas.flatMap(({id, formerly}) => formerly.map((former) => [former.toLowerCase(), id])),
      ...personas.map(({id}) => [id.toLowerCase(), id]),
    ]),
    storage: type,
    picked: `persona${namespace}`,
    shared: `persona-shared${namespace}`,
  };
}

/** The mark at the end of every page: until it has come, style sheets do not show what is there already. */
export const pageEnd: HtmlTags = [{tagName: 'span', attributes: {'data-persona-end': true, hidden: true}}];

/**
 * The tag that sets a page's persona before it is painted. It stands at the start of the body, after the script of the
 * classic theme that would write whatever `?docusaurus-data-persona=` asks for.
 */
export function personaTags(config: PersonaScriptConfig): HtmlTags {
  // In a script only this character could end it early.
  const json = JSON.stringify(config).replaceAll('<', '\\u003c');
  return [{tagName: 'script', innerHTML: `(${startPersona})(${json},${resolvePersona},${showPersona})`}];
}
