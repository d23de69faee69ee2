import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {htmlTokens} from '../../src/markdown/html.ts';

/** The tokens of a piece of HTML that begins at some offset, with what stands at their places. */
function read(html: string) {
  const offset = 7;
  const at = ([start, end]: readonly [number, number]) => html.slice(start - offset, end - offset);
  return htmlTokens(html, offset).map(({kind, name, span, attributes}) => ({
    [kind]: name,
    at: at(span),
    ...(attributes.length > 0
      ? {attributes: attributes.map(({value, nameSpan, valueSpan}) => `${at(nameSpan)}|${at(valueSpan)}|${value}`)}
      : {}),
  }));
}

describe('the tokens of HTML', () => {
  it('are tags and comments', () => {
    expect(read('a <b>c</b> <!-- d --> <br/> <!DOCTYPE e> <?f?> &amp; \0')).toEqual([
      {start: 'b', at: '<b>'},
      {end: 'b', at: '</b>'},
      {comment: ' d ', at: '<!-- d -->'},
      {start: 'br', at: '<br/>'},
      {comment: '?f?', at: '<?f?>'},
    ]);
  });

  it('have attributes, whose values are without quotes and entities', () => {
    expect(read(`<Details A="1" b='2' c=3 d e = "4 &amp; 5"\nf="">`)).toEqual([
      {
        start: 'details',
        at: `<Details A="1" b='2' c=3 d e = "4 &amp; 5"\nf="">`,
        attributes: ['A|1|1', 'b|2|2', 'c|3|3', 'd||', 'e|4 &amp; 5|4 & 5', 'f||'],
      },
    ]);
  });

  it('keep the first of two attributes, and bear one without a name', () => {
    expect(read('<a b=1 b=2>')).toEqual([{start: 'a', at: '<a b=1 b=2>', attributes: ['b|1|1']}]);
    expect(read('<a ="x" b=1>')).toMatchObject([{start: 'a', attributes: [expect.anything(), 'b|1|1']}]);
  });

  it('are none in scripts and the like, and none where a tag is not closed', () => {
    expect(read('<script>"<b>"</script><style><i></style><textarea><u></textarea>').map((token) => token.at)).toEqual([
      '<script>',
      '</script>',
      '<style>',
      '</style>',
      '<textarea>',
      '</textarea>',
    ]);
    expect(read('<details data-persona="A"')).toEqual([]);
  });
});

it('is read the same whether it needs the parser or not', () => {
  const name = fc.oneof(
    {weight: 4, arbitrary: fc.constantFrom('details', 'summary', 'b', 'h1')},
    fc.constantFrom('script', 'title', 'noscript', 'x-y', 'Details', 'Tabs', 'Script', 'İ'),
  );
  const attribute = fc
    .tuple(
      fc.constantFrom(' ', ' ', ' ', ' ', '\n'),
      fc.constantFrom('data-persona', 'a', 'a', 'A', 'groupId'),
      fc.constantFrom('BE-New BE-Ops', 'BE-New', '', 'x>y', 'ä', '1 &amp; 2'),
    )
    .map(([space, key, value]) => `${space}${key}="${value}"`);
  const piece = fc.oneof(
    fc
      .tuple(name, fc.array(attribute, {maxLength: 3}), fc.constantFrom('', '', ' ', '/', ' /', ' / '))
      .map(([tag, attributes, end]) => `<${tag}${attributes.join('')}${end}>`),
    name.map((tag) => `</${tag}>`),
    fc.constantFrom('text', '\n\n', ' > ', '"', 'ä'),
    fc.constantFrom('<', '&lt;', '\r\n', '</b >', '<b/>'),
  );
  fc.assert(
    fc.property(fc.array(piece, {maxLength: 4}), (pieces) => {
      const html = pieces.join('');
      // A comment needs the parser. Before the rest, it changes nothing of it but the places.
      const [, ...parsed] = htmlTokens(`<!---->${html}`, -7);
      expect(htmlTokens(html, 0)).toEqual(parsed);
    }),
    {numRuns: 1000},
  );
});
