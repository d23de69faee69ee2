import {describe, expect, it} from 'vitest';
import {documents} from './documents.ts';
import {families} from './families.ts';
import {others} from './others.ts';
import {slow} from './slow.ts';
import {checkAndReport, importFrom} from './work.ts';

/** Once an input takes this many milliseconds of the processor, larger ones are held to it. */
const leastTime = 6;
/** From here on a larger input would not be read in a test: what is quick with so many is quick enough. */
const largestSize = 60_000;
/** How many times as large the larger input is. Seen from so far, what grows with the square stands out of all noise. */
const larger = 8;
/** How many times the work may be for twice the size, seen over all those doublings. */
const mostGrowth = 2.5;
/** How often what seems to grow too fast is measured again. */
const rounds = 4;

/** The time of the processor that this takes, in milliseconds: what else the machine does is hardly in it. */
function cost(run: () => void): number {
  const before = process.cpuUsage();
  run();
  const {user, system} = process.cpuUsage(before);
  return (user + system) / 1000;
}

/** How many times the work grows for twice the size, from one size to one that is so many times as large. */
function growthFrom(at: (size: number) => () => void, size: number, larger: number): number {
  let once = Math.min(cost(at(size)), cost(at(size)));
  let more = Number.POSITIVE_INFINITY;
  const found = () => (more / once) ** (1 / Math.log2(larger));
  for (let round = 0; round < rounds; round++) {
    more = Math.min(more, cost(at(larger * size)));
    if (found() <= mostGrowth) break;
    once = Math.min(once, cost(at(size)));
  }
  return found();
}

/**
 * How many times the work grows for twice the size. What seems to grow too fast is measured again: the least of all runs
 * counts, since other work can only add to one. Then it is looked at from the larger size on: the scan leaves more than so
 * many marks to the parser, say, which takes longer from there on, once.
 */
function growth(at: (size: number) => () => void): number {
  let size = 64;
  // A first run also compiles the code.
  while (size < largestSize && Math.min(cost(at(size)), cost(at(size))) < leastTime) size *= 2;
  const found = growthFrom(at, size, larger);
  return found <= mostGrowth ? found : growthFrom(at, larger * size, 3);
}

/** What grows too fast does so each time; a machine that is busy in between does not. */
const again = {retry: 1};

const imports = Object.entries(documents).map(([name, made]) => [`an import: ${name}`, made] as const);
const known = new Set(Object.keys(slow));

describe('what is done with a site takes no more than twice as long, for twice as many', () => {
  it.each(families.filter(([name]) => !known.has(name)))('%s', again, (_, family) => {
    const found = growth((size) => {
      const texts = family(size);
      return () => checkAndReport(texts);
    });
    expect(found).toBeLessThanOrEqual(mostGrowth);
  });

  it.each(imports.filter(([name]) => !known.has(name)))('%s', again, (_, made) => {
    const found = growth((size) => {
      const text = made(size);
      return () => importFrom(text);
    });
    expect(found).toBeLessThanOrEqual(mostGrowth);
  });

  it.each(Object.entries(others))('%s', again, (_, [made, read]) => {
    const found = growth((size) => {
      const text = made(size);
      return () => read(text);
    });
    expect(found).toBeLessThanOrEqual(mostGrowth);
  });

  it('knows each family that it leaves out', () => {
    const names = new Set([...families, ...imports].map(([name]) => name));
    expect([...known].filter((name) => !names.has(name))).toEqual([]);
  });
});
