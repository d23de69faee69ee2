import {translate} from '@docusaurus/Translate';
import MDXComponents from '@theme-original/MDXComponents';
import type {ComponentProps, ReactNode} from 'react';

/** A box of a task list. Markdown gives it no name, and nobody can tick it here. */
function TaskBox(props: ComponentProps<'input'>): ReactNode {
  return <input {...props} aria-label={translate({id: 'site.task', message: 'To do'})} />;
}

export default {...MDXComponents, input: TaskBox};
