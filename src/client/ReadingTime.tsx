import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {ReadingTime as Minutes} from '../remark/reading-time.ts';
import {ForEach} from './ShownFor.tsx';

/** About how long a page takes a reader: what is for all, and her own sections. */
export default function ReadingTime({all, shared, sections}: Minutes): ReactNode {
  return (
    <ForEach>
      {(reader) => (
        <Translate id="personas.page.minutes" values={{count: reader ? (sections[reader.id] ?? shared) : all}}>
          {'{count} min'}
        </Translate>
      )}
    </ForEach>
  );
}
