import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {NearMisses, nearMiss} from '../../src/diagnostics/near-miss.ts';

const personas = ['BE-New', 'BE-Maint', 'BE-Ops'];
const scenarios = ['S-01', 'S-02', 'S-03', 'S-10'];

function chosen(texts: Set<string>, choice: number): string {
  return [...texts][choice % texts.size] as string;
}

/** All texts of these three letters that one edit makes of a text. */
function oneEdit(text: string): Set<string> {
  const made = new Set([text]);
  for (let at = 0; at <= text.length; at++) {
    const [before, [here = '', next = '', ...rest]] = [text.slice(0, at), text.slice(at)];
    made.add(before + next + rest.join(''));
    made.add(before + next + here + rest.join(''));
    for (const letter of 'abc') {
      made.add(before + letter + text.slice(at));
      made.add(before + letter + text.slice(at + 1));
    }
  }
  return made;
}

describe('the nearest candidate', () => {
  it.each([
    ['BE-Nwe', 'BE-New'],
    ['be-new', 'BE-New'],
    ['BE_New', 'BE-New'],
    ['Be New', 'BE-New'],
    ['BENEW', 'BE-New'],
    ['  be - new ', 'BE-New'],
    ['BE-N', 'BE-New'],
    ['BE-Maintt', 'BE-Maint'],
    ['BE-Mianit', 'BE-Maint'],
    // A swap, and an insertion or a deletion between the two.
    ['BE-Mnat', 'BE-Maint'],
    ['BE-Mixant', 'BE-Maint'],
    ['BE-Osp', 'BE-Ops'],
    ['Ops', 'BE-Ops'],
    ['Maint', 'BE-Maint'],
  ])('of the personas to %s is %s', (written, expected) => {
    expect(nearMiss(written, personas)).toBe(expected);
  });

  it.each(['Managers', '', ' ', '-', 'Main', 'BE-Newcomer', 'everyone', 'S-01', '🌱'])(
    'of the personas to “%s” is none',
    (written) => {
      expect(nearMiss(written, personas)).toBeUndefined();
    },
  );

  it.each([
    ['S1', 'S-01'],
    ['s-01', 'S-01'],
    ['S-1', 'S-01'],
    ['S001', 'S-01'],
    ['S 10', 'S-10'],
    ['S-0-1', 'S-01'],
    ['A-01', 'S-01'],
  ])('of the scenarios to %s is %s', (written, expected) => {
    expect(nearMiss(written, scenarios)).toBe(expected);
  });

  it.each(['S-11', 'S-0', 'S-100', 'S-', 'S', '01-S-1', 'AB-01'])('of the scenarios to %s is none', (written) => {
    expect(nearMiss(written, scenarios)).toBeUndefined();
  });

  it('of an id of one letter is none but its other case, and of one that shares no letter is none', () => {
    expect(nearMiss('b', ['A'])).toBeUndefined();
    expect(nearMiss('', ['A'])).toBeUndefined();
    expect(nearMiss('a', ['A'])).toBe('A');
    expect(nearMiss('A-', ['A'])).toBe('A');
    // The hyphen allows for two edits, which would leave nothing of the id.
    expect(nearMiss('xy', ['a----b'])).toBeUndefined();
    expect(nearMiss('7', ['8'])).toBeUndefined();
    expect(nearMiss('ab', ['AC'])).toBe('AC');
  });

  it('allows one edit for up to five characters, two for more', () => {
    expect(nearMiss('abxe', ['abcde'])).toBeUndefined();
    expect(nearMiss('abde', ['abcde'])).toBe('abcde');
    expect(nearMiss('abef', ['abcdef'])).toBe('abcdef');
    expect(nearMiss('abf', ['abcdef'])).toBeUndefined();
    // The hyphen belongs to the id, though it costs nothing.
    expect(nearMiss('abx', ['ab-cd'])).toBeUndefined();
    expect(nearMiss('abce', ['ab-cde'])).toBe('ab-cde');
  });

  it.each([
    ['insertion', 'abXcde'],
    ['deletion', 'abde'],
    ['replacement', 'abXde'],
    ['transposition', 'abdce'],
    ['transposition at the start', 'bacde'],
  ])('counts one %s as one edit', (_, written) => {
    expect(nearMiss(written, ['abcde'])).toBe('abcde');
  });

  it('counts two transpositions as two edits', () => {
    expect(nearMiss('badce', ['abcde'])).toBeUndefined();
    expect(nearMiss('badcef', ['abcdef'])).toBe('abcdef');
  });

  it('allows for every text that two edits lead to, and for no other', () => {
    const word = fc.array(fc.constantFrom('a', 'b', 'c'), {minLength: 6, maxLength: 7}).map((all) => all.join(''));
    fc.assert(
      fc.property(word, fc.array(fc.nat(), {minLength: 2, maxLength: 3}), (candidate, choices) => {
        const written = choices.reduce((text, choice) => chosen(oneEdit(text), choice), candidate);
        const near = [...oneEdit(candidate)].some((between) => oneEdit(between).has(written));
        expect(nearMiss(written, [candidate])).toBe(near ? candidate : undefined);
      }),
      {numRuns: 2000},
    );
  });

  it('is none where two are equally near', () => {
    expect(nearMiss('cat', ['bat', 'rat'])).toBeUndefined();
    expect(nearMiss('cat', ['bat', 'rat', 'CAT'])).toBe('CAT');
    expect(nearMiss('cat', ['rat', 'CAT', 'c-a-t'])).toBeUndefined();
    expect(nearMiss('S-4', ['R-04', 'T-04'])).toBeUndefined();
  });

  it('is not disturbed by two that mean the same', () => {
    const first = (candidate: string) => candidate.charAt(0);
    expect(new NearMisses(['cut', 'cot'], first).of('cat')).toBe('cut');
    expect(new NearMisses(['cut', 'bat', 'cot'], first).of('cat')).toBeUndefined();
  });

  it('is a candidate that is written as it stands, and does not depend on the order', () => {
    const ids = fc.uniqueArray(fc.stringMatching(/^[A-Za-z][A-Za-z0-9-]{0,7}$/), {
      minLength: 1,
      selector: (id) =>
        id
          .toLowerCase()
          .replaceAll('-', '')
          .replace(/(?<!\d)0+(?=\d)/g, ''),
    });
    fc.assert(
      fc.property(ids, fc.string({maxLength: 9}), (candidates, written) => {
        for (const candidate of candidates) expect(nearMiss(candidate, candidates)).toBe(candidate);
        expect(nearMiss(written, candidates)).toBe(nearMiss(written, [...candidates].reverse()));
      }),
    );
  });
});
