import {useHistory} from '@docusaurus/router';
import {lazy, type ReactNode, Suspense, useState} from 'react';
import {goBy} from './persona-store.ts';

/** The picker that the server has made for this page. A development server makes none. */
const made = document.querySelector('[data-persona-picker]');
const madeId = made?.querySelector('[popover]')?.id ?? '';
const html = made?.innerHTML;
let copies = 0;

const PickerContent = lazy(() => import('./PickerContent.tsx'));

/**
 * A picker, as browsers have it: what the server has made of it is kept, and used again for the one in the mobile drawer
 * and on the pages that follow, so that no page needs the code that makes it.
 */
export default function KeptPicker(): ReactNode {
  goBy(useHistory());
  // React sets the HTML again whenever it gets another object.
  const [kept] = useState(() => html && {__html: html.replaceAll(madeId, `${madeId}-${copies++}`)});
  return kept ? (
    <div data-persona-picker="" dangerouslySetInnerHTML={kept} suppressHydrationWarning />
  ) : (
    <div data-persona-picker="">
      <Suspense>
        <PickerContent />
      </Suspense>
    </div>
  );
}
