import PersonaDetails from '@theme-original/MDXComponents/Details';
import type {ComponentProps, ReactNode} from 'react';

/**
 * What is folded here is a native `<details>` on every page, not in sections for a persona alone: find-in-page, paper and
 * links reach into recipes that are closed, and they open without scripts.
 */
export default function Details(props: ComponentProps<'details'> & {readonly 'data-persona'?: string}): ReactNode {
  if (props['data-persona'] !== undefined) return <PersonaDetails {...props} />;
  return <details {...props} className={`alert alert--info persona-details ${props.className ?? ''}`} />;
}
