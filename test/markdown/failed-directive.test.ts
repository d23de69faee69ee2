import {describe, expect, it} from 'vitest';
import {halfOpening} from '../../src/markdown/directive.ts';
import {failedDirectives} from '../../src/markdown/failed-directive.ts';

/** The lines of a paragraph that were to open a section: what was to, the attribute, and what is wrong. */
function failed(paragraph: string): string[] {
  const text = `---\n${paragraph}\n:::details[z]{persona="Z"}\n`;
  return [...failedDirectives(text, [4, 4 + paragraph.length])].map(({opening, attribute, fault}) =>
    [text.slice(...opening), text.slice(...attribute.nameSpan), attribute.value, fault].join(' | '),
  );
}

describe('a line that was to open a section', () => {
  it.each([
    ['::: details[a]{persona="A"}', ' | persona | A | spaces'],
    [':::\tdetails[a]{persona="A"}', ' | persona | A | spaces'],
    [':::details [a]{persona="A"}', ' | persona | A | spaces'],
    [':::details[a] {persona="A"}', ' | persona | A | spaces'],
    [':::details {persona="A"}', ' | persona | A | spaces'],
    ['  :::details[a] {persona="A"}  ', ' | persona | A | spaces'],
    ['      :::details[a] {persona="A"}', ' | persona | A | spaces'],
    ['a\n:::details[a] {persona="A"}\nb', ' | persona | A | spaces'],
    [':::details a {persona="A"}', ' | persona | A | no-brackets'],
    [':::details: {persona="A"}', ' | persona | A | no-brackets'],
    [':::details(a){persona="A"}', ' | persona | A | no-brackets'],
    [':::details[a{persona="A"}', ' | persona | A | label'],
    [':::details[a [b]{persona="A"}', ' | persona | A | label'],
    [':::details[a\nb]{persona="A"}\nc', ' | persona | A | label'],
    [':::details[a\r\nb] {persona="A"}', ' | persona | A | label'],
    [':::details{persona="A"}[a]', ' | persona | A | order'],
    [':::details[a]{persona="A"}[b]', ' | persona | A | behind'],
    [':::details{persona="A"} a', ' | persona | A | behind'],
    [':::details[a]{persona="A"} :::', ' | persona | A | behind'],
    [':::details[a]{persona="A}', ' | persona |  | quote'],
    [":::details[a]{b='c persona=A}", ' | persona | A | quote'],
    [':::details[a]{persona="A"', ' | persona | A | braces'],
    [':::details[a]{\npersona="A"}\nb', ' | persona | A | braces'],
    [':::details[a]{b="c"\npersona="A"\n}', ' | persona | A | braces'],
    [':::details[a]{persona="A", b}', ' | persona | A | '],
    [':::details[a]{b="}" persona="A"}', ' | persona | A | '],
    [':::details[a] b {c} {persona="A"}', ' | persona | A | '],
    [':::details[a]{data-persona="A"} b', ' | data-persona | A | behind'],
    [':::details[a]{presona="A"} b', ' | presona | A | behind'],
    [':::note[a]{persona="A"} b', ' | persona | A | behind'],
    ['::::details[a]{persona="A"} b', ' | persona | A | behind'],
    [':::details_a[b] {persona="A"}', ' | persona | A | spaces'],
    [':::details[a] {persona = "A"}', ' | persona | A | spaces'],
    [':::details[a]{#b .c persona=A} d', ' | persona | A | behind'],
  ])('%j', (line, end) => {
    const found = failed(line);
    expect(found).toHaveLength(1);
    const [opening = '', ...rest] = (found[0] as string).split(' | ');
    expect(` | ${rest.join(' | ')}`).toBe(end);
    expect(line).toContain(opening);
    expect(opening).toMatch(/^:::/);
    expect(opening).toMatch(/[^\s]$/);
  });

  it('goes as far as its last bracket, and no further', () => {
    const openings = (text: string) => failed(text).map((found) => found.split(' | ')[0]);
    expect(openings('a\n  :::details[a\nb]{persona="A"} c  \nd')).toEqual([':::details[a\nb]{persona="A"} c']);
    expect(openings(':::details[a]{persona="A"\nb} c\nd')).toEqual([':::details[a]{persona="A"\nb} c']);
    expect(openings(':::details[a]{persona="A} b\nc')).toEqual([':::details[a]{persona="A} b']);
    expect(openings(':::details[a\n:::details[b]{persona="A"} c')).toEqual([':::details[b]{persona="A"} c']);
    expect(openings('::: details{persona="A"}\n::: details{persona="B"}')).toEqual([
      '::: details{persona="A"}',
      '::: details{persona="B"}',
    ]);
    expect(openings('::: details{persona="A"}\r\na')).toEqual(['::: details{persona="A"}']);
  });

  it.each([
    ':::details[a] b',
    ':::details[a] {b="A"}',
    '::: details',
    '::details[a]{persona="A"} b',
    'a :::details[a]{persona="A"} b',
    ':::1{persona="A"}',
    ':::note[a]{presona="A"} b',
    ':::details[a] {persona}',
    ':::details[a] persona="A"',
    '    :::details[a]{persona="A"}',
    '\t\t\t\t:::details[a]{persona="A"}',
    ':::details[a] {b} persona="A"}',
    ':::details[a] "{persona}"',
    ':::details',
    'a',
  ])('is none: %j', (line) => {
    expect(failed(line)).toEqual([]);
  });

  it.each([
    [':::details{', true],
    ['  ::::details[a [b]]{', true],
    [':::details[a]{b="c" d=\'e\' f persona="A', true],
    [":::details{persona='", true],
    [':::details{persona=A', true],
    [':::details', false],
    [':::details{}', false],
    [':::details{persona="A"}', false],
    [':::note{', false],
    ['::details{', false],
    ['a :::details{', false],
    [':::details {', false],
    [':::details{persona="}', false],
  ])('is half written, or not: %j', (line, isHalf) => {
    expect(halfOpening.test(line)).toBe(isHalf);
  });
});
