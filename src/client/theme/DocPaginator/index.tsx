import type {PropNavigationLink} from '@docusaurus/plugin-content-docs';
import {useLocation} from '@docusaurus/router';
import {isSamePath} from '@docusaurus/theme-common/internal';
import type {Props} from '@theme/DocPaginator';
import InitPaginator from '@theme-init/DocPaginator';
import type {ReactNode} from 'react';
import {useRegistry} from '../../registry.ts';
import {forEveryone} from '../../ShownFor.tsx';
import {isFor, type LinkItem, useSidebarLinks} from '../../sidebar-links.ts';

/**
 * The previous and next page, along each persona's way through the sidebar. Where several ways agree they share links,
 * and style sheets show the ones that count, so that nothing moves when the persona is known.
 */
export default function DocPaginator({previous, next, ...props}: Props): ReactNode {
  const {pathname} = useLocation();
  const {personas} = useRegistry();
  const links = useSidebarLinks();
  const at = links.findIndex(({href}) => isSamePath(href, pathname));
  const before = links.slice(0, Math.max(at, 0)).reverse();
  const after = at < 0 ? [] : links.slice(at + 1);
  const ways: Record<string, {readers: string[]; neighbours: Props}> = {};
  for (const id of [undefined, ...personas.map((persona) => persona.id)]) {
    const neighbours = {
      previous: neighbourFor(id, previous, before),
      next: neighbourFor(id, next, after),
    } as Props;
    const way = `${neighbours.previous?.permalink} ${neighbours.next?.permalink}`;
    ways[way] ??= {readers: [], neighbours};
    ways[way].readers.push(id ?? forEveryone);
  }
  return Object.values(ways).map(({readers, neighbours}) => (
    <div key={readers[0]} data-shown-for={readers.join(' ')}>
      <InitPaginator {...props} {...neighbours} />
    </div>
  ));
}

/**
 * The nearest page on one side that is for a persona. A page that says itself what comes before or after it, which is
 * another page than the sidebar has there, or none, is left to it.
 *
 * @param persona none for everyone
 * @param given where everyone is led
 * @param way the pages of the sidebar on that side, the nearest first
 */
function neighbourFor(
  persona: string | undefined,
  given: PropNavigationLink | undefined,
  way: readonly LinkItem[],
): PropNavigationLink | undefined {
  if (!persona || !given || !isSamePath(given.permalink, way[0]?.href)) return given;
  const nearest = way.find((link) => isFor(link, persona));
  return nearest && {permalink: nearest.href, title: nearest.label};
}
