import Link from '@docusaurus/Link';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import styles from './PageHeader.module.css';
import {idsOf, named, useRegistry} from './registry.ts';

/** At the top of a page: whom it is for, and which scenario it serves. Nothing on a page without tags. */
export default function PageHeader(): ReactNode {
  const {frontMatter} = useDoc();
  const {persona, scenario} = frontMatter as {persona?: unknown; scenario?: unknown};
  const registry = useRegistry();
  const ids = idsOf(persona);
  const personas = named(registry.personas, ids);
  const scenarios = named(registry.scenarios, idsOf(scenario));
  const forEveryone = ids.includes('everyone');
  if (!forEveryone && personas.length === 0 && scenarios.length === 0) return null;
  return (
    <dl className={styles.header}>
      <div>
        <dt>
          <Translate id="personas.page.for" description="Before the personas that a page is for">
            Written for
          </Translate>
        </dt>
        <dd>
          {forEveryone ? (
            <Translate id="personas.everyone" description="All personas together">
              Everyone
            </Translate>
          ) : (
            <ul>
              {personas.map(({id, name}) => (
                <li key={id} className={styles.persona}>
                  {name}
                </li>
              ))}
            </ul>
          )}
        </dd>
      </div>
      {scenarios.length > 0 && (
        <div>
          <dt>
            <Translate id="personas.page.serves" description="Before the scenarios that a page serves">
              Helps when
            </Translate>
          </dt>
          <dd>
            <ul>
              {scenarios.map(({id, title, href}) => (
                <li key={id}>{href ? <Link to={href}>{title}</Link> : title}</li>
              ))}
            </ul>
          </dd>
        </div>
      )}
    </dl>
  );
}
