import type {Props} from '@theme/DocItem/Content';
import InitContent from '@theme-init/DocItem/Content';
import type {ReactNode} from 'react';
import PageHeader from '../../../PageHeader.tsx';

/** The classic content of a page, under the line that says whom it is for. */
export default function DocItemContent(props: Props): ReactNode {
  return (
    <>
      <PageHeader />
      <InitContent {...props} />
    </>
  );
}
