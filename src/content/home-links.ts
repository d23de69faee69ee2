import type {Span} from '../diagnostics/diagnostic.ts';
import type {Page} from './page.ts';
import type {RegistryEntry} from './registry-entry.ts';
import type {LinkResolver} from './routes.ts';

/**
 * Where links on a page name an id: those to the home of a persona or to the page of a scenario, and those that choose a
 * persona, `?persona=BE-New`. Where a site serves its homes is in its configuration; so any address that ends with the id
 * and is no page counts.
 *
 * @returns the place of the id in each
 */
export function idsInLinks(page: Page, {kind, id, formerly}: RegistryEntry, links: LinkResolver): Span[] {
  const ids = [id, ...formerly].map((written) => written.toLowerCase());
  const lower = page.text.toLowerCase();
  if (!ids.some((written) => lower.includes(written, page.bodyStart))) return [];
  return page.outline.links.flatMap(({url, span}) => {
    // A target that is written with character references or escapes stands elsewhere than it reads.
    if (page.text.slice(...span) !== url) return [];
    const found = ids.flatMap((written) => placesIn(url, kind, written));
    const isPage = found.some(({isPath}) => isPath) && links.resolve(page, url) !== undefined;
    return found.flatMap(({at, length, isPath}) =>
      isPath && isPage ? [] : [[span[0] + at, span[0] + at + length] as const],
    );
  });
}

function placesIn(url: string, kind: RegistryEntry['kind'], id: string) {
  const path = new RegExp(`(?<=^/(?:[^?#]*/)?|^[a-z]+://[^?#]*/)${id}(?=/?(?:[?#]|$))`, 'gi');
  const choice = kind === 'persona' ? new RegExp(`(?<=[?&]persona=)${id}(?=[&#]|$)`, 'gi') : undefined;
  const found = (pattern: RegExp | undefined, isPath: boolean) =>
    pattern ? [...url.matchAll(pattern)].map(({index, 0: {length}}) => ({at: index, length, isPath})) : [];
  return [...found(path, true), ...found(choice, false)];
}
