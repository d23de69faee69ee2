import type {Props} from '@theme/DocSidebarItem/Category';
import InitCategory from '@theme-init/DocSidebarItem/Category';
import type {ReactNode} from 'react';
import {useClosedCategory} from '../../../closed-category.ts';
import {useSidebarPersona} from '../../../persona-store.ts';
import {isSamePath} from '../../../same-path.ts';
import {isFor, linksIn, readersOf} from '../../../sidebar-links.ts';
import {registry} from '../../../site-registry.ts';

/**
 * A category whose own link leads to a page for the chosen persona. One that is closed leads readers without scripts to
 * the list of all pages: what is in it is not in the page, and they cannot open it.
 */
export default function DocSidebarItemCategory(props: Props): ReactNode {
  // The classic category hands on to its link whatever else it gets.
  const link = useClosedCategory(props.item, props.activePath);
  return <InitCategory {...props} {...link} item={useLinkForReader(props)} />;
}

/**
 * The item, its link changed where it leads to a page for others: then to the first of its items that is for her and not
 * what she reads. While that page is being read, or all pages are shown, it stays.
 */
function useLinkForReader({item, activePath}: Pick<Props, 'item' | 'activePath'>): Props['item'] {
  const chosen = useSidebarPersona();
  const persona = registry().personas.findIndex(({id}) => id === chosen);
  if (persona < 0 || item.href === undefined || isSamePath(item.href, activePath)) return item;
  if (isFor(readersOf(item), persona)) return item;
  const first = linksIn(item.items).find((link) => isFor(link.readers, persona) && !isSamePath(link.href, activePath));
  return first ? {...item, href: first.href} : item;
}
