import type {ReactNode} from 'react';
import SiteLink from './SiteLink.tsx';

interface Props {
  readonly to: string | undefined;
  readonly className?: string;
  readonly 'data-persona-color'?: string;
  readonly onClick?: () => void;
  readonly children: ReactNode;
}

/** A link where there is somewhere to go, and the same words where there is not. */
export default function MaybeLink({to, ...props}: Props): ReactNode {
  return to === undefined ? <span {...props} /> : <SiteLink to={to} {...props} />;
}
