import {createRequire} from 'node:module';
import fc from 'fast-check';
import {expect, it} from 'vitest';
import {unwrapMdxCodeBlocks} from '../../src/markdown/mdx-code-block.ts';

const build: {unwrapMdxCodeBlocks(text: string): string} = createRequire(import.meta.url)('@docusaurus/utils');

const parts = ['```', '`', ' ', '   ', 'mdx-code-block', 'text', '\n', '\r\n', '\r'];
const openings = ['```mdx-code-block\n', '\n  ``` mdx-code-block\r\n', '```mdx-code-block'];
const closings = ['\n```\n', '\r\n  ```\r\n', '\n```', '\n``` \n'];
const body = fc
  .array(fc.constantFrom(...parts, ...openings, ...closings, ...openings, ...closings), {maxLength: 12})
  .map((all) => all.join(''));

/** What is left of lines that hold more than spaces: where the build removes a line, it stays, and is blank. */
const written = (text: string) => text.split(/[\r\n]+/).filter((line) => line.trim());

function expectAsInBuild(text: string): void {
  const found = unwrapMdxCodeBlocks(text);
  expect(written(found)).toEqual(written(build.unwrapMdxCodeBlocks(text)));
  expect([...found].map((letter, index) => (letter === ' ' ? text[index] : letter)).join('')).toBe(text);
}

it('removes the fences that the build removes, and leaves everything where it was', () => {
  fc.assert(
    fc.property(body, fc.constantFrom('```', '````', '`````'), (text, fence) => {
      expectAsInBuild(text.replaceAll('```', fence));
    }),
    {numRuns: 20_000},
  );
});

it.each([
  '````mdx-code-block\na\n```mdx-code-block\nb\n```\nc\n````\n',
  '```mdx-code-block\na\n````mdx-code-block\nb\n```\nc\n````\n',
  '````mdx-code-block\na\n```mdx-code-block\nb\n````\nc\n```\n',
])('removes fences of both lengths as the build does: %j', expectAsInBuild);
