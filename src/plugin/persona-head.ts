import type {HtmlTags} from '@docusaurus/types';
import {queries, type SiteReaders, startPersona} from '../client/persona-script.ts';
import type {Registry} from '../registry/registry.ts';
import {currentIds} from '../shared/current-ids.ts';
import {everyone} from '../shared/everyone.ts';

/** Where Docusaurus remembers things on this site. */
export interface SiteStorage {
  readonly type: 'localStorage' | 'sessionStorage';
  readonly namespace: string;
}

/** What the script of a page needs to know of the site. */
export function scriptArguments(
  {personas}: Registry,
  {type, namespace}: SiteStorage,
  part: SiteReaders[3],
): SiteReaders {
  const ids = Object.fromEntries([
    [everyone, ''],
    ...[...currentIds(personas)].map(([former, id]) => [former.toLowerCase(), id]),
    ...personas.map(({id}) => [id.toLowerCase(), id]),
  ]);
  return [type, namespace, ids, part];
}

/**
 * What stands at the start of every page: the script that sets its persona before it is painted, after the script of the
 * classic theme that would write whatever `?docusaurus-data-persona=` asks for.
 */
export function pageStart(registry: Registry, storage: SiteStorage, part: SiteReaders[3]): HtmlTags {
  const [type, namespace, ids] = scriptArguments(registry, storage, part);
  // In code, this key takes from an object what it inherits.
  const bareIds = `{__proto__:null,${JSON.stringify(ids).slice(1)}`;
  // In a script only this character could end it early.
  const json = `${JSON.stringify(type)},${JSON.stringify(namespace)},${bareIds},${queries[part]}`.replaceAll(
    '<',
    '\\u003c',
  );
  return [{tagName: 'script', innerHTML: `(${startPersona})(${json})`}];
}
