import Translate from '@docusaurus/Translate';
import {type ReactNode, useRef, useState} from 'react';
import type {PageLink} from '../views/listed-page.ts';
import {clearReadPages, useReadPages} from './read-pages.ts';
import {pathKey} from './same-path.ts';

/**
 * That some of these pages are ticked, and where that is kept, with a button that takes all ticks away. Its line is there
 * from the first frame on, so that nothing moves when it is known what the reader has read.
 */
export default function ReadSteps({pages}: {pages: readonly PageLink[]}): ReactNode {
  const read = useReadPages();
  const [isCleared, setCleared] = useState(false);
  const line = useRef<HTMLParagraphElement>(null);
  const hasRead = pages.some(({href}) => read.includes(pathKey(href)));
  return (
    <p ref={line} className="persona-quiet persona-ticks" role="status" tabIndex={-1}>
      {hasRead ? (
        <>
          <Translate id="personas.read.kept">What you have read is ticked, on this device only.</Translate>{' '}
          <button
            type="button"
            className="persona-link"
            onClick={() => {
              // The button goes, and must not take the focus with it.
              line.current?.focus();
              clearReadPages();
              setCleared(true);
            }}
          >
            <Translate id="personas.read.clear">Clear all ticks</Translate>
          </button>
        </>
      ) : (
        isCleared && <Translate id="personas.read.cleared">All ticks are cleared.</Translate>
      )}
    </p>
  );
}

/** The tick of a page that the reader has read. */
export function ReadMark({href}: {href: string}): ReactNode {
  const read = useReadPages();
  return (
    read.includes(pathKey(href)) && (
      <span className="persona-read">
        <Translate id="personas.read.mark">Read</Translate>
      </span>
    )
  );
}
