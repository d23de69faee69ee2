import {translate} from '@docusaurus/Translate';
import {usePluralForm} from '@docusaurus/theme-common';
import {isSamePath} from '@docusaurus/theme-common/internal';
import type {Props} from '@theme/DocSidebarItems';
import {type ReactNode, useMemo} from 'react';
import styles from './HiddenPages.module.css';
import {toggleAll} from './persona-store.ts';
import {useRegistry} from './registry.ts';
import {isFor, linksIn} from './sidebar-links.ts';

/** A line for each persona that says how many pages of the sidebar are for others, and shows them at a click. */
export default function HiddenPages({items, activePath}: Pick<Props, 'items' | 'activePath'>): ReactNode {
  const {personas} = useRegistry();
  const links = useMemo(() => [...linksIn(items)], [items]);
  const {selectMessage} = usePluralForm();
  return personas.map(({id}) => {
    // The page that is being read stays in the sidebar, whomever it is for.
    const hidden = links.filter((link) => !isFor(link, id) && !isSamePath(link.href, activePath)).length;
    if (hidden === 0) return null;
    const message = translate(
      {
        id: 'personas.sidebar.hidden',
        message: '{count} page for others|{count} pages for others',
        description: 'At the end of the sidebar; plural forms of the language, divided by bars',
      },
      {count: hidden},
    );
    return (
      <li key={id} data-shown-for={id} className={styles.line}>
        {selectMessage(hidden, message)}{' '}
        <button type="button" className={styles.show} onClick={toggleAll}>
          <span className={styles.more}>{translate({id: 'personas.sidebar.show', message: 'Show'})}</span>
          <span className={styles.less}>{translate({id: 'personas.sidebar.hide', message: 'Hide'})}</span>
        </button>
      </li>
    );
  });
}
