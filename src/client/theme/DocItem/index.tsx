import type {Props} from '@theme/DocItem';
import InitDocItem from '@theme-init/DocItem';
import type {ReactNode} from 'react';
import type {ReadingWords} from '../../../remark/reading-words.ts';
import {PageWords} from '../../ReadingTime.tsx';

/** The classic page; what is in it can ask how many words the compiled page has. */
export default function DocItem(props: Props): ReactNode {
  const {readingWords} = props.content as {readonly readingWords?: ReadingWords};
  return (
    <PageWords.Provider value={readingWords}>
      <InitDocItem {...props} />
    </PageWords.Provider>
  );
}
