import type {PropSidebarItemCategory} from '@docusaurus/plugin-content-docs';
import {isActiveSidebarItem} from '@docusaurus/plugin-content-docs/client';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {asLink, type CategoryLink, isClosed} from './category-link.ts';

/**
 * What stands for `useClosedCategory` in a browser. While React takes over what the server has made, that is a link; then
 * it is what the classic theme makes of it, a button that opens the category.
 */
export function useClosedCategory(item: PropSidebarItemCategory, activePath: string): CategoryLink {
  const isBrowser = useIsBrowser();
  // Where the server's link leads, no browser knows.
  const isLink = !isBrowser && isClosed(item) && !isActiveSidebarItem(item, activePath);
  return !isLink ? {} : {...asLink, suppressHydrationWarning: true};
}
