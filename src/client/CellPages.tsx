import type {ReactNode} from 'react';
import type {CoveragePageData} from '../views/coverage-page.ts';
import MaybeLink from './MaybeLink.tsx';

interface Props extends Pick<CoveragePageData, 'pages'> {
  readonly files: readonly string[];
}

/** How many pages there are, which opens their list; nothing where there is none. */
export default function CellPages({files, pages}: Props): ReactNode {
  if (files.length === 0) return null;
  return (
    <details>
      <summary>{files.length}</summary>
      <ul>
        {files.map((file) => (
          <li key={file}>
            <MaybeLink to={pages[file]?.href}>{pages[file]?.title ?? file}</MaybeLink>
          </li>
        ))}
      </ul>
    </details>
  );
}
