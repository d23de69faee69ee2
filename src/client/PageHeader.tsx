import {useDoc} from '@docusaurus/plugin-content-docs/client';
import Translate from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import type {ReadingWords} from '../remark/reading-words.ts';
import MaybeLink from './MaybeLink.tsx';
import OffPersonaNotice from './OffPersonaNotice.tsx';
import PersonaLink from './PersonaLink.tsx';
import ReadingTime from './ReadingTime.tsx';
import {idsOf, named, useRegistry} from './registry.ts';
import {everyone} from './ShownFor.tsx';

/**
 * At the top of a page: whom it is for, and which scenario it serves. Nothing on a page without tags.
 *
 * @param words how many words the page has, where the site counts them
 */
export default function PageHeader({words}: {words?: ReadingWords | undefined}): ReactNode {
  const {persona, scenario} = useDoc().frontMatter as {persona?: unknown; scenario?: unknown};
  const registry = useRegistry();
  const ids = idsOf(persona);
  const isForAll = ids.includes('everyone');
  const personas = named(registry.personas, ids);
  const scenarios = named(registry.scenarios, idsOf(scenario));
  const isFor = isForAll ? everyone() : personas.map((reader) => <PersonaLink key={reader.id} {...reader} />);
  const serves = scenarios.map(({id, title, outcome, page}) => (
    <span key={id}>
      <MaybeLink to={page}>{title}</MaybeLink> <span className="persona-quiet">{outcome}</span>
    </span>
  ));
  return (
    <>
      {(isForAll || personas.length > 0 || scenarios.length > 0) && (
        <dl className="persona-header">
          <Row term={<Translate id="personas.page.for">Written for</Translate>}>{isFor}</Row>
          {scenarios.length > 0 && (
            <Row term={<Translate id="personas.page.serves">Helps when</Translate>}>{serves}</Row>
          )}
          {words && (
            <Row term={<Translate id="personas.page.readingTime">Reading time</Translate>}>
              <ReadingTime words={words} />
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
