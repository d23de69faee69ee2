import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {attributeAt, htmlTokens, unclosedDetails} from '../../src/markdown/html.ts';

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

describe('a tag', () => {
  it.each([
    ['<b>', {start: 'b', at: '<b>'}],
    ['a<B/>c', {start: 'b', at: '<B/>'}],
    ['<h1 />', {start: 'h1', at: '<h1 />'}],
    ['</h1>', {end: 'h1', at: '</h1>'}],
    ['</b >', {end: 'b', at: '</b >'}],
    ['<x-y>', {start: 'x-y', at: '<x-y>'}],
    ['<b c="d">', {start: 'b', at: '<b c="d">', attributes: ['c|d|d']}],
    ['<B C-d="e" F="">', {start: 'b', at: '<B C-d="e" F="">', attributes: ['C-d|e|e', 'F||']}],
    ['<b c="d" C="e">', {start: 'b', at: '<b c="d" C="e">', attributes: ['c|d|d']}],
    ['<b c="&lt;">', {start: 'b', at: '<b c="&lt;">', attributes: ['c|&lt;|<']}],
    ['<b c="<">', {start: 'b', at: '<b c="<">', attributes: ['c|<|<']}],
    ['<b\nc="d"\r\n>', {start: 'b', at: '<b\nc="d"\r\n>', attributes: ['c|d|d']}],
    ["<b c='\"' d=e/>", {start: 'b', at: "<b c='\"' d=e/>", attributes: ['c|"|"', 'd|e/|e/']}],
    ['<title><b></title>', {start: 'title', at: '<title>'}, {end: 'title', at: '</title>'}],
    ['<titles><b>', {start: 'titles', at: '<titles>'}, {start: 'b', at: '<b>'}],
    [
      '<iframe a="b"><c></iframe>',
      {start: 'iframe', at: '<iframe a="b">', attributes: ['a|b|b']},
      {end: 'iframe', at: '</iframe>'},
    ],
    ['</script><b>', {end: 'script', at: '</script>'}, {start: 'b', at: '<b>'}],
    ['<!-- <b> --><c>', {comment: ' <b> ', at: '<!-- <b> -->'}, {start: 'c', at: '<c>'}],
    ['<b> & <c>', {start: 'b', at: '<b>'}, {start: 'c', at: '<c>'}],
    ['<b>\0</b>', {start: 'b', at: '<b>'}, {end: 'b', at: '</b>'}],
    ['a < b > c'],
    ['<b'],
    ['<1>'],
    ['&lt;b>'],
  ])('is found in %j', (html, ...tokens) => {
    expect(read(html)).toEqual(tokens);
  });

  it('names the attributes that stand in it twice, where they stand', () => {
    const html = '<p><a b="c" B = "d" b e>f</a>';
    const [, tag, end] = htmlTokens(html, 5);
    expect(tag?.repeated?.map(({name, nameSpan: [from, to]}) => [name, html.slice(from - 5, to - 5)])).toEqual([
      ['b', 'B'],
      ['b', 'b'],
    ]);
    expect(end).not.toHaveProperty('repeated');
  });

  it.each([
    ['a="b"', 'a', 'b'],
    ["a='b'", 'a', 'b'],
    ['a=b', 'a', 'b'],
    ['a = "b"', 'a', 'b'],
    ['a', 'a', ''],
    ['a=', 'a', ''],
    ['a=""', 'a', ''],
    ['a="', 'a', ''],
  ])('has attributes with places: %s', (source, name, value) => {
    const {nameSpan, valueSpan} = attributeAt('a', 'b', source, 3);
    expect(source.slice(nameSpan[0] - 3, nameSpan[1] - 3)).toBe(name);
    expect(source.slice(valueSpan[0] - 3, valueSpan[1] - 3)).toBe(value);
  });
});

describe('a <details> that a quote keeps open', () => {
  it.each([
    ['<details a="b', '<details a="b'],
    ["<p>a</p> <details a='b\n\nc </p>\n", "<details a='b\n\nc </p>"],
    ['<details a="b"', '<details a="b"'],
    ['<details', undefined],
    ['<details ', '<details'],
    ['<DETAILS a=b', '<DETAILS a=b'],
    ['<details/a', '<details/a'],
    ['<detailsx a="b', undefined],
    ['<p a="b', undefined],
    ['</details a="b', undefined],
    ['<p> <b a="<details c="', undefined],
    ['<script> <details a="b', undefined],
    ['</script> <details a="b', '<details a="b'],
    ['<details a="b">', undefined],
    ['a', undefined],
    ['', undefined],
  ])('in %j is %j', (html, expected) => {
    const found = unclosedDetails(html, 7, htmlTokens(html, 7));
    expect(found && html.slice(found.span[0] - 7, found.span[1] - 7)).toBe(expected);
  });
});
