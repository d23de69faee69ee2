import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {nearest} from '../../src/diagnostics/suggestion.ts';

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
    expect(nearest(written, personas)).toBe(expected);
  });

  it.each(['Managers', '', ' ', '-', 'Main', 'BE-Newcomer', 'everyone', 'S-01', '🌱'])(
    'of the personas to “%s” is none',
    (written) => {
      expect(nearest(written, personas)).toBeUndefined();
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
    expect(nearest(written, scenarios)).toBe(expected);
  });

  it.each(['S-11', 'S-0', 'S-100', 'S-', 'S', '01-S-1', 'AB-01'])('of the scenarios to %s is none', (written) => {
    expect(nearest(written, scenarios)).toBeUndefined();
  });

  it('allows one edit for up to five characters, two for more', () => {
    expect(nearest('abxe', ['abcde'])).toBeUndefined();
    expect(nearest('abde', ['abcde'])).toBe('abcde');
    expect(nearest('abef', ['abcdef'])).toBe('abcdef');
    expect(nearest('abf', ['abcdef'])).toBeUndefined();
    // The hyphen belongs to the id, though it costs nothing.
    expect(nearest('abx', ['ab-cd'])).toBeUndefined();
    expect(nearest('abce', ['ab-cde'])).toBe('ab-cde');
  });

  it.each([
    ['insertion', 'abXcde'],
    ['deletion', 'abde'],
    ['replacement', 'abXde'],
    ['transposition', 'abdce'],
    ['transposition at the start', 'bacde'],
  ])('counts one %s as one edit', (_, written) => {
    expect(nearest(written, ['abcde'])).toBe('abcde');
  });

  it('counts two transpositions as two edits', () => {
    expect(nearest('badce', ['abcde'])).toBeUndefined();
    expect(nearest('badcef', ['abcdef'])).toBe('abcdef');
  });

  it('allows for every text that two edits lead to, and for no other', () => {
    const word = fc.array(fc.constantFrom('a', 'b', 'c'), {minLength: 6, maxLength: 7}).map((all) => all.join(''));
    fc.assert(
      fc.property(word, fc.array(fc.nat(), {minLength: 2, maxLength: 3}), (candidate, choices) => {
        const written = choices.reduce((text, choice) => chosen(oneEdit(text), choice), candidate);
        const near = [...oneEdit(candidate)].some((between) => oneEdit(between).has(written));
        expect(nearest(written, [candidate])).toBe(near ? candidate : undefined);
      }),
      {numRuns: 2000},
    );
  });

  it('is none where two are equally near', () => {
    expect(nearest('cat', ['bat', 'rat'])).toBeUndefined();
    expect(nearest('cat', ['bat', 'rat', 'CAT'])).toBe('CAT');
    expect(nearest('cat', ['rat', 'CAT', 'c-a-t'])).toBeUndefined();
    expect(nearest('S-4', ['R-04', 'T-04'])).toBeUndefined();
  });

  it('is not disturbed by two that mean the same', () => {
    const means = (candidate: string) => candidate.charAt(0);
    expect(nearest('cat', ['cut', 'cot'], means)).toBe('cut');
    expect(nearest('cat', ['cut', 'bat', 'cot'], means)).toBeUndefined();
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
        for (const candidate of candidates) expect(nearest(candidate, candidates)).toBe(candidate);
        expect(nearest(written, candidates)).toBe(nearest(written, [...candidates].reverse()));
      }),
    );
  });
});
