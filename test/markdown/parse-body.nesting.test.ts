import {describe, expect, it} from 'vitest';
import {parseBody} from '../../src/markdown/parse-body.ts';
import {UnreadableError} from '../../src/markdown/unreadable.ts';

/** Where the HTML of a page nests too deep; undefined where it does not. */
function tooDeepAt(body: string): number | undefined {
  try {
    parseBody(body, 0, 'md');
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableError);
    return (error as UnreadableError).offset;
  }
}

describe('elements of HTML on a page', () => {
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
    expect(tooDeepAt(block.repeat(101))).toBeUndefined();
  });

  it.each([
    '<div>\n\n',
    '<div>\n\na\n\n',
    '<div>\n\n- </div>\n\n',
    '<div>\n\n:::note\n\n</div>\n\n:::\n\n',
    '<div>\n\n> a\n\n',
    '<div>\n\n:::note\na\n:::\n\n',
  ])('go on behind it: %j', (block) => {
    expect(tooDeepAt(block.repeat(101))).toBe(100 * block.length);
  });
});
