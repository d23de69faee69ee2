import type {HtmlTags} from '@docusaurus/types';
import {queries} from '../client/page-query.ts';
import {type SiteReaders, startPersona} from '../client/persona-script.ts';
import {idPattern} from '../registry/id-fault.ts';
import type {Registry} from '../registry/registry.ts';
import type {HtmlMinifier} from '../shared/docusaurus-internals.ts';
import {everyone} from '../shared/everyone.ts';

/** Where Docusaurus remembers things on this site. */
export interface SiteStorage {
  readonly type: 'localStorage' | 'sessionStorage';
  readonly namespace: string;
}

/**
 * A type that is JavaScript to browsers, and nothing that a minifier knows: it would make the script short, and one with the
 * script of the theme, on each page again.
 */
const typeUnknownTo: Readonly<Record<HtmlMinifier, string>> = {swc: '', terser: 'text/x-javascript'};

/** What the script of a page needs to know of the site. */
export function scriptArguments(
  {personas}: Registry,
  {type, namespace}: SiteStorage,
  part: SiteReaders[3],
): SiteReaders {
  const ids = personas.map(({id}) => id.toLowerCase());
  const isFormer = (id: string) => idPattern.test(id) && !ids.includes(id.toLowerCase());
  const entries = [...personas]
    .sort((one, other) => other.id.length - one.id.length)
    .map(({id, formerly}) => [id, ...formerly.filter(isFormer)].join('|'));
  return [type, namespace, [`|${everyone}`, ...entries], part];
}

/**
 * What stands at the start of every page: the script that sets its persona before it is painted, after the script of the
 * classic theme that would write whatever `?docusaurus-data-persona=` asks for.
 */
export function pageStart(
  registry: Registry,
  storage: SiteStorage,
  part: SiteReaders[3],
  minifier: HtmlMinifier,
): HtmlTags {
  const [type, namespace, personas] = scriptArguments(registry, storage, part);
  const json = [type, namespace, personas].map((argument) => JSON.stringify(argument)).join();
  // In a script only this character could end it early.
  const innerHTML = `(${startPersona})(${json.replaceAll('<', '\\u003c')},${queries[part]})`;
  return [{tagName: 'script', attributes: {type: typeUnknownTo[minifier]}, innerHTML}];
}
