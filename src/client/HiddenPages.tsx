import Translate from '@docusaurus/Translate';
import {isSamePath} from '@docusaurus/theme-common/internal';
import type {Props} from '@theme/DocSidebarItems';
import type {ReactNode} from 'react';
import {toggleAll} from './persona-store.ts';
import {useRegistry} from './registry.ts';
import {isFor, linksIn} from './sidebar-links.ts';

/** A line for each persona that says how many pages of the sidebar are for others, and shows them at a click. */
export default function HiddenPages({items, activePath}: Pick<Props, 'items' | 'activePath'>): ReactNode {
  const {personas} = useRegistry();
  const links = linksIn(items);
  return personas.map(({id}) => {
    // The page that is being read stays in the sidebar, whomever it is for.
    const hidden = links.filter((link) => !isFor(link, id) && !isSamePath(link.href, activePath)).length;
    if (hidden === 0) return null;
    return (
      <li key={id} data-shown-for={id} className="persona-hidden">
        <Translate id="personas.sidebar.hidden" values={{count: hidden}}>
          {'Pages for others: {count}'}
        </Translate>{' '}
        <button type="button" className="persona-link" onClick={() => toggleAll()}>
          <span className="persona-more">
            <Translate id="personas.sidebar.show">Show</Translate>
          </span>
          <span className="persona-less">
            <Translate id="personas.sidebar.hide">Hide</Translate>
          </span>
        </button>
      </li>
    );
  });
}
