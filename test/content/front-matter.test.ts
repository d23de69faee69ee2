import fc from 'fast-check';
import matter from 'gray-matter';
import {describe, expect, it} from 'vitest';
import {namesAnotherLanguage, readFrontMatter} from '../../src/content/front-matter.ts';

/** The body of a page, after its front matter. */
const body = (text: string) => text.slice(readFrontMatter(text).bodyStart);

describe('front matter', () => {
  it('is data, with the YAML and where the body begins', () => {
    const text = '---\ntitle: T\nlist: [a, 1]\n---\nBody\n';
    const {data, block, problems} = readFrontMatter(text);
    expect(data).toEqual({title: 'T', list: ['a', 1]});
    expect(text.slice(...(block ?? []))).toBe('\ntitle: T\nlist: [a, 1]');
    expect(body(text)).toBe('Body\n');
    expect(problems).toEqual([]);
  });

  it.each([
    ['', {}],
    ['# Title\n', {}],
    ['\n---\na: 1\n---\n', {}],
    [' ---\na: 1\n---\n', {}],
    ['----\na: 1\n----\n', {}],
    ['text\n---\na: 1\n---\n', {}],
    ['--\na: 1\n--\n', {}],
  ])('is none in %j', (text, data) => {
    expect(readFrontMatter(text)).toEqual({data, block: undefined, bodyStart: 0, problems: []});
  });

  it.each([
    ['---\n---\nBody', {}, 'Body'],
    ['---\n\n---\nBody', {}, 'Body'],
    ['---\n# nothing\n---\nBody', {}, 'Body'],
    ['---\r\na: 1\r\n---\r\nBody', {a: 1}, 'Body'],
    ['---\na: 1\n---', {a: 1}, ''],
    ['---\na: 1\n--- \nBody', {a: 1}, ' \nBody'],
    ['---yaml\na: 1\n---\nBody', {a: 1}, 'Body'],
    ['--- YML\na: 1\n---\nBody', {a: 1}, 'Body'],
    ['---\na: |\n  ---x\n  b\n---\nBody', {a: '---x\nb\n'}, 'Body'],
    ['---\na: 1\n---\n---\nb: 2\n---\n', {a: 1}, '---\nb: 2\n---\n'],
  ])('of %j', (text, data, rest) => {
    expect(readFrontMatter(text)).toMatchObject({data, problems: []});
    expect(body(text)).toBe(rest);
  });

  it('that is broken has no data, and its body begins where it would', () => {
    for (const text of [
      '---\na: [\n---\nBody',
      '---\na: 1\na: 2\n---\nBody',
      '---\ntext\n---\nBody',
      '---js\nx\n---\nBody',
    ]) {
      const {data, problems} = readFrontMatter(text);
      expect(data).toEqual({});
      expect(problems).toHaveLength(1);
      expect(body(text).trimStart()).toBe('Body');
    }
    expect(body('---\na: 1\nno end\n')).toBe('');
  });

  it('is never run, in whichever language', () => {
    const attack = "(() => { globalThis.ran = true; return {persona: 'BE-New'} })()";
    for (const language of ['js', 'javascript', ' JS', 'json', 'coffee', 'ts', 'node']) {
      const text = `---${language}\n${attack}\n---\n`;
      expect(readFrontMatter(text).data).toEqual({});
      expect(namesAnotherLanguage(text)).toBe(true);
      expect(namesAnotherLanguage(`\uFEFF${text}`)).toBe(true);
    }
    expect(
      readFrontMatter('---\na: !!js/function "function () { globalThis.ran = true }"\n---\n').problems,
    ).toHaveLength(1);
    expect(globalThis).not.toHaveProperty('ran');
  });

  it.each(['', '---\na: 1\n---\n', '---yaml\n---\n', '--- \n---\n', 'text', '----js\n'])(
    'names no other language in %j',
    (text) => {
      expect(namesAnotherLanguage(text)).toBe(false);
    },
  );

  it('agrees with gray-matter wherever that reads it, and never throws', () => {
    const lines = fc.constantFrom(
      '---',
      '--- ',
      '----',
      '---yaml',
      'a: 1',
      'b: [x]',
      '# c',
      '',
      'text',
      ' - d',
      'e: |',
      '\ta',
      'a: 2',
      '{f: g}',
      '...',
    );
    fc.assert(
      fc.property(fc.array(lines, {maxLength: 6}), fc.constantFrom('\n', '\r\n'), (parts, newline) => {
        const text = parts.join(newline);
        const read = readFrontMatter(text);
        if (read.problems.length > 0) return;
        const {data, content} = matter(text, {});
        expect(read.data).toEqual(data);
        expect(text.slice(read.bodyStart)).toBe(content);
      }),
      {numRuns: 1000},
    );
  });

  it('agrees with gray-matter on keys and values of all kinds, to the type', () => {
    const key = fc.oneof(
      fc.constantFrom('a', 'b', 'null', 'True', 'y', '__proto__', 'sidebar_position', 'x-y', '1', '-'),
      fc.string({maxLength: 3}),
    );
    const word = fc.constantFrom(
      ...[
        'a',
        'BE-New',
        'true',
        'False',
        'NULL',
        'yes',
        'n',
        '0',
        '12',
        '012',
        '1.5',
        '1e3',
        '-1',
        '2026-11-28',
        '1:20',
      ],
      ...[
        '/a/b',
        '#',
        ' #',
        ':',
        ': ',
        ' ',
        '"',
        "'",
        '\\',
        '\\n',
        '[',
        ']',
        ', ',
        ',',
        '{',
        '&a',
        '*a',
        '!',
        '|',
        '>',
        '%',
        '@',
      ],
      ...['~', '.inf', '=', '<<', '?', '- ', 'é', '\u0007', '\t', '\r'],
    );
    const value = fc.array(word, {maxLength: 4}).map((parts) => parts.join(''));
    const written = fc.oneof(
      value,
      value.map((text) => `"${text}"`),
      value.map((text) => `'${text}'`),
      fc.array(value, {maxLength: 3}).map((items) => `[${items.join(', ')}]`),
    );
    const pair = fc
      .tuple(key, fc.constantFrom(': ', ':', ':  '), written, fc.constantFrom('', ' '))
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(
        fc.array(pair, {minLength: 1, maxLength: 3}),
        fc.constantFrom('\n', '\r\n'),
        fc.constantFrom('---', '----', '--- ', '---\nb: c\n---'),
        (lines, newline, end) => {
          const text = ['---', ...lines, end, 'text'].join(newline);
          const read = readFrontMatter(text);
          if (read.problems.length > 0) return;
          const {data, content} = matter(text, {});
          expect(read.data).toStrictEqual(data);
          expect(Object.keys(read.data)).toEqual(Object.keys(data));
          expect(text.slice(read.bodyStart)).toBe(content);
        },
      ),
      {numRuns: 5000},
    );
  });

  it.each([
    'a: 1\n  2',
    'a: b\nc: [d, e]\nf: "g"\nh: \'i\'\nj: true\nk: 7',
    'a: b\n\nc: d',
    'a: b \nc: d',
    'a: b: c',
    'a: b #c',
    'a: b#c',
  ])('reads %j as gray-matter does', (yaml) => {
    for (const text of [`---\n${yaml}\n---\nbody`, `---\r\n${yaml.replaceAll('\n', '\r\n')}\r\n---\r\nbody`]) {
      const read = readFrontMatter(text);
      if (read.problems.length === 0) expect(read.data).toStrictEqual(matter(text, {}).data);
      else expect(() => matter(text, {})).toThrow();
    }
  });
});
