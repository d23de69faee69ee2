/**
 * What a docs page has of this package that servers write whole. In a browser it stays as they wrote it, so that no page
 * waits for this: it comes with the first thing that the reader does, for the next page, in one file.
 */
import HiddenPages from './HiddenPages.tsx';
import JourneyLines from './JourneyLines.tsx';
import PageHeader from './PageHeader.tsx';
import PersonaPaginator from './PersonaPaginator.tsx';

export const components = {HiddenPages, JourneyLines, PageHeader, PersonaPaginator};
