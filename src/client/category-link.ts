import type {PropSidebarItemCategory} from '@docusaurus/plugin-content-docs';

/** What is said of the link of a category instead of what the classic theme says of it. */
export interface CategoryLink {
  readonly href?: string;
  readonly role?: undefined;
  readonly 'aria-expanded'?: undefined;
  readonly suppressHydrationWarning?: boolean;
}

/** Without scripts it is a link, and no button that opens something. */
export const asLink = {role: undefined, 'aria-expanded': undefined} satisfies CategoryLink;

/**
 * Whether a category is closed on pages that are not in it, and has no page of its own to lead to: on that it would be
 * open.
 */
export function isClosed(item: PropSidebarItemCategory): boolean {
  const leadsOn = item.href !== undefined && !item.linkUnlisted;
  return item.collapsible && item.collapsed && !leadsOn;
}
