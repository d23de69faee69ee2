import {describe, expect, it} from 'vitest';
import {OutlineBuilder} from '../../src/markdown/outline-builder.ts';
import {UnreadableError} from '../../src/markdown/unreadable.ts';
import {any, most, repeated} from './most.ts';

// How deep elements of HTML nest, as far as that is plain.

/** Where a piece of HTML nests too deep; undefined where it does not. */
function htmlTooDeepAt(html: string, bodyStart = 0): number | undefined {
  try {
    new OutlineBuilder(html, bodyStart).html([bodyStart, html.length]);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableError);
    return (error as UnreadableError).offset;
  }
}

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
});
