import Translate from '@docusaurus/Translate';
import {Children, type ComponentProps, cloneElement, isValidElement, type ReactElement, type ReactNode} from 'react';
import {named, useRegistry} from '../../registry.ts';

type Props = ComponentProps<'details'> & {readonly 'data-persona'?: string};

/**
 * A native `<details>` in the classic look. The classic one hides what is closed with `display: none` and opens by
 * script, so that find-in-page, printing and links into it fail.
 *
 * A section for some personas says so in its summary. Whether it is open is not React's to decide: the script of the
 * page sets it as the persona asks.
 */
export default function Details({className = '', children, open, ...props}: Props): ReactNode {
  const persona = props['data-persona'];
  const {personas} = useRegistry();
  const readers = named(personas, persona?.split(/\s+/));
  return (
    <details
      {...props}
      // By the ids that they have now. What nobody knows stays: then it is for none of the others.
      data-persona={readers.map(({id}) => id).join(' ') || persona}
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
                  <span className="persona-quiet">
                    <Translate id="personas.section.for" values={{personas: readers.map(({name}) => name).join(', ')}}>
                      {'For {personas}'}
                    </Translate>
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
