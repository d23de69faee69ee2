import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {everyone as forAll} from '../shared/everyone.ts';
import type {ReadingTime as Minutes} from '../shared/minutes.ts';
import ForOthers from './ForOthers.tsx';
import ForReaders from './ForReaders.tsx';
import ReadingTime from './ReadingTime.tsx';
import SiteLink from './SiteLink.tsx';
import {named, registry} from './site-registry.ts';

interface Props {
  readonly persona: unknown;
  readonly scenario: unknown;
  readonly minutes: Minutes | undefined;
}

/**
 * Under the title of a page: whom it is for, which scenarios it serves, and how long it takes. Who reads as somebody else
 * sees one sentence there, and the way to what is for her. Nothing on a page without tags.
 *
 * @param persona whom the front matter names
 * @param scenario which scenarios it names
 * @param minutes how long the page takes to read, where the site estimates that
 */
export default function PageHeader({persona, scenario, minutes}: Props): ReactNode {
  const known = registry();
  const isForAll = [persona].flat().includes(forAll);
  const personas = named(known.personas, persona);
  const scenarios = named(known.scenarios, scenario);
  if (!isForAll && personas.length === 0 && scenarios.length === 0) return null;
  const others = isForAll || personas.length === 0 ? [] : known.personas.filter((one) => !personas.includes(one));
  const ids = [forAll, ...personas.map(({id}) => id)].join(' ');
  return (
    <>
      <div className="persona-header" data-shown-for={others.length > 0 ? ids : undefined}>
        {(isForAll || personas.length > 0) && <ForReaders personas={isForAll ? undefined : personas} />}
        {scenarios.length > 0 && (
          <span className="persona-serves">
            {`${translate({id: 'personas.page.serves', message: 'Helps with'})} `}
            {scenarios.map(({id, title, page}) => (
              <SiteLink key={id} to={page as string}>
                {title}
              </SiteLink>
            ))}
          </span>
        )}
        {minutes && <ReadingTime {...minutes} />}
      </div>
      {others.length > 0 && <ForOthers personas={personas} others={others} scenarios={scenarios} />}
    </>
  );
}
