import fc from 'fast-check';
import type {Root} from 'mdast';
import type {ContainerDirective} from 'mdast-util-directive';
import {describe, expect, it} from 'vitest';
import {directiveAttributes, labelEnd} from '../../src/markdown/directive.ts';
import {parseMarkdown} from '../../src/markdown/parser.ts';

/** The attributes of a directive, by our reading, with what stands at their places. */
function read(text: string) {
  const from = labelEnd(text, text.indexOf('details') + 'details'.length);
  return directiveAttributes(text, from).map(({name, value, nameSpan, valueSpan}) => ({
    name,
    value,
    written: text.slice(...nameSpan),
    at: text.slice(...valueSpan),
  }));
}

describe('the attributes of a directive', () => {
  it('have the places of their names and values', () => {
    expect(read(`:::details[L]{#id .class persona="A B" x='c' y=d open}`)).toEqual([
      {name: 'persona', value: 'A B', written: 'persona', at: 'A B'},
      {name: 'x', value: 'c', written: 'x', at: 'c'},
      {name: 'y', value: 'd', written: 'y', at: 'd'},
      {name: 'open', value: '', written: 'open', at: ''},
    ]);
  });

  it('are none where there are no braces', () => {
    expect(read(':::details')).toEqual([]);
    expect(read(':::details[L]')).toEqual([]);
    expect(read(':::details {persona="A"}')).toEqual([]);
    expect(read(':::details{}')).toEqual([]);
  });

  it('begin after the label, whatever is in it', () => {
    expect(read(':::details[a [b] \\] c]{persona=A}')).toMatchObject([{name: 'persona'}]);
    expect(read(':::details[not closed{persona=A}')).toEqual([]);
    expect(read(':::details[not closed\n]{persona=A}')).toEqual([]);
  });

  it('are those that the parser finds', () => {
    const name = fc.constantFrom('persona', 'data-persona', 'x', 'open', 'A_b', 'c:d', '_e', 'f.g');
    const value = fc.constantFrom(
      '',
      '="A"',
      "='A B'",
      '=A',
      '=A-1',
      ' = "A"',
      '=""',
      '="}"',
      "='\"'",
      '=a.b',
      '="#x"',
      '= A',
    );
    const attribute = fc.oneof(
      {weight: 4, arbitrary: fc.tuple(name, value).map((parts) => parts.join(''))},
      {weight: 1, arbitrary: fc.constantFrom('#id', '.class', '.a.b', '#x.y')},
    );
    const label = fc.constantFrom('', '[L]', '[a [b]]', '[*c* `d`]', '[\\]]');
    fc.assert(
      fc.property(label, fc.array(attribute, {maxLength: 4}), fc.constantFrom(' ', '  '), (before, parts, space) => {
        const text = `:::details${before}{${parts.join(space)}}`;
        const [node] = (parseMarkdown(`${text}\n:::\n`, 'md') as Root).children;
        if (node?.type !== 'containerDirective') return;
        const {id: _, class: __, ...expected} = (node as ContainerDirective).attributes ?? {};
        // Where an attribute stands twice the parser keeps the last.
        expect(Object.fromEntries(read(text).map((found) => [found.name, found.value]))).toEqual(expected);
      }),
      {numRuns: 1000},
    );
  });
});
