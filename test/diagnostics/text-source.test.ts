import {describe, expect, it} from 'vitest';
import {positionAt, TextSource} from '../../src/diagnostics/text-source.ts';

const source = (text: string) => new TextSource('docs/a.md', text);

describe('the position at an offset', () => {
  it('counts lines and columns from one', () => {
    const text = source('ab\ncd\n');
    expect([0, 1, 2, 3, 5, 6].map((offset) => positionAt(text, offset))).toEqual([
      {line: 1, column: 1},
      {line: 1, column: 2},
      {line: 1, column: 3},
      {line: 2, column: 1},
      {line: 2, column: 3},
      {line: 3, column: 1},
    ]);
  });

  it('takes all three line endings', () => {
    expect(positionAt(source('a\r\nb\rc\nd'), 7)).toEqual({line: 4, column: 1});
    expect(positionAt(source('a\r\nb'), 3)).toEqual({line: 2, column: 1});
  });

  it('counts columns in UTF-16 units, as editors do', () => {
    expect(positionAt(source('🌱x'), 2)).toEqual({line: 1, column: 3});
  });

  it('is held to the ends of the text', () => {
    expect(positionAt(source('ab\nc'), 99)).toEqual({line: 2, column: 2});
    expect(positionAt(source('ab\nc'), -1)).toEqual({line: 1, column: 1});
    expect(positionAt(source(''), 0)).toEqual({line: 1, column: 1});
  });
});
