import type {Props} from '@theme/DocItem/Content';
import InitContent from '@theme-init/DocItem/Content';
import {cloneElement, type ReactElement, type ReactNode, useMemo} from 'react';
import {headerPlace} from '../../../../shared/header-place.ts';
import type {ReadingTime} from '../../../../shared/minutes.ts';
import type {JourneyPlace} from '../../../../views/page-journeys.ts';
import PageHeader from '../../../PageHeader.tsx';
import PageJourney from '../../../ServedJourney.tsx';

/** A compiled page, with what the build has found out of it. A site's own layout may show something else. */
interface CompiledPage {
  readonly readingTime?: ReadingTime;
  readonly headerPlace?: number;
  readonly personaJourney?: readonly JourneyPlace[];
}

/**
 * The classic content of a page, with the line under its title that says whom it is for, and the one at its end that says
 * which step it is of what the reader came to do.
 */
export default function DocItemContent(props: Props): ReactNode {
  const content = props.children as ReactElement<{components?: object}> | null;
  const page = content?.type as CompiledPage | undefined;
  // A component that is another each time would be drawn anew each time.
  const components = useMemo(() => ({[headerPlace]: () => <PageHeader minutes={page?.readingTime} />}), [page]);
  const journey = page?.personaJourney && <PageJourney places={page.personaJourney} />;
  if (content && page?.headerPlace)
    return (
      <>
        <InitContent {...props}>{cloneElement(content, {components})}</InitContent>
        {journey}
      </>
    );
  // Where pages are compiled by other means, or an older cache has them, its place is not known.
  return (
    <>
      <PageHeader minutes={page?.readingTime} />
      <InitContent {...props} />
      {journey}
    </>
  );
}
