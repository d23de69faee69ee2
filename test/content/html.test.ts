import {describe, expect, it} from 'vitest';
import {htmlTokens} from '../../src/content/html.ts';

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
