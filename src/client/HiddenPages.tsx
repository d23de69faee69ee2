import {translate} from '@docusaurus/Translate';
import type {Props} from '@theme/DocSidebarItems';
import type {ReactNode} from 'react';
import {countForOthers} from './link-table.ts';
import {versions} from './ShownFor.tsx';
import {linksIn} from './sidebar-links.ts';
import {registry} from './site-registry.ts';

/** Lines that say to personas how many pages of the sidebar are for others, and show them at a click, to which the page listens. */
export default function HiddenPages({items}: Pick<Props, 'items'>): ReactNode {
  const links = linksIn(items);
  const counts = versions(registry().personas, (reader, place) => (reader ? countForOthers(links, place) : 0));
  return counts.map(
    ({value, shownFor}) =>
      value > 0 && (
        <div key={value} className="persona-hidden" data-shown-for={shownFor}>
          {`${translate({id: 'personas.sidebar.hidden', message: 'Pages for others: {count}'}, {count: value})} `}
          <button type="button" className="persona-link">
            <span className="persona-more">{translate({id: 'personas.sidebar.show', message: 'Show'})}</span>
            <span className="persona-less">{translate({id: 'personas.sidebar.hide', message: 'Hide'})}</span>
          </button>
        </div>
      ),
  );
}
