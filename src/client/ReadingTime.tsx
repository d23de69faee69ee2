import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {ReadingWords} from '../remark/reading-words.ts';
import {ForEach} from './ShownFor.tsx';

/** How many words a minute holds, when they have to be understood. */
const pace = 200;

/** About how long a page takes a reader: the words that are for all, and those of her own sections. */
export default function ReadingTime({words}: {words: ReadingWords}): ReactNode {
  const minutes = (id?: string) => {
    const count = id === undefined ? words.all : words.shared + (words.sections[id] ?? 0);
    return Math.max(1, Math.round(count / pace));
  };
  return (
    <ForEach>
      {(reader) => (
        <Translate id="personas.page.minutes" values={{count: minutes(reader?.id)}}>
          {'{count} min'}
        </Translate>
      )}
    </ForEach>
  );
}
