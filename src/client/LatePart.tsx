import useIsBrowser from '@docusaurus/useIsBrowser';
import {type ComponentProps, type ComponentType, type ReactNode, useEffect, useRef, useState} from 'react';
import {loadParts, parts} from './late-parts.ts';

type Components = typeof import('./page-parts.ts').components;

/** The name of a part of a page. */
export type PartName = keyof Components;

/** Which part it is, and what that is given. */
export interface PartProps<Name extends PartName> {
  readonly name: Name;
  readonly props: ComponentProps<Components[Name]>;
  /** Asked in a browser: whether the server could not know what this reader is to see. */
  readonly isStale?: (() => boolean) | undefined;
  /** The element around it; a `div` unless something is said. */
  readonly Tag?: 'div' | 'li';
  /** What stands for it on a page that no server has written, until what draws it has come. */
  readonly until?: ReactNode;
}

/**
 * What stands for `ServedPart` in a browser: what the server has written, as long as there is something and it is right. On
 * a page that no server has written it is drawn here.
 */
export default function LatePart<Name extends PartName>(part: PartProps<Name>): ReactNode {
  const {name, props, isStale, Tag = 'div', until} = part;
  const place = useRef<HTMLElement>(null);
  // While React takes over what a server has written, it is not drawn.
  const [isServed] = useState(!useIsBrowser());
  const [isDrawn, setDrawn] = useState(!isServed && parts !== undefined);
  useEffect(() => {
    if (!place.current?.firstChild || isStale?.()) loadParts().then((loaded) => setDrawn(loaded !== undefined));
  }, [isStale]);
  const Part = isDrawn && (parts?.components[name] as ComponentType<object>);
  if (Part || !isServed) return <Tag key="drawn">{Part ? <Part {...props} /> : until}</Tag>;
  // React leaves alone what is in an element whose content is given as text, as long as it is given the same object.
  return <Tag ref={place as never} dangerouslySetInnerHTML={served} suppressHydrationWarning />;
}

const served = {__html: ''};
