import type {Span} from '../diagnostics/diagnostic.ts';
import {nearMiss} from '../diagnostics/near-miss.ts';
import {directiveAttribute, sectionAttribute} from '../shared/section-attribute.ts';
import type {DirectiveFault} from './directive.ts';
import type {Attribute, AttributeName} from './html.ts';

/** How a section is written: as an HTML (or JSX) element, or as a directive. */
export type Spelling = 'html' | 'directive';

/** The attribute that names a section's personas, by spelling. */
export const personaAttribute: Readonly<Record<Spelling, string>> = {
  html: sectionAttribute,
  directive: directiveAttribute,
};

/** What is wrong with the attribute of a section. */
export interface AttributeFault {
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
  readonly faults: readonly AttributeFault[];
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
  const faults: AttributeFault[] = [];
  let value: Attribute | undefined;
  for (const attribute of attributes) {
    const {name, nameSpan} = attribute;
    if (name !== correct && (isDetails ? nearMiss(name, names) === undefined : !names.includes(name))) continue;
    const written = text.slice(...nameSpan);
    const fault = (kind: AttributeFault['kind']) => faults.push({kind, written, span: nameSpan});
    if (!isDetails) fault('wrong-element');
    else if (value?.name === correct && name === correct) fault('repeated');
    else if (name !== correct) fault('misspelt');
    else if (attribute.value === null) fault('no-text');
    else if (attribute.value.trim() === '') fault('empty');
    if (value === undefined || name === correct) value = attribute;
  }
  if (!value) return undefined;
  for (const {name, nameSpan: span} of repeated)
    if (isDetails && name === correct) faults.push({kind: 'repeated', written: text.slice(...span), span});
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
    faults: faults.map((fault) =>
      fault.kind === 'misspelt' && fault.span !== nameSpan ? {...fault, beside: name} : fault,
    ),
  };
}
