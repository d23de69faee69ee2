import Translate from '@docusaurus/Translate';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {
  Children,
  type ComponentProps,
  isValidElement,
  type ReactElement,
  type ReactNode,
  useLayoutEffect,
  useRef,
} from 'react';
import styles from '../../Details.module.css';
import {currentPersona} from '../../persona-store.ts';
import {named, useRegistry} from '../../registry.ts';

type Props = ComponentProps<'details'> & {readonly 'data-persona'?: string};

/**
 * A native `<details>` in the classic look. The classic one hides what is closed with `display: none` and opens by
 * script, so that find-in-page, printing and links into it fail.
 *
 * A section for some personas says so under its summary. Whether it is open is not React's to decide: the script of the
 * page, and after it this component, set it as the persona asks.
 */
export default function Details({className, children, open, ...props}: Props): ReactNode {
  const element = useRef<HTMLDetailsElement>(null);
  const persona = props['data-persona'];
  const isBrowser = useIsBrowser();
  useLayoutEffect(() => {
    if (isBrowser && persona && element.current) window.personas.show(currentPersona(), element.current);
  }, []);
  const [summary, content] = divide(children);
  return (
    <details
      {...props}
      ref={element}
      open={open}
      data-opened={open ? '' : undefined}
      className={['alert alert--info', styles.details, className].filter(Boolean).join(' ')}
      suppressHydrationWarning
    >
      {persona ? <Summary {...summary?.props} personas={persona.split(/\s+/)} /> : summary}
      <div className={styles.content}>{content}</div>
    </details>
  );
}

function Summary({children, personas, ...props}: ComponentProps<'summary'> & {personas: readonly string[]}): ReactNode {
  const names = named(useRegistry().personas, personas).map(({name}) => name);
  return (
    <summary {...props}>
      {children}
      <span className={styles.readers}>
        <Translate id="personas.section.for" values={{personas: names.join(', ')}}>
          {'For {personas}'}
        </Translate>
      </span>
    </summary>
  );
}

/** The summary, and all else. */
function divide(children: ReactNode): [ReactElement<ComponentProps<'summary'>> | undefined, ReactNode] {
  const all = Children.toArray(children);
  const summary = all.find(
    (child): child is ReactElement<ComponentProps<'summary'>> => isValidElement(child) && child.type === 'summary',
  );
  return [summary, all.filter((child) => child !== summary)];
}
