import {describe, expect, it} from 'vitest';
import {parseMarkdown} from '../../src/markdown/parser.ts';
import {UnreadableError} from '../../src/markdown/unreadable.ts';

/** What the parser says of a text that it is not given time for; undefined where it reads it. */
function refusal(text: string): UnreadableError | undefined {
  try {
    parseMarkdown(text, 'md');
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableError);
    return error as UnreadableError;
  }
}

const marks: readonly (readonly [string, (count: number) => string, number])[] = [
  ['stars', (count: number) => '* a '.repeat(count).slice(2), 2001],
  ['underscores', (count: number) => 'a _ '.repeat(count), 2000],
  ['tildes', (count: number) => 'a ~ '.repeat(count), 2000],
  ['marks of any kind', (count: number) => 'a * _ '.repeat(count), 1000],
  ['opening brackets', (count: number) => 'a [ '.repeat(count), 4000],
  ['closing brackets', (count: number) => 'a ] '.repeat(count), 4000],
  ['brackets that close', (count: number) => '[ ] '.repeat(count), 2000],
  ['openings of images', (count: number) => 'a ![ '.repeat(count), 4000],
  ['openings of declarations', (count: number) => 'a <! '.repeat(count), 1000],
  ['openings of instructions', (count: number) => 'a <? '.repeat(count), 1000],
  ['instructions', (count: number) => 'a <?b?> '.repeat(count), 1000],
  ['brackets that close deep', (count: number) => `${'['.repeat(100 + count)}${']'.repeat(100 + count)}`, 100],
];

describe('a paragraph may have so many marks, and no more', () => {
  it.each(marks)('%s: is read', (_, made, most) => {
    expect(refusal(made(most))).toBeUndefined();
  });

  // Most are refused faster than they would be read.
  it.each(marks)('%s: is refused', (_, made, most) => {
    expect(refusal(made(most + 1))).toMatchObject({
      message:
        'It holds too many stars, underscores, tildes, brackets or comments in one paragraph. Break it up, or put it into a fence of code.',
    });
  });

  it('says where the first is that is too much', () => {
    expect(refusal(`a\n\n${'a *\n'.repeat(2001)}`)?.offset).toBe(3 + 4 * 2000 + 2);
  });

  it.each([
    ['paragraphs', `${'a * '.repeat(1500)}\n\n`],
    ['headings', `# ${'a * '.repeat(1500)}\n`],
    ['items', `- ${'a * '.repeat(1500)}\n`],
  ])('counts each of the %s on its own', (_, text) => {
    expect(refusal(text.repeat(2))).toBeUndefined();
  });

  it.each([
    ['that is escaped, or in code', '\\* `[` '.repeat(2010)],
    ['that begins no image', '! a '.repeat(4010)],
    ['that begins a tag, or nothing', '< <b> '.repeat(510)],
  ])('counts nothing %s', (_, text) => {
    expect(refusal(text)).toBeUndefined();
  });
});

describe('what the parser would read again and again for minutes is refused, and said where', () => {
  const words = (count: number) => 'h '.repeat(count);

  it.each([
    ['words behind an open bracket', `a\n\n# [ ${words(30_000)}`, 'bracket that is not closed', 5],
    ['text between signs', `a\n\n# ${':+1:<> '.repeat(15_000)}`, 'signs or lines in one paragraph', undefined],
    ['text between ends of lines', 'a: b & c\n'.repeat(20_000), 'signs or lines in one paragraph', undefined],
    ['comments', `a\n\n# ${'<!-- '.repeat(900)}${words(60_000)}`, 'comments that do not end', undefined],
  ])('%s', (_, text, fault, offset) => {
    const found = refusal(text);
    expect(found?.fault).toContain(fault);
    expect(found?.offset).toBeGreaterThanOrEqual(offset ?? 0);
  });

  it.each([
    ['some words behind an open bracket', `# [ ${words(2000)}`],
    ['an address behind a bracket that is closed', '[a] www.b.c'],
    ['many comments, in paragraphs of their own', '<!-- a\n\n'.repeat(900)],
    ['many lines with signs', 'a: b & c\n'.repeat(3000)],
  ])('%s are read', (_, text) => {
    expect(refusal(text)).toBeUndefined();
  });
});
