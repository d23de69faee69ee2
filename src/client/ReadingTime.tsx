import Translate from '@docusaurus/Translate';
import {createContext, type ReactNode, useContext} from 'react';
import type {ReadingWords} from '../remark/reading-words.ts';
import {useRegistry} from './registry.ts';
import {ForEach} from './ShownFor.tsx';

/** How many words a minute holds, when they have to be understood. */
const pace = 200;

/** The words of the page that is shown; undefined where the site does not count them. */
export const PageWords = createContext<ReadingWords | undefined>(undefined);

/** About how long a page takes a reader: the words that are for all, and those of her own sections. */
export default function ReadingTime({words}: {words: ReadingWords}): ReactNode {
  const all = minutes(words.all);
  const times = new Map(useRegistry().personas.map(({id}) => [id, minutes(words.shared + (words.sections[id] ?? 0))]));
  if ([...times.values()].every((time) => time === all)) return <Minutes count={all} />;
  return <ForEach>{(reader) => <Minutes count={(reader && times.get(reader.id)) ?? all} />}</ForEach>;
}

/** The words of the page around. */
export function usePageWords(): ReadingWords | undefined {
  return useContext(PageWords);
}

function Minutes({count}: {count: number}): ReactNode {
  return (
    <Translate id="personas.page.minutes" values={{count}}>
      {'{count} min'}
    </Translate>
  );
}

function minutes(words: number): number {
  return Math.max(1, Math.round(words / pace));
}
