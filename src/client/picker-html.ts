import {translate} from '@docusaurus/Translate';
import siteConfig from '@generated/docusaurus.config';
import {everyone as forEveryone} from '../shared/everyone.ts';
import {escaped} from './escaped.ts';
import {everyone} from './ShownFor.tsx';
import {registry} from './site-registry.ts';

/**
 * What is in a picker: the button that says as whom one reads, and the choices, which are links to the homes of the personas
 * until scripts make more of them. It is text and not elements of React, so that nothing of it is drawn anew, whatever
 * scripts have made of it.
 *
 * @param id of the choices, by which the button opens them
 */
export function pickerHtml(id: string): string {
  around ??= htmlAround();
  return around.join(id);
}

let around: readonly string[] | undefined;

/** What stands before, between and behind the ids in a picker. It is the same on every page. */
function htmlAround(): string[] {
  const {personas} = registry();
  const {baseUrl, trailingSlash} = siteConfig;
  const choice = (persona: string, name: string, href = '') =>
    `<a data-persona-option="${persona}" href="${escaped(href)}">${escaped(name)}</a>`;
  const choices = [
    choice('', everyone(), baseUrl),
    ...personas.map(({id: persona, name, home}) => choice(persona, name, home && home + (trailingSlash ? '/' : ''))),
  ].join('');
  const names = [{id: forEveryone, name: everyone()}, ...personas]
    .map(({id: persona, name}) => `<span data-shown-for="${persona}">${escaped(name)}</span>`)
    .join('');
  const label = escaped(translate({id: 'personas.picker.label', message: 'Reading as'}));
  const first = escaped(translate({id: 'personas.picker.first', message: 'Pick who you are'}));
  const title = escaped(translate({id: 'personas.picker.title', message: 'Who are you reading as?'}));
  return [
    '<button type="button" class="persona-button" popovertarget="',
    `" aria-haspopup="dialog"><span class="persona-first">${first}</span><span class="persona-label">${label}</span> <span class="persona-reader persona-name">${names}</span></button><div id="`,
    `" popover role="dialog" class="persona-choices" aria-label="${title}"><div>${choices}</div></div>`,
  ];
}
