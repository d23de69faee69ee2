import type {HtmlTags} from '@docusaurus/types';
import {type SiteReaders, startPersona} from '../client/persona-script.ts';
import type {Registry} from '../registry/registry.ts';
import {currentIds} from '../shared/current-ids.ts';
import {everyone} from '../shared/everyone.ts';

/** Where Docusaurus remembers things on this site. */
export interface SiteStorage {
  readonly type: 'localStorage' | 'sessionStorage';
  readonly namespace: string;
}

/** What the script of a page needs to know of the site. */
export function scriptArguments({personas}: Registry, {type, namespace}: SiteStorage): SiteReaders {
  const ids = Object.fromEntries([
    [everyone, ''],
    ...[...currentIds(personas)].map(([former, id]) => [former.toLowerCase(), id]),
    ...personas.map(({id}) => [id.toLowerCase(), id]),
  ]);
  return [type, namespace, ids];
}

/** The mark at the end of every page, where scripts announce what has changed. */
export const pageEnd: HtmlTags = [{tagName: 'div', attributes: {'data-persona-end': true, role: 'status'}}];

/**
 * What stands at the start of every page: the script that sets its persona before it is painted, after the script of the
 * classic theme that would write whatever `?docusaurus-data-persona=` asks for.
 */
export function pageStart(registry: Registry, storage: SiteStorage): HtmlTags {
  const [type, namespace, ids] = scriptArguments(registry, storage);
  // In code, this key takes from an object what it inherits.
  const bareIds = `{__proto__:null,${JSON.stringify(ids).slice(1)}`;
  // In a script only this character could end it early.
  const json = `${JSON.stringify(type)},${JSON.stringify(namespace)},${bareIds}`.replaceAll('<', '\\u003c');
  return [{tagName: 'script', innerHTML: `(${startPersona})(${json})`}];
}
