import {describe, expect, it} from 'vitest';
import {brief, count, instead, list} from '../../src/diagnostics/words.ts';

describe('words', () => {
  it('counts', () => {
    expect([count(0, 'page'), count(1, 'page'), count(2, 'page'), count(2, 'entry', 'entries')]).toEqual([
      '0 pages',
      '1 page',
      '2 pages',
      '2 entries',
    ]);
  });

  it('lists, and stops before a list is too long to read', () => {
    expect(list([])).toBe('');
    expect(list(['a'])).toBe('a');
    expect(list(['a', 'b'])).toBe('a and b');
    expect(list(['a', 'b', 'c'], 'or')).toBe('a, b or c');
    expect(list(['a', 'b', 'c', 'd', 'e', 'f'])).toBe('a, b, c, d, e and f');
    expect(list(['a', 'b', 'c', 'd', 'e', 'f', 'g'], 'or')).toBe('a, b, c, d, e or 2 more');
  });

  it('says what to write instead', () => {
    expect(instead('a', ['a', 'b'])).toBe('Did you mean a?');
    expect(instead(undefined, ['a', 'b'])).toBe('Use a or b.');
    expect(instead(undefined, [])).toBe('There is none yet.');
  });

  it('repeats a value on one line, and no more of it than tells which it is', () => {
    expect(brief('a\n  b')).toBe('a b');
    expect(brief('x'.repeat(60))).toBe('x'.repeat(60));
    expect(brief('x'.repeat(61))).toBe(`${'x'.repeat(59)}…`);
  });
});
