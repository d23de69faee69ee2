import {dependOnJourney, type LoaderContext} from './journeys.ts';

/** A loader that has what webpack keeps of a page depend on where the page stands in its scenarios, and leaves its text alone. */
export default function journeyLoader(this: LoaderContext, page: string): string {
  dependOnJourney(this);
  return page;
}
