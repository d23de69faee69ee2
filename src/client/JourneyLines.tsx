import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {everyone} from '../shared/everyone.ts';
import type {JourneyPlace} from '../views/page-journeys.ts';
import {followed} from './persona-store.ts';
import {versions} from './ShownFor.tsx';
import SiteLink from './SiteLink.tsx';
import {registry} from './site-registry.ts';

/**
 * At the end of a page: which step it is of the scenario that the reader follows, and what comes next. She follows the one
 * that she came from in this tab, or else the first one that the page is a step of for her.
 */
export default function JourneyLines({places}: {places: readonly JourneyPlace[]}): ReactNode {
  const {personas, scenarios} = registry();
  const scenarioOfTab = followed();
  const ways = versions(
    personas,
    (reader) => {
      const hers = places.filter(({readers}) => readers.includes(reader?.id ?? everyone));
      const way = hers.find(({scenario}) => scenario === scenarioOfTab) ?? hers[0];
      return hers.filter(({scenario}) => scenario === way?.scenario);
    },
    (way) => way.map((place) => places.indexOf(place)).join(),
  );
  return (
    <>
      {ways.map(({value, shownFor}) =>
        value.map(({scenario: id, at, of, next, outcome}) => {
          const scenario = scenarios.find((one) => one.id === id);
          return (
            <p key={shownFor + at} className="persona-journey" data-shown-for={shownFor}>
              <span>
                {of > 1 && `${translate({id: 'personas.journey.step', message: 'Step {at} of {of}:'}, {at, of})} `}
                <SiteLink to={scenario?.page as string}>{scenario?.title}</SiteLink>
              </span>
              {next && (
                <span>
                  {`${translate({id: 'personas.journey.next', message: 'Next:'})} `}
                  <SiteLink to={next.href}>{next.title}</SiteLink>
                </span>
              )}
              {outcome && (
                <span>
                  {translate({id: 'personas.journey.done', message: 'You are done when: {outcome}'}, {outcome})}
                </span>
              )}
            </p>
          );
        }),
      )}
    </>
  );
}
