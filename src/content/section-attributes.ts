import type {Span} from '../diagnostics/diagnostic.ts';
import {nearest} from '../diagnostics/suggestion.ts';
import type {DirectiveFault} from './directive.ts';
import type {Attribute, AttributeName} from './html.ts';

/** How a section is written: as an HTML (or JSX) element, or as a directive. */
export type Spelling = 'html' | 'directive';

/** The attribute that names a section's personas, by spelling. */
export const personaAttribute: Readonly<Record<Spelling, string>> = {html: 'data-persona', directive: 'persona'};

/** A slip in the attribute of a section. */
export interface AttributeSlip {
  readonly kind: 'misspelt' | 'empty' | 'no-text' | 'repeated' | 'wrong-element' | 'no-directive' | 'unclosed';
  readonly written: string;
  readonly span: Span;
  /** The other attribute of the section that says whom it is for, so that this one says nothing. */
  readonly beside?: string | undefined;
  /** What makes text of the directive. */
  readonly fault?: DirectiveFault;
}

/** Whom a section is for, and what is wrong with how it says so. */
export interface NamedPersonas {
  /** The ids as written, each with its place. */
  readonly personas: readonly {readonly written: string; readonly span: Span}[];
  readonly slips: readonly AttributeSlip[];
}

/**
 * What the attributes of an element or directive say of personas; undefined when they say nothing.
 *
 * @param attributes all that count; of two with the same name, the last
 * @param repeated further ones, whose names stand among the others
 */
export function personasOf(
  spelling: Spelling,
  attributes: readonly Attribute[],
  isDetails: boolean,
  text: string,
  repeated: readonly AttributeName[] = [],
): NamedPersonas | undefined {
  const correct = personaAttribute[spelling];
  const names = Object.values(personaAttribute);
  const slips: AttributeSlip[] = [];
  let value: Attribute | undefined;
  for (const attribute of attributes) {
    const {name, nameSpan} = attribute;
    if (name !== correct && (isDetails ? nearest(name, names) === undefined : !names.includes(name))) continue;
    const written = text.slice(...nameSpan);
    const slip = (kind: AttributeSlip['kind']) => slips.push({kind, written, span: nameSpan});
    if (!isDetails) slip('wrong-element');
    else if (value?.name === correct && name === correct) slip('repeated');
    else if (name !== correct) slip('misspelt');
    else if (attribute.value === null) slip('no-text');
    else if (attribute.value.trim() === '') slip('empty');
    if (value === undefined || name === correct) value = attribute;
  }
  if (!value) return undefined;
  for (const {name, nameSpan: span} of repeated)
    if (isDetails && name === correct) slips.push({kind: 'repeated', written: text.slice(...span), span});
  const {name, nameSpan, valueSpan} = value;
  // An id that is written with character references is found nowhere: all of the value stands for it.
  let from = valueSpan[0];
  const personas = [...(value.value ?? '').matchAll(/\S+/g)].map(({0: written}) => {
    const start = text.indexOf(written, from);
    const end = start + written.length;
    if (start < 0 || end > valueSpan[1]) return {written, span: valueSpan};
    from = end;
    return {written, span: [start, end] as const};
  });
  return {
    personas: isDetails ? personas : [],
    slips: slips.map((slip) => (slip.kind === 'misspelt' && slip.span !== nameSpan ? {...slip, beside: name} : slip)),
  };
}
