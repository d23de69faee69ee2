import {describe, expect, it} from 'vitest';
import {Progress} from '../../src/cli/check/progress.ts';
import {Page} from '../../src/content/page.ts';

/** What is shown while 100 pages are read, each in some milliseconds. */
function shown(perPage: number, isTTY: boolean): string[] {
  let now = 0;
  const written: string[] = [];
  const progress = new Progress({isTTY, write: (text) => written.push(text)}, () => now);
  for (let done = 1; done <= 100; done++) {
    now += perPage;
    progress.tick(new Page('docs/a.md', ''), done, 100);
  }
  progress.end();
  return written;
}

describe('progress', () => {
  it('is shown once a second has passed, ten times a second, and taken away at the end', () => {
    const written = shown(50, true);
    expect(written[0]).toBe('\r\u001B[K20 of 100 pages …');
    expect(written[1]).toBe('\r\u001B[K22 of 100 pages …');
    expect(written.at(-1)).toBe('\r\u001B[K');
    expect(written).toHaveLength(42);
  });

  it('is not shown where it is over in a second, or where nobody looks', () => {
    expect(shown(9, true)).toEqual([]);
    expect(shown(500, false)).toEqual([]);
  });
});
