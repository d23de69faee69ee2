import {isActiveSidebarItem} from '@docusaurus/plugin-content-docs/client';
import {isSamePath} from '@docusaurus/theme-common/internal';
import type {Props} from '@theme/DocSidebarItem/Category';
import InitCategory from '@theme-init/DocSidebarItem/Category';
import type {ReactNode} from 'react';
import PlainItems from '../../../PlainItems.tsx';
import {useSidebarPersona} from '../../../persona-store.ts';
import {isFor, linksIn, marksOf} from '../../../sidebar-links.ts';

/**
 * A category whose own link leads to a page for the chosen persona, and whose items are in the page even while it is
 * closed: the classic one leaves them out, so that without scripts nobody could reach them.
 */
export default function DocSidebarItemCategory(props: Props): ReactNode {
  const {item, activePath} = props;
  const isLeftOut = item.collapsible && item.collapsed && !isActiveSidebarItem(item, activePath);
  return (
    <>
      <InitCategory {...props} item={useLinkForReader(props)} />
      {isLeftOut && (
        <noscript>
          <PlainItems items={item.items} />
        </noscript>
      )}
    </>
  );
}

/**
 * The item, its link changed where it leads to a page for others: then to the first of its items that is for her and not
 * what she reads. While that page is being read, or all pages are shown, it stays.
 */
function useLinkForReader({item, activePath}: Pick<Props, 'item' | 'activePath'>): Props['item'] {
  const persona = useSidebarPersona();
  if (!persona || item.href === undefined || isSamePath(item.href, activePath)) return item;
  if (isFor(marksOf(item.className), persona)) return item;
  const first = linksIn(item.items).find((link) => isFor(link, persona) && !isSamePath(link.href, activePath));
  return first ? {...item, href: first.href} : item;
}
