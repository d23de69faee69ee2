import {translate} from '@docusaurus/Translate';
import InitDetails from '@theme-init/MDXComponents/Details';
import {Children, type ComponentProps, cloneElement, isValidElement, type ReactElement, type ReactNode} from 'react';
import {named, registry} from '../../site-registry.ts';

type Props = ComponentProps<'details'> & {readonly 'data-persona'?: string};

/**
 * What names no persona is nobody's section, and stays what the theme makes of it. So is an attribute whose value is no
 * text, as while somebody writes it.
 */
export default function Details({'data-persona': persona, ...props}: Props): ReactNode {
  return typeof persona === 'string' ? <Section {...props} data-persona={persona} /> : <InitDetails {...props} />;
}

/**
 * A native `<details>` in the classic look. The classic one hides what is closed with `display: none` and opens by
 * script, so that find-in-page, printing and links into it fail.
 *
 * A section for some personas says so in its summary. Whether it is open is not React's to decide: the script of the
 * page sets it as the persona asks.
 */
function Section({
  className = '',
  children,
  open,
  'data-persona': persona,
  ...props
}: Props & {readonly 'data-persona': string}): ReactNode {
  const {personas} = registry();
  const readers = named(personas, persona.split(/\s+/));
  return (
    <details
      {...props}
      // By the ids that they have now. What nobody knows stays: then it is for none of the others.
      data-persona={readers.map(({id}) => id).join(' ') || persona}
      data-persona-color={readers[0]?.id}
      open={open}
      data-opened={open ? '' : undefined}
      className={`alert alert--info persona-details ${className}`}
      suppressHydrationWarning
    >
      {readers.length > 0
        ? Children.map(children, (child) =>
            isSummary(child)
              ? cloneElement(
                  child,
                  undefined,
                  child.props.children,
                  ' ',
                  <span className="persona-name">
                    {translate(
                      {id: 'personas.section.for', message: 'For {personas}'},
                      {personas: readers.map(({name}) => name).join(', ')},
                    )}
                  </span>,
                )
              : child,
          )
        : children}
    </details>
  );
}

function isSummary(child: ReactNode): child is ReactElement<ComponentProps<'summary'>> {
  return isValidElement(child) && child.type === 'summary';
}
