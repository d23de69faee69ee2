import {translate} from '@docusaurus/Translate';
import {type ReactNode, useEffect, useRef} from 'react';
import AddedPage from '../../AddedPage.tsx';
import {naming} from '../../address.ts';
import {lateSearch, putLateSearch} from '../../late-search.ts';
import {currentPersona} from '../../persona-store.ts';
import WaysOn from '../../WaysOn.tsx';

/** The page of the search. Without scripts it lists what the docs help with, and the homes of the personas. */
export default function SearchRoute(): ReactNode {
  const root = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const query = new URLSearchParams(window.location.search);
    const wanted = {query: query.get('q') ?? '', persona: currentPersona(), scenario: query.get('scenario') ?? ''};
    putLateSearch(root.current as HTMLElement, wanted, noteInAddress).then((box) => box?.input.focus());
  }, []);
  return (
    <AddedPage
      title={translate({id: 'personas.search.title', message: 'Search'})}
      description={translate({id: 'personas.search.description', message: 'Search all pages, those for you first.'})}
    >
      <div ref={root} className={lateSearch} suppressHydrationWarning>
        <noscript>
          <p>
            {translate({
              id: 'personas.search.noscript',
              message: 'The search needs JavaScript. These lead on without it:',
            })}
          </p>
        </noscript>
      </div>
      <WaysOn isBesideSearch />
    </AddedPage>
  );
}

/** The address bar can be shared. The site's router need not know of it, which would go there. */
function noteInAddress({query, persona, scenario}: {query: string; persona: string; scenario: string}): void {
  const search = new URLSearchParams(naming('', persona));
  if (query) search.set('q', query);
  if (scenario) search.set('scenario', scenario);
  window.history.replaceState(window.history.state, '', `?${search}${window.location.hash}`);
}
