import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import {evaluate} from '@mdx-js/mdx';
import matter from 'gray-matter';
import {Fragment, jsx, jsxs} from 'react/jsx-runtime';
import rehypeRaw from 'rehype-raw';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import {expect, test} from 'vitest';
import {readingTimeOf} from '../../src/markdown/estimate-minutes.ts';
import {personaSections} from '../../src/remark/persona-sections.ts';
import {readingTime} from '../../src/remark/reading-time.ts';
import type {ReadingTime} from '../../src/shared/minutes.ts';
import {root} from '../docusaurus.ts';

/** What the page says of itself when it is compiled. */
async function compiled(text: string): Promise<ReadingTime> {
  const page = await evaluate(text, {
    Fragment,
    jsx,
    jsxs,
    format: 'md',
    remarkPlugins: [remarkGfm, remarkDirective, personaSections],
    rehypePlugins: [[rehypeRaw, {passThrough: ['mdxjsEsm']}], readingTime] as never,
  });
  return page.personaReadingTime as ReadingTime;
}

const words = (count: number) => 'word '.repeat(count);

test.each([
  ['plain words', words(500)],
  ['code', `\`\`\`bash title="x y z"\n${words(390)}\n\`\`\`\n${words(20)}`],
  ['a table', `| a | b |\n| --- | --- |\n${'| one | two |\n'.repeat(300)}`],
  ['links', '[two words](./a/long/address.md "a title of four") '.repeat(200)],
  ['comments', `${words(190)}\n<!-- ${words(200)} -->\n<!--\n${words(200)}\n-->\n${words(200)}`],
  ['a picture', `${'![an alternative text](./a.png)\n\n'.repeat(300)}word`],
  ['sections', `${words(210)}\n\n<details data-persona="A B">\n<summary>x</summary>\n\n${words(400)}\n\n</details>\n`],
  ['directives', `${words(210)}\n\n:::details[x]{persona="A"}\n\n${words(400)}\n\n:::\n\n${words(200)}`],
  [
    'nested',
    `::::details[x]{persona="A B"}\n\n${words(200)}\n\n:::details[y]{persona="B"}\n\n${words(400)}\n\n:::\n\n::::\n`,
  ],
  [
    'directives of as many colons, which end at once',
    `:::details[x]{persona="A"}\n\n:::details[y]{persona="B"}\n\n${words(400)}\n\n:::\n\n${words(400)}`,
  ],
  ['an ordinary aside', `<details>\n<summary>x</summary>\n\n${words(400)}\n\n</details>\n`],
  ['Chinese', '文字'.repeat(500)],
])('the time of %s is what the compiled page says', async (_, text) => {
  expect(readingTimeOf(text)).toEqual(await compiled(text));
});

test('a diagram takes no time', () => {
  expect(readingTimeOf(`\`\`\`mermaid\n${words(900)}\n\`\`\`\n${words(400)}`).all).toBe(2);
});

test('of the pages of this site, nearly all have the very minutes that the compiled page has, and none is off by two', async () => {
  const files = readdirSync(join(root, 'docs'), {recursive: true, encoding: 'utf8'}).filter(
    (file) => file.endsWith('.md') && !file.startsWith('meta'),
  );
  let same = 0;
  for (const file of files) {
    const text = matter(readFileSync(join(root, 'docs', file), 'utf8')).content.replace(/```mermaid[\s\S]*?```/g, '');
    const [fast, exact] = [readingTimeOf(text), await compiled(text)];
    expect(Math.abs(fast.all - exact.all), file).toBeLessThan(2);
    expect(Object.keys(fast.sections), file).toEqual(Object.keys(exact.sections));
    if (JSON.stringify(fast) === JSON.stringify(exact)) same++;
  }
  expect(same / files.length).toBeGreaterThan(0.85);
});
