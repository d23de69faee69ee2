import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import MaybeLink from './MaybeLink.tsx';
import OffPersonaNotice from './OffPersonaNotice.tsx';
import styles from './PageHeader.module.css';
import PersonaIcon from './PersonaIcon.tsx';
import ReadingTime, {usePageWords} from './ReadingTime.tsx';
import {idsOf, named, useRegistry} from './registry.ts';
import {ForEach} from './ShownFor.tsx';

/** At the top of a page: whom it is for, and which scenario it serves. Nothing on a page without tags. */
export default function PageHeader(): ReactNode {
  const {frontMatter} = useDoc();
  const {persona, scenario} = frontMatter as {persona?: unknown; scenario?: unknown};
  const registry = useRegistry();
  const words = usePageWords();
  const ids = idsOf(persona);
  const isForAll = ids.includes('everyone');
  const personas = named(registry.personas, ids);
  const scenarios = named(registry.scenarios, idsOf(scenario));
  return (
    <>
      <p className={styles.printed}>
        <Translate id="personas.picker.label">Reading as</Translate>{' '}
        <ForEach>{(reader) => reader?.name ?? <Translate id="personas.everyone">Everyone</Translate>}</ForEach>
      </p>
      {(isForAll || personas.length > 0 || scenarios.length > 0) && (
        <dl className={styles.header}>
          <div>
            <dt>
              <Translate id="personas.page.for">Written for</Translate>
            </dt>
            <dd>
              {isForAll ? (
                <Translate id="personas.everyone">Everyone</Translate>
              ) : (
                personas.map((reader) => (
                  <MaybeLink
                    key={reader.id}
                    className={styles.persona ?? ''}
                    data-persona-color={reader.id}
                    to={reader.home}
                  >
                    <PersonaIcon id={reader.id} />
                    {reader.name}
                  </MaybeLink>
                ))
              )}
            </dd>
          </div>
          {scenarios.length > 0 && (
            <div>
              <dt>
                <Translate id="personas.page.serves">Helps when</Translate>
              </dt>
              <dd>
                {scenarios.map(({id, title, outcome, page, href}) => (
                  <span key={id} className={styles.scenario}>
                    <MaybeLink to={page ?? href}>{title}</MaybeLink> <span className={styles.outcome}>{outcome}</span>
                  </span>
                ))}
              </dd>
            </div>
          )}
          {words && (
            <div>
              <dt>
                <Translate id="personas.page.readingTime">Reading time</Translate>
              </dt>
              <dd>
                <ReadingTime words={words} />
              </dd>
            </div>
          )}
        </dl>
      )}
      {!isForAll && personas.length > 0 && <OffPersonaNotice personas={personas} scenarios={scenarios} />}
    </>
  );
}
