import Link from '@docusaurus/Link';
import {translate} from '@docusaurus/Translate';
import {useThemeConfig} from '@docusaurus/theme-common';
import Heading from '@theme/Heading';
import type {ReactNode} from 'react';
import type {AllPagesData, ListItem} from '../../../views/all-pages.ts';
import AddedPage from '../../AddedPage.tsx';
import MaybeLink from '../../MaybeLink.tsx';

/** All pages of some docs by category: where readers without scripts get to what is in a closed category. */
export default function AllPages({data: {sidebars, others, version, plugin}}: {data: AllPagesData}): ReactNode {
  const labels = useSidebarLabels(plugin);
  return (
    <AddedPage
      title={translate({id: 'personas.pages.title', message: 'All pages'})}
      description={translate({id: 'personas.pages.description', message: 'Every page of these docs, by category.'})}
      kind={version !== undefined && <p className="persona-kind">{version}</p>}
    >
      {sidebars.map(({name, items}) => {
        // Where there is one, it needs no name.
        const label = sidebars.length > 1 ? labels.get(name) : undefined;
        return (
          <section key={name}>
            {label !== undefined && <h2>{label}</h2>}
            <Items items={items} level={label === undefined ? 2 : 3} />
          </section>
        );
      })}
      {others.length > 0 && (
        <section>
          {sidebars.length > 0 && (
            <Heading as="h2" id="more">
              {translate({
                id: 'personas.pages.more',
                message: 'More pages',
                description: 'The heading above the pages that are in no sidebar',
              })}
            </Heading>
          )}
          <Items items={others} level={3} />
        </section>
      )}
    </AddedPage>
  );
}

/** Items in their order. The categories among them are headings, so that one can go from each to the next. */
function Items({items, level}: {items: readonly ListItem[]; level: number}): ReactNode {
  return (
    <ul className="persona-tree">
      {items.map((item, place) => (
        <li key={place}>{item.items ? <Category {...item} items={item.items} level={level} /> : <Leaf {...item} />}</li>
      ))}
    </ul>
  );
}

function Leaf({label, href}: ListItem): ReactNode {
  return <MaybeLink to={href}>{label}</MaybeLink>;
}

function Category({label, href, anchor, items, level}: ListItem & {items: readonly ListItem[]; level: number}) {
  const title = `h${Math.min(level, 6)}` as 'h2';
  return (
    <>
      <Heading as={title} id={anchor}>
        {href === undefined ? label : <Link to={href}>{label}</Link>}
      </Heading>
      {items.length > 0 && <Items items={items} level={level + 1} />}
    </>
  );
}

/** What the navbar calls the sidebars of a docs instance, by their names. */
function useSidebarLabels(plugin: string): ReadonlyMap<unknown, string> {
  const items = useThemeConfig().navbar.items as readonly Readonly<Record<string, unknown>>[];
  const ofDocs = items.filter(({type, docsPluginId = 'default'}) => type === 'docSidebar' && docsPluginId === plugin);
  return new Map(
    ofDocs.flatMap(({sidebarId, label}) => (typeof label === 'string' ? [[sidebarId, label] as const] : [])),
  );
}
