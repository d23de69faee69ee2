import Link from '@docusaurus/Link';
import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {ReadingTime as Minutes} from '../remark/reading-time.ts';
import OffPersonaNotice from './OffPersonaNotice.tsx';
import PersonaLink from './PersonaLink.tsx';
import ReadingTime from './ReadingTime.tsx';
import {named, useRegistry} from './registry.ts';
import {everyone} from './ShownFor.tsx';

/**
 * At the top of a page: whom it is for, and which scenario it serves. Nothing on a page without tags.
 *
 * @param minutes how long the page takes to read, where the site estimates that
 */
export default function PageHeader({minutes}: {minutes?: Minutes | undefined}): ReactNode {
  // That of the page itself is kept by the cache of a build, with the ids of then.
  const {persona, scenario} = useDoc().metadata.frontMatter as {persona?: unknown; scenario?: unknown};
  const registry = useRegistry();
  const isForAll = [persona].flat().includes('everyone');
  const personas = named(registry.personas, persona);
  const scenarios = named(registry.scenarios, scenario);
  const isFor = isForAll ? everyone() : personas.map((reader) => <PersonaLink key={reader.id} {...reader} />);
  const serves = scenarios.map(({id, title, outcome, page}) => (
    <span key={id}>
      <Link to={page as string}>{title}</Link> <span className="persona-quiet">{outcome}</span>
    </span>
  ));
  return (
    <>
      {(isForAll || personas.length > 0 || scenarios.length > 0) && (
        <dl className="persona-header">
          {isFor.length > 0 && <Row term={<Translate id="personas.page.for">Written for</Translate>}>{isFor}</Row>}
          {scenarios.length > 0 && (
            <Row term={<Translate id="personas.page.serves">Helps when</Translate>}>{serves}</Row>
          )}
          {minutes && (
            <Row term={<Translate id="personas.page.readingTime">Reading time</Translate>}>
              <ReadingTime {...minutes} />
            </Row>
          )}
        </dl>
      )}
      {!isForAll && personas.length > 0 && <OffPersonaNotice personas={personas} scenarios={scenarios} />}
    </>
  );
}

function Row({term, children}: {term: ReactNode; children: ReactNode}): ReactNode {
  return (
    <div>
      <dt>{term}</dt>
      <dd>{children}</dd>
    </div>
  );
}
