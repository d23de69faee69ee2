import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {useAllPages} from './closed-category.ts';
import SiteLink from './SiteLink.tsx';

/**
 * A link to the list of all pages, for readers without scripts: on a phone they have no sidebar. Servers render it;
 * browsers, which have scripts, have `NoLink` instead: package.json says so.
 */
export default function AllPagesLink(): ReactNode {
  const {path} = useAllPages();
  if (path === undefined) return null;
  return (
    <SiteLink to={path}>
      <Translate id="personas.pages.title">All pages</Translate>
    </SiteLink>
  );
}
