import type {ReactNode} from 'react';
import type {Coverage} from '../content/coverage-schema.ts';

interface Props extends Pick<Coverage['personas'][number], 'id' | 'name' | 'pages'> {
  /** How many pages the persona with the most has. */
  readonly most: number;
}

/** How many pages a persona has, in a number and as a bar. Its length is an attribute: a policy may refuse styles. */
export default function PagesBar({id, name, pages, most}: Props): ReactNode {
  return (
    <li data-persona-color={id}>
      <span>{name}</span>
      <svg aria-hidden="true" viewBox="0 0 100 1" preserveAspectRatio="none">
        <rect width={most === 0 ? 0 : (pages / most) * 100} height="1" />
      </svg>
      <span>{pages}</span>
    </li>
  );
}
