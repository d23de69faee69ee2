import type {HtmlTags} from '@docusaurus/types';
import {type PersonaScriptConfig, resolvePersona, showPersona, startPersona} from '../client/persona-script.ts';
import type {Registry} from '../registry/registry.ts';
import {personaSprite} from '../views/persona-icons.ts';

/** Where Docusaurus remembers things on this site. */
export interface SiteStorage {
  readonly type: 'localStorage' | 'sessionStorage';
  readonly namespace: string;
}

/** What the script of a page needs to know of the site. */
function scriptConfig({personas}: Registry, {type, namespace}: SiteStorage): PersonaScriptConfig {
  return {
    ids: Object.fromEntries([
      ['', ''],
      ...personas.flatMap(({id, formerly}) => formerly.map((former) => [former.toLowerCase(), id])),
      ...personas.map(({id}) => [id.toLowerCase(), id]),
    ]),
    storage: type,
    picked: `persona${namespace}`,
    shared: `persona-shared${namespace}`,
  };
}

/**
 * The mark at the end of every page: until it has come, style sheets do not show what is there already. It is also where
 * scripts announce what has changed.
 */
export const pageEnd: HtmlTags = [{tagName: 'div', attributes: {'data-persona-end': true, role: 'status'}}];

/**
 * What stands at the start of every page: the script that sets its persona before it is painted, after the script of the
 * classic theme that would write whatever `?docusaurus-data-persona=` asks for, and the icons.
 */
export function pageStart(registry: Registry, storage: SiteStorage): HtmlTags {
  // In a script only this character could end it early. In code, this key takes from an object what it inherits.
  const json = JSON.stringify(scriptConfig(registry, storage))
    .replaceAll('<', '\\u003c')
    .replace('"ids":{', '"ids":{__proto__:null,');
  return [
    {tagName: 'script', innerHTML: `(${startPersona})(${json},${resolvePersona},${showPersona})`},
    personaSprite(registry.personas),
  ];
}
