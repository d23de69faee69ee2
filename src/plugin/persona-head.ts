import type {HtmlTags} from '@docusaurus/types';
import {
  meetReader,
  type PersonaScriptConfig,
  resolvePersona,
  showPersona,
  startPersona,
} from '../client/persona-script.ts';
import type {Registry} from '../registry/registry.ts';
import {currentIds} from '../shared/current-ids.ts';
import {everyone} from '../shared/everyone.ts';

/** Where Docusaurus remembers things on this site. */
export interface SiteStorage {
  readonly type: 'localStorage' | 'sessionStorage';
  readonly namespace: string;
}

/** What the script of a page needs to know of the site. */
export function scriptConfig({personas}: Registry, {type, namespace}: SiteStorage): PersonaScriptConfig {
  return {
    ids: Object.fromEntries([
      ['', ''],
      [everyone, ''],
      ...[...currentIds(personas)].map(([former, id]) => [former.toLowerCase(), id]),
      ...personas.map(({id}) => [id.toLowerCase(), id]),
    ]),
    storage: type,
    picked: `persona${namespace}`,
    shared: `persona-shared${namespace}`,
    pickedAt: `picked-persona${namespace}`,
    met: `met-persona${namespace}`,
    memory: {},
  };
}

/** The mark at the end of every page, where scripts announce what has changed. */
export const pageEnd: HtmlTags = [{tagName: 'div', attributes: {'data-persona-end': true, role: 'status'}}];

/**
 * What stands at the start of every page: the script that sets its persona before it is painted, after the script of the
 * classic theme that would write whatever `?docusaurus-data-persona=` asks for.
 */
export function pageStart(registry: Registry, storage: SiteStorage): HtmlTags {
  const {ids, ...config} = scriptConfig(registry, storage);
  // In code, this key takes from an object what it inherits.
  const bareIds = `{__proto__:null,${JSON.stringify(ids).slice(1)}`;
  // In a script only this character could end it early.
  const json = `{"ids":${bareIds},${JSON.stringify(config).slice(1)}`.replaceAll('<', '\\u003c');
  return [{tagName: 'script', innerHTML: `(${startPersona})(${json},${resolvePersona},${showPersona},${meetReader})`}];
}
