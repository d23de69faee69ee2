import {type ReactNode, useEffect, useRef, useState} from 'react';
import type {JourneyPlace} from '../views/page-journeys.ts';

/**
 * What stands for `ServedJourney` in a browser: what the server has written, until the reader comes near to it. Only then
 * what follows her is loaded, unless there is something else to show.
 */
export default function LateJourney({places}: {places: readonly JourneyPlace[]}): ReactNode {
  const [Lines, setLines] = useState<typeof import('./JourneyLines.tsx').default>();
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (!element) return;
    const load = () => {
      import('./JourneyLines.tsx').then(
        (lines) => setLines(() => lines.default),
        // The line is down: what the server has written leads on.
        () => {},
      );
    };
    // Nothing came from a server, or it cannot know which of several scenarios she follows.
    if (!element.firstChild || places[0]?.scenario !== places.at(-1)?.scenario) return load();
    const observer = new IntersectionObserver((entries) => entries.some((entry) => entry.isIntersecting) && load(), {
      rootMargin: '100%',
    });
    observer.observe(element);
    return () => observer.disconnect();
  }, [places]);
  if (Lines) return <Lines places={places} />;
  // React leaves alone what is in an element whose content is given as text, as long as it is given the same object.
  return <div ref={place} dangerouslySetInnerHTML={served} suppressHydrationWarning />;
}

const served = {__html: ''};
