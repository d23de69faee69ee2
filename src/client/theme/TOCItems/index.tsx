import type {Props} from '@theme/TOCItems';
import InitItems from '@theme-init/TOCItems';
import {type ReactNode, useEffect} from 'react';
import {markContents} from '../../sections.ts';

/** The table of contents, which is marked as soon as it is drawn: on a phone that is when the reader opens it. */
export default function TOCItems(props: Props): ReactNode {
  useEffect(markContents, []);
  return <InitItems {...props} />;
}
