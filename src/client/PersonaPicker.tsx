import Link from '@docusaurus/Link';
import Translate, {translate} from '@docusaurus/Translate';
import useBaseUrl from '@docusaurus/useBaseUrl';
import useIsBrowser from '@docusaurus/useIsBrowser';
import {
  type FocusEvent,
  type KeyboardEvent,
  type MouseEvent,
  type ReactNode,
  type ToggleEvent,
  useId,
  useRef,
} from 'react';
import type {PersonaData} from '../views/registry-data.ts';
import {announce} from './announce.ts';
import PersonaIcon from './PersonaIcon.tsx';
import styles from './PersonaPicker.module.css';
import {usePersona, viewAddress} from './persona-store.ts';
import {useRegistry} from './registry.ts';
import {ForEach} from './ShownFor.tsx';
import {everyone, usePick} from './use-pick.ts';

/** The button that says as whom one reads, and opens the choices. */
export default function PersonaPicker(): ReactNode {
  const id = useId();
  const popover = useRef<HTMLDivElement>(null);
  const focusChoice = ({newState}: ToggleEvent) => {
    if (newState === 'open') popover.current?.querySelector<HTMLElement>('[aria-checked="true"]')?.focus();
  };
  // The choices lie over the page: whoever goes on with the keyboard must see where she is.
  const closeBehind = ({currentTarget, relatedTarget}: FocusEvent) => {
    if (relatedTarget && !currentTarget.parentElement?.contains(relatedTarget)) popover.current?.hidePopover();
  };
  return (
    <div className={styles.picker} data-persona-picker="">
      <button type="button" className={styles.button} popoverTarget={id} aria-haspopup="dialog" onBlur={closeBehind}>
        <span className={styles.label}>
          <Translate id="personas.picker.label">Reading as</Translate>
        </span>{' '}
        <ForEach>
          {(persona) => (
            <span className={styles.choice} data-persona-color={persona?.id}>
              <PersonaIcon id={persona?.id ?? ''} />
              <span className={styles.name}>{persona?.name ?? everyone()}</span>
            </span>
          )}
        </ForEach>
      </button>
      <div
        id={id}
        ref={popover}
        popover="auto"
        className={styles.popover}
        role="dialog"
        aria-label={translate({
          id: 'personas.picker.title',
          message: 'Who are you reading as?',
        })}
        onToggle={focusChoice}
        onBlur={closeBehind}
      >
        <p className={styles.title}>
          <Translate id="personas.picker.title">Who are you reading as?</Translate>
        </p>
        <Choices close={() => popover.current?.hidePopover()} />
        <CopyLink />
      </div>
    </div>
  );
}

/** Everyone and each persona, as links to their homes until scripts make them radio buttons. */
function Choices({close}: {close: () => void}): ReactNode {
  const {personas} = useRegistry();
  const home = useBaseUrl('/');
  const isBrowser = useIsBrowser();
  const current = usePersona();
  const list = useRef<HTMLDivElement>(null);
  const pick = usePick();
  const move = (event: KeyboardEvent) => {
    const step = steps[event.key];
    if (step === undefined) return;
    event.preventDefault();
    const choices = Array.from(list.current?.querySelectorAll<HTMLElement>('[data-persona-option]') ?? []);
    const at = choices.indexOf(document.activeElement as HTMLElement);
    const next = Number.isFinite(step)
      ? (at + step + choices.length) % choices.length
      : step < 0
        ? 0
        : choices.length - 1;
    choices[next]?.focus();
  };
  const choice = (persona?: PersonaData) => {
    const id = persona?.id ?? '';
    const checked = current === id;
    const radio = isBrowser
      ? {
          role: 'radio',
          'aria-checked': checked,
          tabIndex: checked ? 0 : -1,
          onClick: (event: MouseEvent) => {
            if (event.metaKey || event.ctrlKey || event.shiftKey) return;
            event.preventDefault();
            pick(persona);
            close();
          },
          onKeyDown: (event: KeyboardEvent<HTMLElement>) => {
            if (event.key !== ' ') return;
            event.preventDefault();
            event.currentTarget.click();
          },
        }
      : {};
    return (
      <Link key={id} className={styles.option ?? ''} to={persona?.home ?? home} data-persona-option={id} {...radio}>
        <PersonaIcon id={id} />
        <span>
          <span className={styles.optionName}>{persona?.name ?? everyone()}</span>
          <span className={styles.optionText}>
            {persona?.description ?? <Translate id="personas.everyone.description">All pages, all sections</Translate>}
          </span>
        </span>
      </Link>
    );
  };
  const group = isBrowser
    ? {
        role: 'radiogroup',
        'aria-label': translate({id: 'personas.picker.title', message: 'Who are you reading as?'}),
        onKeyDown: move,
      }
    : {};
  return (
    <div ref={list} {...group}>
      {choice()}
      {personas.map(choice)}
    </div>
  );
}

/** What the keys do among the choices: so many steps on, or to either end. */
const steps: Readonly<Record<string, number>> = {
  ArrowDown: 1,
  ArrowRight: 1,
  ArrowUp: -1,
  ArrowLeft: -1,
  Home: Number.NEGATIVE_INFINITY,
  End: Number.POSITIVE_INFINITY,
};

/** A button that only scripts make useful, and so is not there without them. */
function CopyLink(): ReactNode {
  const isBrowser = useIsBrowser();
  const copy = async () => {
    try {
      await navigator.clipboard.writeText(viewAddress());
      announce(translate({id: 'personas.link.copied', message: 'Link copied'}));
    } catch {
      window.prompt(translate({id: 'personas.link.prompt', message: 'Copy this link:'}), viewAddress());
    }
  };
  if (!isBrowser) return null;
  return (
    <button type="button" className={styles.copy} onClick={copy}>
      <Translate id="personas.link.copy">Copy link to this view</Translate>
    </button>
  );
}
