import {useDoc} from '@docusaurus/plugin-content-docs/client';
import useDocusaurusContext from '@docusaurus/useDocusaurusContext';
import OriginalFooter from '@theme-original/DocItem/Footer';
import type {ReactNode} from 'react';

/** What the pages were held against, as `customFields.holdsFor` in docusaurus.config.ts has it. */
interface HoldsFor {
  readonly repository: string;
  readonly commit: string;
  readonly day: string;
}

/** Says at the end of a page for which state of WeBudget it holds; pages about the docs themselves hold for these. */
export default function Footer(): ReactNode {
  const {id} = useDoc().metadata;
  const {holdsFor} = useDocusaurusContext().siteConfig.customFields as {readonly holdsFor: HoldsFor};
  const {repository, commit, day} = holdsFor;
  return (
    <>
      {!id.startsWith('meta/') && (
        <p className="margin-top--lg margin-bottom--none">
          <small>
            Holds for{' '}
            <a href={`https://github.com/${repository}/tree/${commit}`}>
              {repository} at {commit.slice(0, 7)}
            </a>
            , <time dateTime={day}>{day}</time>.
          </small>
        </p>
      )}
      <OriginalFooter />
    </>
  );
}
