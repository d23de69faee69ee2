import type {PropSidebarItem} from '@docusaurus/plugin-content-docs';
import type {ReactNode} from 'react';
import MaybeLink from './MaybeLink.tsx';

/**
 * Items as they stand, with nothing to fold: for readers without scripts. Servers render them; browsers, which have
 * scripts, have `NoItems` instead: package.json says so.
 */
export default function PlainItems({items}: {items: readonly PropSidebarItem[]}): ReactNode {
  return (
    <ul className="menu__list">
      {items.map((item) =>
        item.type === 'html' ? null : (
          <li key={`${item.label} ${item.href}`} className={`menu__list-item ${item.className ?? ''}`}>
            <MaybeLink className="menu__link" to={item.href}>
              {item.label}
            </MaybeLink>
            {item.type === 'category' && <PlainItems items={item.items} />}
          </li>
        ),
      )}
    </ul>
  );
}
