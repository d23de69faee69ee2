import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {registry} from './site-registry.ts';

/** What opens the search: a link to its page until scripts make a dialog of it. Nothing on a site without it. */
export default function SearchField(): ReactNode {
  const {search} = registry();
  return (
    search && (
      <a className="persona-search" data-persona-search={search.index} href={search.page}>
        <span>{translate({id: 'personas.search.title', message: 'Search'})}</span>
      </a>
    )
  );
}
