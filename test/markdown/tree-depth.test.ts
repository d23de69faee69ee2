import type {Nodes, Root} from 'mdast';
import {describe, expect, it} from 'vitest';
import {requireShallow} from '../../src/markdown/tree-depth.ts';
import {isOutOfStack, tooDeep, UnreadableError, whyUnreadable} from '../../src/markdown/unreadable.ts';
import {most} from './most.ts';

const position = {start: {line: 2, column: 1, offset: 7}, end: {line: 2, column: 2, offset: 8}};

/** A tree with so many nodes in one another below its root. */
function nested(times: number): Root {
  let node = {type: 'text', value: 'a', position} as Nodes;
  for (let depth = 1; depth < times; depth++) node = {type: 'blockquote', children: [node], position} as Nodes;
  return {type: 'root', children: times > 0 ? [node] : []} as Root;
}

/** A program whose values stand in one another so many times. */
function program(times: number): unknown {
  let value: unknown = {type: 'Program', end: 1, raw: null};
  for (let depth = 1; depth < times; depth++) value = depth % 2 ? [value, 'a'] : {body: value, start: 0, loc: null};
  return value;
}

const code = (times: number) => ({data: {estree: program(times)}});
const paragraph = {type: 'paragraph', children: [{type: 'text', value: 'b'}]};

/** Why a tree is too deep; undefined where it is not. */
function refusal(root: Root): UnreadableError | undefined {
  try {
    requireShallow(root);
    return undefined;
  } catch (error) {
    return error as UnreadableError;
  }
}

describe('a tree', () => {
  it('may have so many levels, and no more', () => {
    expect(most(nested, (root) => !refusal(root))).toBe(100);
    expect(refusal(nested(101))).toMatchObject({
      offset: 7,
      message: 'It nests more than 100 levels deep. Use fewer levels.',
    });
    const wide = {...nested(100), children: [paragraph, ...nested(100).children]} as Root;
    expect(refusal(wide)).toBeUndefined();
    expect(refusal({...wide, children: [paragraph, ...nested(101).children]} as Root)).toBeInstanceOf(UnreadableError);
  });

  it.each([
    ['a module', (times: number) => ({type: 'mdxjsEsm', value: '', ...code(times)})],
    ['an expression', (times: number) => ({type: 'mdxFlowExpression', value: '', ...code(times)})],
    ['an expression in text', (times: number) => ({type: 'mdxTextExpression', value: '', ...code(times)})],
    [
      'an attribute',
      (times: number) => ({
        type: 'mdxJsxFlowElement',
        attributes: [
          {type: 'mdxJsxAttribute', name: 'a', value: 'b'},
          {type: 'mdxJsxAttribute', name: 'c', value: null},
          {
            type: 'mdxJsxAttribute',
            name: 'd',
            value: {type: 'mdxJsxAttributeValueExpression', value: '', ...code(times)},
          },
        ],
        children: [],
      }),
    ],
    [
      'attributes that are spread',
      (times: number) => ({
        type: 'mdxJsxTextElement',
        attributes: [{type: 'mdxJsxExpressionAttribute', value: '', ...code(times)}],
        children: [],
      }),
    ],
  ])('may have code of so many levels in %s, and no more', (_, made) => {
    const root = (times: number) =>
      ({type: 'root', children: [paragraph, {...made(times), position}]}) as unknown as Root;
    expect(most(root, (tree) => !refusal(tree))).toBe(1001);
    expect(refusal(root(1002))).toMatchObject({offset: 7, fault: 'nests more than 500 levels deep'});
  });

  it('may hold code that nobody has parsed', () => {
    for (const type of ['mdxjsEsm', 'mdxFlowExpression'])
      expect(refusal({type: 'root', children: [{type, value: ''}]} as unknown as Root)).toBeUndefined();
  });
});

describe('why a page cannot be read', () => {
  it.each([
    ['a\nb', 0, ' around line 1'],
    ['a\nb', 2, ' around line 2'],
    ['a\r\nb\rc\nd', 7, ' around line 4'],
    ['a\nb', undefined, ''],
  ])('names the line, if that is known: %j', (text, offset, place) => {
    expect(whyUnreadable(tooDeep(offset), text, 0)).toBe(
      `it nests more than 100 levels deep${place}. Use fewer levels`,
    );
    if (offset !== undefined)
      expect(whyUnreadable(tooDeep(offset), `z\n${text}`, 2)).toContain(`line ${Number(place.at(-1)) + 1}.`);
  });

  it('is the depth where a stack is too small, and else what the parser says', () => {
    const full = new RangeError('Maximum call stack size exceeded');
    const caused = new Error('It failed.', {cause: new Error('So did this.', {cause: full})});
    for (const error of [full, caused]) {
      expect(isOutOfStack(error)).toBe(true);
      expect(whyUnreadable(error, 'a', 0)).toBe('it nests more than 100 levels deep. Use fewer levels');
    }
    expect(isOutOfStack(new Error('No.', {cause: 'RangeError'}))).toBe(false);
    expect(isOutOfStack('RangeError')).toBe(false);
    expect(whyUnreadable(new Error('No.'), 'a', 0)).toBe('its Markdown cannot be parsed (No.). Simplify it');
    expect(new UnreadableError('is odd', 'Change it').message).toBe('It is odd. Change it.');
  });
});
