import {describe, expect, it} from 'vitest';
import {parseMarkdown} from '../../src/markdown/parser.ts';

/** The tree of a page in MDX: the kinds of its nodes, each with what stands at its place, but for text. */
function tree(text: string): unknown {
  interface Node {
    readonly type: string;
    readonly value?: string;
    readonly children?: readonly Node[];
    readonly position?: {readonly start: {readonly offset: number}; readonly end: {readonly offset: number}};
  }
  const shown = ({type, children, position}: Node): unknown => {
    const written = text.slice(position?.start.offset, position?.end.offset);
    return type === 'comment' || !children ? `${type} ${written}` : {[type]: children.map(shown)};
  };
  const root = parseMarkdown(text, 'mdx') as Node | undefined;
  return root && shown(root);
}

describe('comments of HTML in MDX', () => {
  it.each([
    '<!-- a -->',
    '<!--a-->',
    '<!-- a\nb -->',
    '<!--\n\n  {a b}\n\n\t<c>\n-->',
    '<!---- a -->',
    '<!-- a - b -- c -->',
    '<!-- a --->',
    '<!-- > -->',
    '<!-- a -> b -->',
    '<!-- a -b> c -->',
    '<!-- a\tb -->',
    '<!----> a -->',
    '<!-- # a -->',
    '<!----->',
    '<!--\r\na\r\n-->',
  ])('are whole: %j', (comment) => {
    expect(tree(comment)).toEqual({root: [`comment ${comment}`]});
    expect(tree(`# a ${comment.replaceAll(/\s+/g, ' ')}\n`)).toMatchObject({
      root: [{heading: ['text a ', `comment ${comment.replaceAll(/\s+/g, ' ')}`]}],
    });
    if (comment.includes('\n\n') || comment.includes('\r')) return;
    expect(tree(`a ${comment} b\n`)).toEqual({root: [{paragraph: ['text a ', `comment ${comment}`, 'text  b']}]});
  });

  it.each([
    '<!-->',
    '<!--->',
    '<!---->',
    '<!--> a -->',
    '<!---> a -->',
    '<!-',
    '<!',
    '<!- a -->',
    '<! -- a -->',
    '<!-- a',
    '<!-- a --',
    '<!-- a -- >',
    '<!a>',
    '<-- a -->',
  ])('are none: %j', (text) => {
    expect(tree(text)).toBeUndefined();
    expect(tree(`a ${text}\n`)).toBeUndefined();
  });

  it.each([
    ['<!-- a -->  \nb', {root: ['comment <!-- a -->', {paragraph: ['text b']}]}],
    ['<!-- a --> b\nc\n\nd', {root: ['comment <!-- a -->', {paragraph: ['text b\nc']}, {paragraph: ['text d']}]}],
    ['<!-- a --> b\n# c', {root: ['comment <!-- a -->', {paragraph: ['text b']}, {heading: ['text c']}]}],
    ['<!-- a --> b\n    c', {root: ['comment <!-- a -->', {paragraph: ['text b\n    c']}]}],
    ['<!-- a --> b\tc', {root: ['comment <!-- a -->', {paragraph: ['text b\tc']}]}],
    ['<!--\n- a\n-->', {root: ['comment <!--\n- a\n-->']}],
    ['<!-- a -->\t# b', {root: ['comment <!-- a -->', {heading: ['text b']}]}],
    ['<!-- a --># b', {root: ['comment <!-- a -->', {heading: ['text b']}]}],
    ['<!-- a --> <!-- b -->', {root: ['comment <!-- a -->', 'comment <!-- b -->']}],
    ['<!-- a --> *b*\r\nc', {root: ['comment <!-- a -->', {paragraph: [{emphasis: ['text b']}, 'text \r\nc']}]}],
    ['<!-- a --> <b>c</b>', {root: ['comment <!-- a -->', {paragraph: [{mdxJsxTextElement: ['text c']}]}]}],
    ['<!-- a --> ---', {root: ['comment <!-- a -->', 'thematicBreak ---']}],
    ['<!-- a --> ```\nb\n```', {root: ['comment <!-- a -->', 'code ```\nb\n```']}],
    ['  <!-- a -->\nb', {root: ['comment <!-- a -->', {paragraph: ['text b']}]}],
    ['a\n<!-- b -->', {root: [{paragraph: ['text a']}, 'comment <!-- b -->']}],
    ['- <!-- a -->\n  b', {root: [{list: [{listItem: ['comment <!-- a -->', {paragraph: ['text b']}]}]}]}],
    ['> <!-- a\n> b -->', {root: [{blockquote: ['comment <!-- a\n> b -->']}]}],
    ['`<!-- a -->`', {root: [{paragraph: ['inlineCode `<!-- a -->`']}]}],
    ['## a {#b}', {root: [{heading: ['text a {#b}']}]}],
    ['a {#b}', {root: [{paragraph: ['text a {#b}']}]}],
    ['a {b} c', {root: [{paragraph: ['text a ', 'mdxTextExpression {b}', 'text  c']}]}],
  ])('may have more on their lines: %j', (text, expected) => {
    expect(tree(text)).toEqual(expected);
  });
});
