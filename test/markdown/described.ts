import {parseBody} from '../../src/markdown/parse-body.ts';
import type {MarkdownFormat} from '../../src/markdown/parser.ts';

type Span = readonly [number, number];

/** What the parser finds in the body of a page, in words, each place named by what stands there. */
export function described(body: string, format: MarkdownFormat = 'md'): string[] {
  // What stands before the body moves every place.
  const before = '---\na: b\n---\n';
  const text = before + body;
  const at = (span: Span) => text.slice(...span);
  const {outline, isBroken} = parseBody(text, before.length, format);
  return [
    ...outline.sections.map(({spelling, opening, parent, personas, faults, hasSummary, isUnclosed}) =>
      [
        `section ${at(opening)}`,
        ...(spelling === (at(opening).startsWith('<') ? 'html' : 'directive') ? [] : [`spelt as ${spelling}`]),
        ...(parent ? [`in ${at(parent.opening)}`] : []),
        ...personas.map(({written, span}) => `for ${written}${at(span) === written ? '' : ` at ${at(span)}`}`),
        ...faults.map(({kind, span, beside}) => `${kind} ${at(span)}${beside ? ` beside ${beside}` : ''}`),
        ...(hasSummary ? [] : ['no summary']),
        ...(isUnclosed ? ['unclosed'] : []),
      ].join(', '),
    ),
    ...outline.unclosed.map(({spelling, opening}) => `unclosed ${spelling} ${at(opening)}`),
    ...outline.links.map(({url, span, inSection}) => `link ${url} at ${at(span)}${inSection ? ' in a section' : ''}`),
    ...outline.disables.map(({rules, marker, end, misspelt}) =>
      [
        `${at(marker)}${misspelt ? ' misspelt' : ''} up to ${text.slice(end - 3, end)}`,
        ...rules.map(({span}) => at(span)),
      ].join(', '),
    ),
    ...(isBroken ? ['broken'] : []),
  ];
}
