import type {Props} from '@theme/NotFound/Content';
import InitContent from '@theme-init/NotFound/Content';
import type {ReactNode} from 'react';
import WaysOn from '../../../ServedWaysOn.tsx';

/** The classic content of a page that is not there, and the ways on from it. */
export default function NotFoundContent(props: Props): ReactNode {
  return (
    <>
      <InitContent {...props} />
      <WaysOn />
    </>
  );
}
