import written from '@generated/docusaurus-plugin-personas/default/script.json';
import {queries} from './page-query.ts';
import {type SiteReaders, startPersona} from './persona-script.ts';
import {toggleAll} from './persona-store.ts';
import {revealTarget} from './reveal-target.ts';
import {markContents} from './sections.ts';

// What few browsers need comes in one file.
export {startFolding} from './folding-choices.ts';

/** Does what the script in the page was not let do. Until then the page reads as for everyone. */
export function startLate(): void {
  const [storage, namespace, personas, part] = written as unknown as SiteReaders;
  startPersona(storage, namespace, personas, queries[part], true);
  toggleAll(false);
  revealTarget(window.location.hash);
  markContents();
}
