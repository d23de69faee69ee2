import {useDoc} from '@docusaurus/plugin-content-docs/client';
import type {Props} from '@theme/DocItem/Content';
import InitContent from '@theme-init/DocItem/Content';
import {cloneElement, type ReactElement, type ReactNode} from 'react';
import {headerProp} from '../../../../shared/header-place.ts';
import type {ReadingTime} from '../../../../shared/minutes.ts';
import type {JourneyPlace} from '../../../../views/page-journeys.ts';
import PageJourney from '../../../PageJourney.tsx';
import ServedPart from '../../../ServedPart.tsx';

/** A compiled page, with what the build has found out of it, in names that no page has. A site's own layout may show something else. */
interface CompiledPage {
  readonly personaReadingTime?: ReadingTime;
  readonly personaHeaderPlace?: number;
  readonly personaJourney?: readonly JourneyPlace[];
}

/**
 * The classic content of a page, with the line under its title that says whom it is for, and the one at its end that says
 * which step it is of what the reader came to do.
 */
export default function DocItemContent(props: Props): ReactNode {
  const content = props.children as ReactElement<{[headerProp]?: ReactNode}> | null;
  const page = content?.type as CompiledPage | undefined;
  // The front matter that the page itself exports is kept by the cache of a build, with the ids of then.
  const {frontMatter, permalink} = useDoc().metadata;
  const {persona, scenario} = frontMatter as {persona?: unknown; scenario?: unknown};
  const isTagged = persona !== undefined || scenario !== undefined;
  const header = isTagged && (
    <ServedPart key={permalink} name="PageHeader" props={{persona, scenario, minutes: page?.personaReadingTime}} />
  );
  const journey = page?.personaJourney && <PageJourney places={page.personaJourney} />;
  // Where pages are compiled by other means, or an older cache has them, its place is not known.
  const isPlaced = content && page?.personaHeaderPlace;
  // One without tags is given nothing: its own layout may hand on all that it gets.
  const shown = isPlaced && header ? cloneElement(content, {[headerProp]: header}) : content;
  const classic = <InitContent {...props}>{shown}</InitContent>;
  // In a fragment, React would give other ids (`useId`) to all that is in the content.
  if (isPlaced && !journey) return classic;
  return (
    <>
      {!isPlaced && header}
      {classic}
      {journey}
    </>
  );
}
