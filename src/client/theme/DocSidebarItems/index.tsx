import type {Props} from '@theme/DocSidebarItems';
import InitItems from '@theme-init/DocSidebarItems';
import type {ReactNode} from 'react';
import ServedPart from '../../ServedPart.tsx';
import {isMarked} from '../../sidebar-links.ts';

/** The items of a sidebar, and at the end of all of them how many pages the persona's view leaves out. */
export default function DocSidebarItems(props: Props): ReactNode {
  return (
    <>
      <InitItems {...props} />
      {props.level === 1 && isMarked(props.items) && (
        <ServedPart name="HiddenPages" props={{items: props.items}} Tag="li" />
      )}
    </>
  );
}
