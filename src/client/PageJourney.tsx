import {useLocation} from '@docusaurus/router';
import {type ReactNode, useEffect, useRef} from 'react';
import type {JourneyPlace} from '../views/page-journeys.ts';
import {followed} from './persona-store.ts';
import {demand} from './picker.ts';
import ServedPart from './ServedPart.tsx';

/** Where a page stands on the ways of its scenarios, at its end. Whoever gets there has read the page. */
export default function PageJourney({places}: {places: readonly JourneyPlace[]}): ReactNode {
  const {pathname} = useLocation();
  const end = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const observer = new IntersectionObserver((entries) => {
      if (entries.some(({isIntersecting}) => isIntersecting)) demand(({noteRead}) => noteRead(pathname));
    });
    observer.observe(end.current as Element);
    return () => observer.disconnect();
  }, [pathname]);
  // Which of several scenarios a reader follows, servers do not know.
  const isOpen = places[0]?.scenario !== places[places.length - 1]?.scenario;
  return (
    <div ref={end}>
      <ServedPart key={pathname} name="JourneyLines" props={{places}} isStale={isOpen ? mayFollow : undefined} />
    </div>
  );
}

/** Where the script of the page was refused, nobody knows yet. */
function mayFollow(): boolean {
  return followed() !== null;
}
