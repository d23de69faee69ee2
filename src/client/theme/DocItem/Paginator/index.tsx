import type {PropNavigationLink} from '@docusaurus/plugin-content-docs';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import {isSamePath} from '@docusaurus/theme-common/internal';
import DocPaginator from '@theme/DocPaginator';
import type {ReactNode} from 'react';
import {useRegistry} from '../../../registry.ts';
import {forEveryone} from '../../../ShownFor.tsx';
import {isFor, type LinkItem, useSidebarLinks} from '../../../sidebar-links.ts';

/** Where the previous and next links lead. */
interface Neighbours {
  readonly previous?: PropNavigationLink;
  readonly next?: PropNavigationLink;
}

/**
 * The previous and next page, along each persona's way through the sidebar. Where several ways agree they share links,
 * and style sheets show the ones that count, so that nothing moves when the persona is known.
 */
export default function DocItemPaginator(): ReactNode {
  const {metadata, frontMatter} = useDoc();
  const {personas} = useRegistry();
  const links = useSidebarLinks();
  const ways = new Map<string, {neighbours: Neighbours; readers: string[]}>();
  const add = (reader: string, neighbours: Neighbours) => {
    const key = `${neighbours.previous?.permalink} ${neighbours.next?.permalink}`;
    const way = ways.get(key);
    if (way) way.readers.push(reader);
    else ways.set(key, {neighbours, readers: [reader]});
  };
  const {previous, next} = metadata;
  const {pagination_prev, pagination_next} = frontMatter;
  // A page that says itself what comes before or after it is left to it.
  const chosen = {...(pagination_prev && {previous}), ...(pagination_next && {next})} as Neighbours;
  add(forEveryone, {...(previous && {previous}), ...(next && {next})});
  for (const {id} of personas) add(id, {...neighboursFor(id, links, metadata), ...chosen});
  return [...ways].map(([key, {neighbours, readers}]) => (
    <div key={key} data-shown-for={readers.join(' ')}>
      <DocPaginator className="docusaurus-mt-lg" {...neighbours} />
    </div>
  ));
}

/** The nearest pages before and after this one that are for a persona; none where there is none for everyone. */
function neighboursFor(
  persona: string,
  links: readonly LinkItem[],
  metadata: Neighbours & {readonly permalink: string},
): Neighbours {
  const at = links.findIndex(({href}) => isSamePath(href, metadata.permalink));
  if (at < 0)
    return {...(metadata.previous && {previous: metadata.previous}), ...(metadata.next && {next: metadata.next})};
  const before = links.slice(0, at).findLast((link) => isFor(link, persona));
  const after = links.slice(at + 1).find((link) => isFor(link, persona));
  return {
    ...(metadata.previous && before && {previous: toNeighbour(before)}),
    ...(metadata.next && after && {next: toNeighbour(after)}),
  };
}

function toNeighbour({href, label}: LinkItem): PropNavigationLink {
  return {permalink: href, title: label};
}
