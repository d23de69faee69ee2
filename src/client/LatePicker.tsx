import {useHistory} from '@docusaurus/router';
import {type ReactNode, useId} from 'react';
import {goBy} from './persona-store.ts';

/**
 * What stands for `ServedPicker` in a browser: what the server has written, whatever scripts have made of it since. React
 * draws nothing of it anew.
 */
export default function LatePicker(): ReactNode {
  goBy(useHistory());
  const id = useId();
  return (
    <div
      ref={(element) => fill(element, id)}
      data-persona-picker=""
      dangerouslySetInnerHTML={served}
      suppressHydrationWarning
    />
  );
}

const served = {__html: ''};

/** Fills a picker that no server has written, such as that of the drawer: as another one is, if there is one. */
function fill(element: HTMLElement | null, id: string): void {
  if (!element || element.firstChild) return;
  const other = document.querySelector('[data-persona-picker]:not(:empty)');
  const otherId = other?.querySelector('[popover]')?.id;
  if (other && otherId) element.innerHTML = other.innerHTML.replaceAll(otherId, id);
  else {
    import('./picker-html.ts').then(
      ({pickerHtml}) => {
        element.innerHTML = pickerHtml(id);
      },
      () => {},
    );
  }
}
