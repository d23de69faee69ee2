import type {PropNavigationLink} from '@docusaurus/plugin-content-docs';
import {useLocation} from '@docusaurus/router';
import {isSamePath} from '@docusaurus/theme-common/internal';
import type {Props} from '@theme/DocPaginator';
import InitPaginator from '@theme-init/DocPaginator';
import type {ReactNode} from 'react';
import type {PersonaData} from '../../../views/registry-data.ts';
import {ForEach} from '../../ShownFor.tsx';
import {isFor, type LinkItem, useSidebarLinks} from '../../sidebar-links.ts';

/**
 * The previous and next page, along each persona's way through the sidebar. Style sheets show the ones that count, so that
 * nothing moves when the persona is known.
 */
export default function DocPaginator({previous, next, ...props}: Props): ReactNode {
  const {pathname} = useLocation();
  const links = useSidebarLinks();
  const at = links.findIndex(({href}) => isSamePath(href, pathname));
  const before = links.slice(0, Math.max(at, 0)).reverse();
  const after = at < 0 ? [] : links.slice(at + 1);
  return (
    <ForEach>
      {(reader) => {
        const neighbours = {
          previous: neighbourFor(reader, previous, before),
          next: neighbourFor(reader, next, after),
        } as Props;
        return <InitPaginator {...props} {...neighbours} />;
      }}
    </ForEach>
  );
}

/**
 * The nearest page on one side that is for a persona. A page that says itself what comes before or after it, which is
 * another page than the sidebar has there, or none, is left to it.
 *
 * @param reader none for everyone
 * @param given where everyone is led
 * @param way the pages of the sidebar on that side, the nearest first
 */
function neighbourFor(
  reader: PersonaData | undefined,
  given: PropNavigationLink | undefined,
  way: readonly LinkItem[],
): PropNavigationLink | undefined {
  if (!reader || !given || !isSamePath(given.permalink, way[0]?.href)) return given;
  const nearest = way.find((link) => isFor(link, reader.id));
  // What everyone is led to has a title of its own, which the sidebar need not know.
  return nearest === way[0] ? given : nearest && {permalink: nearest.href, title: nearest.label};
}
