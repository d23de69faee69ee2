import type {Props} from '@theme/DocItem/Content';
import InitContent from '@theme-init/DocItem/Content';
import {isValidElement, type ReactNode} from 'react';
import type {ReadingWords} from '../../../../remark/reading-words.ts';
import PageHeader from '../../../PageHeader.tsx';

/** The classic content of a page, under the line that says whom it is for. */
export default function DocItemContent(props: Props): ReactNode {
  // What is shown is the compiled page, which carries what the build counted. A site's own layout may show it otherwise.
  const page = isValidElement(props.children) ? (props.children.type as {readingWords?: ReadingWords}) : undefined;
  return (
    <>
      <PageHeader words={page?.readingWords} />
      <InitContent {...props} />
    </>
  );
}
