import {translate} from '@docusaurus/Translate';
import type {ReactNode} from 'react';
import {versions} from './ShownFor.tsx';
import {registry} from './site-registry.ts';

interface Props {
  readonly persona: {readonly id: string; readonly shortName: string};
  /** Of what kind it is, as class names of the theme. */
  readonly className: string;
}

/**
 * A button that has the site read as a persona, and while it is, as everyone again. It is one button, so that whoever has
 * pressed it keeps the focus.
 */
export default function PickButton({persona: {id, shortName}, className}: Props): ReactNode {
  return (
    <button type="button" className={`button ${className}`} data-persona-pick={id}>
      {versions(registry().personas, (reader) => reader?.id === id).map(({value: isHers, shownFor}) => (
        <span key={shownFor} data-shown-for={shownFor}>
          {isHers
            ? translate({id: 'personas.notice.everyone', message: 'Read as everyone'})
            : translate({id: 'personas.home.pick', message: 'Read as {persona}'}, {persona: shortName})}
        </span>
      ))}
    </button>
  );
}
