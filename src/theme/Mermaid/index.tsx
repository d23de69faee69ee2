import {useColorMode} from '@docusaurus/theme-common';
import useIsBrowser from '@docusaurus/useIsBrowser';
import type {Props} from '@theme/Mermaid';
import OriginalMermaid from '@theme-original/Mermaid';
import type {CSSProperties, ReactNode} from 'react';
import styles from './styles.module.css';

/**
 * A diagram as a figure: its name and its caption stand in the page from the start, without scripts its source does, and
 * the room that it will take is kept free, so that nothing moves when it is drawn.
 *
 * All three come from the source of the diagram. Name and caption are what Mermaid itself calls `accTitle` and
 * `accDescr`; the room is a comment with the size in CSS pixels, `%% room: 640 x 480`.
 */
export default function Mermaid({value}: Props): ReactNode {
  const {colorMode} = useColorMode();
  // Until then the colour mode is not known.
  const isBrowser = useIsBrowser();
  const [, width, height] = /^\s*%% room: (\d+) x (\d+)$/m.exec(value) ?? [];
  const room = width && height ? {maxWidth: `${width}px`, aspectRatio: `${width} / ${height}`} : {};
  return (
    <figure className={styles.figure}>
      <div
        className={styles.room}
        role="img"
        aria-label={written('accTitle', value)}
        style={room satisfies CSSProperties}
      >
        {/* A diagram that is drawn twice under one id can end up empty: each colour mode gets its own. */}
        {isBrowser && <OriginalMermaid key={colorMode} value={value} />}
      </div>
      <noscript>
        <pre>
          <code>{value}</code>
        </pre>
      </noscript>
      <figcaption className={styles.caption}>{written('accDescr', value)}</figcaption>
    </figure>
  );
}

/** What the source of a diagram says after a keyword; undefined if it says nothing. */
function written(keyword: 'accTitle' | 'accDescr', value: string): string | undefined {
  return new RegExp(`^\\s*${keyword}:\\s*(.+)$`, 'm').exec(value)?.[1];
}
