import {describe, expect, it} from 'vitest';
import {OutlineBuilder} from '../../src/markdown/outline-builder.ts';
import {parseBody} from '../../src/markdown/parse-body.ts';
import {UnreadableError} from '../../src/markdown/unreadable.ts';
import {any, most, repeated} from './most.ts';

// How deep elements of HTML nest, as far as that is plain.

/** Where the HTML of a page nests too deep; undefined where it does not. */
function tooDeepAt(read: () => void): number | undefined {
  try {
    read();
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableError);
    return (error as UnreadableError).offset;
  }
}

const htmlTooDeepAt = (html: string, bodyStart = 0) =>
  tooDeepAt(() => new OutlineBuilder(html, bodyStart).html([bodyStart, html.length]));

const mostOf = (html: string) => most(repeated(html), (text) => htmlTooDeepAt(text) === undefined);

describe('elements of HTML', () => {
  it.each([
    ['<b>', 100],
    ['<DIV class="a">', 100],
    ['<details>', 100],
    ['<b><i>', 50],
    ['<b></i>', 100],
    ['<b>a</b>', any],
    ['<b><i></b>', any],
    ['<b><i></b></i>', any],
    ['<b><details></b>', any],
    ['<b></B>', any],
    ['</b>', any],
    ['<b/>', any],
    ['<b />', any],
    ['<b><!-- <i> -->', 100],
    ['<!-- <b> -->', any],
  ])('may nest by so many %s, and no more', (html, times) => {
    expect(mostOf(html)).toBe(times);
  });

  it.each(
    [
      'area base br col embed hr img input link meta source track wbr param p li dd dt option optgroup',
      'rb rp rt rtc tr td th thead tbody tfoot colgroup caption a',
    ].flatMap((names) => names.split(' ')),
  )('do not nest where none has to be closed: <%s>', (name) => {
    expect(htmlTooDeepAt(`<${name}>`.repeat(101))).toBeUndefined();
    expect(htmlTooDeepAt(`<${name}x>`.repeat(101))).toBeDefined();
    expect(htmlTooDeepAt(`<x${name}>`.repeat(101))).toBeDefined();
  });

  it('say where they nest too deep, in the body', () => {
    expect(htmlTooDeepAt('<b>'.repeat(101))).toBe(300);
    expect(htmlTooDeepAt(`---\n---\n${'<b>'.repeat(101)}`, 8)).toBe(300);
  });

  it('are ended by no tag in what began behind them', () => {
    const text = '<b></b><i>';
    const builder = new OutlineBuilder(text, 0);
    builder.html([0, 3]);
    const depth = builder.openContainer(false);
    builder.html([3, 7]);
    expect(builder.elements).toBe(1);
    builder.html([7, 10]);
    expect(builder.elements).toBe(2);
    builder.closeTo(depth);
    expect(builder.elements).toBe(1);
    builder.html([3, 7]);
    expect(builder.elements).toBe(0);
  });

  it.each([
    'a <b>\n\n',
    '# <b>\n',
    'a <b>\n===\n',
    '- <b>\n',
    '- <div>\n\n+ b\n\n',
    '> <div>\n\n',
    ':::note\n<b>\n:::\n',
    ':::note\n\n<div>\n\n:::\n\n',
    '<div>\n\n</div>\n\n',
    '<details>\n<div>\n</details>\n\n',
    '<div>\n\n:::note\na\n:::\n\n</div>\n\n',
    '<div>\n\n- a\n\n</div>\n\n',
    '<div>\n\n<b>a</b> c\n\n</div>\n\n',
    '| <b> |\n|---|\n\n',
  ])('end with the block that they stand in: %j', (block) => {
    expect(tooDeepAt(() => parseBody(block.repeat(101), 0, 'md'))).toBeUndefined();
  });

  it.each([
    '<div>\n\n',
    '<div>\n\na\n\n',
    '<div>\n\n- </div>\n\n',
    '<div>\n\n:::note\n\n</div>\n\n:::\n\n',
    '<div>\n\n> a\n\n',
    '<div>\n\n:::note\na\n:::\n\n',
  ])('go on behind it: %j', (block) => {
    expect(tooDeepAt(() => parseBody(block.repeat(101), 0, 'md'))).toBe(100 * block.length);
  });
});
