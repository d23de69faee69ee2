import type {Props} from '@theme/DocItem/Content';
import InitContent from '@theme-init/DocItem/Content';
import type {ReactNode} from 'react';
import type {ReadingTime} from '../../../../remark/reading-time.ts';
import PageHeader from '../../../PageHeader.tsx';

/** The classic content of a page, under the line that says whom it is for. */
export default function DocItemContent(props: Props): ReactNode {
  // What is shown is the compiled page, which carries what the build estimated. A site's own layout may show it otherwise.
  const page = (props.children as {type?: {readingTime?: ReadingTime}} | null)?.type;
  return (
    <>
      <PageHeader minutes={page?.readingTime} />
      <InitContent {...props} />
    </>
  );
}
