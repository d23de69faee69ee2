/**
 * What servers write of where a page stands: all of it. Browsers have `LateJourney` instead, which draws that anew once the
 * reader comes near to it: package.json says so.
 */
export {default} from './JourneyLines.tsx';
