import {describe, expect, it} from 'vitest';
import {mayNestDeep, requireShallowLines} from '../../src/markdown/line-depth.ts';
import {UnreadableError} from '../../src/markdown/unreadable.ts';
import {any, most, repeated} from './most.ts';

/** Where the lines of a text nest too deep; undefined where they do not. */
function tooDeepAt(text: string, isMdx: boolean): number | undefined {
  try {
    requireShallowLines(text, isMdx);
    return undefined;
  } catch (error) {
    expect(error).toBeInstanceOf(UnreadableError);
    return (error as UnreadableError).offset;
  }
}

const readable = (made: (times: number) => string, isMdx: boolean) =>
  most(made, (text) => tooDeepAt(text, isMdx) === undefined);

/** Lines that stand further and further in. */
const stairs = (line: string) => (times: number) =>
  Array.from({length: Math.min(times, 300)}, (_, at) => `${' '.repeat(2 * at)}${line}\n`).join('');

const falling = (times: number) => Array.from({length: Math.min(times, 300)}, (_, at) => `${':'.repeat(303 - at)}a\n`);

describe('the lines of a page', () => {
  it.each([
    ['quotations', repeated('> '), 100],
    ['quotations without spaces', repeated('>'), 100],
    ['lists on one line', (times: number) => `${'- '.repeat(times)}a`, 100],
    ['lists with stars and text', (times: number) => `${'* '.repeat(times)}a`, 100],
    ['numbered lists', (times: number) => `${'1. '.repeat(times)}a`, 100],
    ['lists with long numbers', (times: number) => `${'123456789)\t'.repeat(times)}a`, 100],
    ['quotations in lists', repeated('- > '), 50],
    ['lists over lines', stairs('- a'), 100],
    ['numbered lists over lines', stairs('1. a'), 100],
    ['lists over lines under a list', (times: number) => `- a\n- b\n${stairs('- a')(times)}`, 100],
    ['lists without text', (times: number) => stairs('+')(times), 100],
    ['directives', (times: number) => falling(times).join(''), 100],
    [
      'quoted directives',
      (times: number) =>
        falling(times)
          .map((line) => `> ${line}`)
          .join(''),
      100,
    ],
    ['directives with fences too short to end them', (times: number) => falling(times).join(':::\n'), 100],
    ['directives under closed ones', (times: number) => `:::a\n:::\n${falling(times).join('')}`, 100],
    ['items', repeated('- a\n'), any],
    ['items with CRLF', repeated('1. a\r\n'), any],
    ['items that nest and end', repeated('- a\n  - b\n    - c\n'), any],
    ['quotations one after the other', repeated('> a\n\n'), any],
    ['thematic breaks', (times: number) => '* '.repeat(Math.max(times, 3)), any],
    ['thematic breaks that end without a space', (times: number) => `${'- '.repeat(times + 2)}-`, any],
    ['thematic breaks with pairs', (times: number) => `${'- '.repeat(times)}--`, any],
    ['quoted thematic breaks', (times: number) => `> ${'* '.repeat(times + 3)}`, any],
    [
      'items to the right of a quotation',
      (times: number) => `${'> '.repeat(60)}\n${' '.repeat(120)}${'- '.repeat(times)}a`,
      100,
    ],
    ['quotations behind backticks', (times: number) => `a \`\`\`\n${'> '.repeat(times)}`, 100],
    ['names behind colons in text', repeated('a :::b\n'), any],
    ['thematic breaks of hyphens', (times: number) => '- '.repeat(Math.max(times, 3)), any],
    ['directives that end', repeated(':::a\n:::\n'), any],
    ['directives that nest and end', repeated('::::a\n:::b\n:::\n::::\n'), any],
    ['indented directives that end', repeated('  :::a\n  :::\n'), any],
    ['colons', repeated(':::\n'), any],
    ['fences', repeated('```\n> > >\n```\n'), any],
    ['words', repeated('a-b 1.c d>e\n'), any],
  ])('may nest by so many %s, and no more', (_, made, count) => {
    expect([readable(made, false), readable(made, true)]).toEqual([count, count]);
  });

  it.each([
    ['braces', repeated('{'), 100],
    ['braces over lines', repeated('{\n'), 100],
    ['brackets in braces', (times: number) => `{${'(['.repeat(times)}`, 49],
    ['brackets in a module', (times: number) => `import a\n${'('.repeat(times)}`, 100],
    ['brackets in an export', (times: number) => `export {${'['.repeat(times)}`, 99],
    ['brackets in an import of all', (times: number) => `import*${'['.repeat(times)}`, 100],
    ['brackets of an export over lines', (times: number) => `export const a =\n${'[\n'.repeat(times)}`, 100],
    ['brackets behind a module', (times: number) => `import a\n\n${'['.repeat(times)}`, any],
    ['brackets in text', repeated('[ ('), any],
    ['brackets behind braces', (times: number) => `{a}${'['.repeat(times)}`, any],
    ['braces that close', repeated('{a} '), any],
    ['closing braces before', (times: number) => `${'}'.repeat(200)}${'{'.repeat(times)}`, 100],
    ['closing brackets before', (times: number) => `{${')'.repeat(200)}${'('.repeat(times)}`, 99],
    ['brackets that close', repeated('{(a)[b]} '), any],
    ['braces in code', repeated('`{` '), any],
    ['braces side by side in code', repeated('`{{` '), any],
    ['braces in code in braces', (times: number) => `{\n${'`{` '.repeat(times)}`, 99],
    ['braces in templates of a module', (times: number) => `export a\n${'`{` '.repeat(times)}`, 100],
    ['braces in fences', (times: number) => `\`\`\`\n${'{'.repeat(times)}`, any],
    ['importers', (times: number) => `importers ${'['.repeat(times)}`, any],
    ['words before imports', (times: number) => `a import ${'['.repeat(times)}`, any],
  ])('may nest by so many %s in MDX, and no more', (_, made, count) => {
    expect([readable(made, false), readable(made, true)]).toEqual([any, count]);
  });

  it.each([
    ['a fence is open', '```\n'],
    ['a longer fence is open', '````\n```\n'],
    ['a fence of tildes is open', '~~~\n```\n'],
    ['an indented fence is open', '  ~~~\n~~\n'],
    ['a quoted fence is open', '> ```\n'],
  ])('nest in nothing while %s', (_, before) => {
    expect(tooDeepAt(`${before}${'> '.repeat(200)}`, false)).toBeUndefined();
    expect(tooDeepAt(`${before}${before.split('\n')[0]}\n${'> '.repeat(200)}`, false)).toBeGreaterThan(0);
  });

  it('say where they nest too deep', () => {
    expect(tooDeepAt(`a\n\n- b\n${'> '.repeat(101)}`, false)).toBe(7);
    expect(tooDeepAt(`a\r\n\r\n${'> '.repeat(101)}`, false)).toBe(5);
    expect(tooDeepAt(`a\n${'{'.repeat(101)}`, true)).toBe(2);
  });
});

const vouched = (made: (times: number) => string) => most(made, (text) => !mayNestDeep(text));

describe('a text within a line', () => {
  it.each([
    ['letters', repeated('abc '), any],
    ['brackets', repeated('[a '), 25],
    ['tags', repeated('<a '), 25],
    ['quotations', repeated('> '), 25],
    ['stars', repeated('*a '), 25],
    ['underscores', repeated('_a '), 25],
    ['tildes', repeated('~a '), 25],
    ['pairs of stars', repeated('**a '), 25],
    ['rows of stars', repeated('****a '), 12],
    ['stars of three', repeated('***a '), 12],
    ['brackets beside stars', (times: number) => `${'*a* '.repeat(20)}${'['.repeat(times)}`, 25],
    ['tags with their ends', repeated('<a> '), 25],
    ['brackets that close', repeated('[a] '), any],
    ['closing brackets before', (times: number) => `${'] '.repeat(60)}${'['.repeat(times)}`, 25],
    ['closing stars before', (times: number) => `${'a* '.repeat(60)}${'*a '.repeat(times)}`, 25],
    ['stars that close', repeated('*a* '), any],
    ['pairs that close', repeated('**a** _b_ '), any],
    ['signs that begin no tag', repeated('< '), any],
  ])('is vouched for with so many %s at most', (_, made, count) => {
    expect(vouched(made)).toBe(count);
  });
});
