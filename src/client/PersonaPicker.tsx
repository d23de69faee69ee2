import {useHistory} from '@docusaurus/router';
import {translate} from '@docusaurus/Translate';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import {type ReactNode, useId, useState} from 'react';
import {everyone as forEveryone} from '../shared/everyone.ts';
import type {RegistryData} from '../views/registry-data.ts';
import {escaped} from './escaped.ts';
import {goBy} from './persona-store.ts';
import {everyone} from './ShownFor.tsx';
import {registry} from './site-registry.ts';

/**
 * A picker: the button that says as whom one reads, and the choices, which are links to the homes of the personas until
 * scripts make more of them. It is text and not elements of React, so that nothing of it is drawn anew, whatever scripts
 * have made of it.
 */
export default function PersonaPicker(): ReactNode {
  goBy(useHistory());
  const id = useId();
  const {baseUrl, trailingSlash} = useDocusaurusContext().siteConfig;
  // React sets the HTML again whenever it gets another object.
  const [html] = useState(() => ({__html: htmlOf(registry(), id, baseUrl, trailingSlash ? '/' : '')}));
  return <div data-persona-picker="" dangerouslySetInnerHTML={html} suppressHydrationWarning />;
}

function htmlOf({personas}: RegistryData, id: string, baseUrl: string, slash: string): string {
  const choice = (persona: string, name: string, href = '') =>
    `<a data-persona-option="${persona}" href="${escaped(href)}">${escaped(name)}</a>`;
  const choices = [
    choice('', everyone(), baseUrl),
    ...personas.map(({id: persona, name, home}) => choice(persona, name, home && home + slash)),
  ].join('');
  const names = [{id: forEveryone, name: everyone()}, ...personas]
    .map(({id: persona, name}) => `<span data-shown-for="${persona}">${escaped(name)}</span>`)
    .join('');
  const label = escaped(translate({id: 'personas.picker.label', message: 'Reading as'}));
  const first = escaped(translate({id: 'personas.picker.first', message: 'Pick who you are'}));
  const title = escaped(translate({id: 'personas.picker.title', message: 'Who are you reading as?'}));
  return `<button type="button" class="persona-button" popovertarget="${id}" aria-haspopup="dialog"><span class="persona-label persona-first">${first}</span><span class="persona-label">${label}</span> <span class="persona-reader persona-name">${names}</span></button><div id="${id}" popover="auto" role="dialog" class="persona-choices" aria-label="${title}"><div>${choices}</div></div>`;
}
