import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {ReadingTime as Minutes} from '../shared/minutes.ts';
import {versions} from './ShownFor.tsx';
import {registry} from './site-registry.ts';

/** About how long a page takes a reader: what is for all, and her own sections. */
export default function ReadingTime({all, shared, sections}: Minutes): ReactNode {
  const {personas} = registry();
  return versions(personas, (reader) => (reader ? (sections[reader.id] ?? shared) : all)).map(({value, shownFor}) => (
    <span key={value} data-shown-for={shownFor}>
      {translate({id: 'personas.page.minutes', message: '{count} min'}, {count: value})}
    </span>
  ));
}
