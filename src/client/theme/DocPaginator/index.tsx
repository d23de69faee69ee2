import {useDocsSidebar} from '@docusaurus/plugin-content-docs/client';
import {useLocation} from '@docusaurus/router';
import type {Props} from '@theme/DocPaginator';
import PaginatorNavLink from '@theme/PaginatorNavLink';
import InitPaginator from '@theme-init/DocPaginator';
import type {ReactNode} from 'react';
import AllPagesLink from '../../AllPagesLink.tsx';
import {inDocs} from '../../in-docs.ts';
import ServedPart from '../../ServedPart.tsx';
import {isMarked} from '../../sidebar-links.ts';

/**
 * The previous and next page, along each persona's way where the sidebar has pages for some. For readers without scripts the
 * list of all pages comes after them. On a page that is none of the docs, it is the classic one.
 */
export default function DocPaginator(props: Props): ReactNode {
  const {pathname} = useLocation();
  const sidebar = inDocs(useDocsSidebar);
  const classic = <InitPaginator {...props} />;
  if (sidebar === undefined) return classic;
  return (
    <>
      {isMarked(sidebar?.items ?? []) ? (
        <ServedPart
          key={pathname}
          name="PersonaPaginator"
          props={{...props, classic, NavLink: PaginatorNavLink}}
          until={classic}
        />
      ) : (
        classic
      )}
      <noscript>
        <AllPagesLink />
      </noscript>
    </>
  );
}
