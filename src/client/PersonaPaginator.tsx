import type {PropNavigationLink} from '@docusaurus/plugin-content-docs';
import {useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import {useLocation} from '@docusaurus/router';
import {translate} from '@docusaurus/Translate';
import type {Props as Classic} from '@theme/DocPaginator';
import type {Props as LinkProps} from '@theme/PaginatorNavLink';
import type {ComponentType, ReactElement, ReactNode} from 'react';
import {placesOf} from './link-table.ts';
import {versions} from './ShownFor.tsx';
import {isSamePath} from './same-path.ts';
import {isFor, type LinkItem, linksIn} from './sidebar-links.ts';
import {registry} from './site-registry.ts';

interface Props extends Classic {
  /** What stands there where all are led to the same pages. */
  readonly classic: ReactElement;
  /** The link of the theme to one page. Like the rest of the theme, this is on the page already, and is not loaded twice. */
  readonly NavLink: ComponentType<LinkProps>;
}

/**
 * The previous and next page, along each persona's way through the sidebar. Where that differs, all that there is to lead to
 * stands in the page, and style sheets show what counts, so that nothing moves when the persona is known.
 */
export default function PersonaPaginator({previous, next, className = '', classic, NavLink}: Props): ReactNode {
  const {pathname} = useLocation();
  const {personas} = registry();
  const links = linksIn(useDocsSidebar()?.items ?? []);
  const at = placesOf(links, pathname)[0];
  const toward = (given: PropNavigationLink | undefined, step: 1 | -1) =>
    versions(
      personas,
      (_, reader) => neighbourFor(reader, given, links, at, step),
      (link) => link?.permalink,
    );
  const before = toward(previous, -1);
  const after = toward(next, 1);
  if (before.length + after.length === 2) return classic;
  return (
    <nav className={`${className} pagination-nav`} aria-label={labels().both}>
      {[...before, ...after].map(
        ({value, shownFor}, place) =>
          value && (
            <span key={place} data-shown-for={shownFor}>
              <NavLink
                {...value}
                subLabel={place < before.length ? labels().previous : labels().next}
                isNext={place >= before.length}
              />
            </span>
          ),
      )}
    </nav>
  );
}

/** What the classic theme says. */
function labels() {
  return {
    both: translate({id: 'theme.docs.paginator.navAriaLabel', message: 'Docs pages'}),
    previous: translate({id: 'theme.docs.paginator.previous', message: 'Previous'}),
    next: translate({id: 'theme.docs.paginator.next', message: 'Next'}),
  };
}

/**
 * The nearest page on one side that is for a persona. A page that says itself what comes before or after it, which is
 * another page than the sidebar has there, or none, is left to it.
 *
 * @param reader the place of the persona in the registry; below 0 for everyone
 * @param given where everyone is led
 * @param at the place of the page that is read among all links; undefined where it is not among them
 * @param step to the next link on that side
 */
function neighbourFor(
  reader: number,
  given: PropNavigationLink | undefined,
  links: readonly LinkItem[],
  at: number | undefined,
  step: 1 | -1,
): PropNavigationLink | undefined {
  if (reader < 0 || !given || at === undefined || !isSamePath(given.permalink, links[at + step]?.href)) return given;
  let place = at + step;
  while (links[place] && !isFor(links[place]?.readers, reader)) place += step;
  const nearest = links[place];
  // What everyone is led to has a title of its own, which the sidebar need not know.
  return place === at + step ? given : nearest && {permalink: nearest.href, title: nearest.label};
}
