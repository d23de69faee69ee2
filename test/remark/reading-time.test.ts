import {evaluate} from '@mdx-js/mdx';
import {Fragment, jsx, jsxs} from 'react/jsx-runtime';
import rehypeRaw from 'rehype-raw';
import remarkDirective from 'remark-directive';
import {describe, expect, it} from 'vitest';
import {personaSections} from '../../src/remark/persona-sections.ts';
import {readingTime} from '../../src/remark/reading-time.ts';

/** What a page exports when it is compiled as Docusaurus compiles it, for a reader who takes a minute for each word. */
async function timed(text: string, format: 'md' | 'mdx' = 'md'): Promise<unknown> {
  const raw = [rehypeRaw, {passThrough: ['mdxjsEsm']}] as const;
  const page = await evaluate(text, {
    Fragment,
    jsx,
    jsxs,
    format,
    remarkPlugins: [remarkDirective, personaSections],
    rehypePlugins: [...(format === 'md' ? [raw] : []), [readingTime, {pace: 1}]] as never,
  });
  return page.personaReadingTime;
}

describe('the reading time of a page', () => {
  it('is that of all words where there are no sections', async () => {
    const text = '# Two words\n\nThree *more* — words.\n\n```bash\nnpm test\n```\n\n| a | b |\n';
    expect(await timed(text)).toEqual({all: 9, shared: 9, sections: {}});
  });

  it.each([
    ['<details data-persona="BE-New">\n<summary>Sum</summary>\n\nTwo words\n\n</details>', 'md' as const],
    ['<details data-persona="BE-New">\n<summary>Sum</summary>\n\nTwo words\n\n</details>', 'mdx' as const],
    ['<details data-persona={"BE-New"}>\n<summary>Sum</summary>\n\nTwo words\n\n</details>', 'mdx' as const],
    [':::details[Sum]{persona="BE-New"}\n\nTwo words\n\n:::', 'md' as const],
    [':::details[Sum]{persona="BE-New"}\n\nTwo words\n\n:::', 'mdx' as const],
    // The check reports these, and a reader sees what they were to be.
    [':::details[Sum]{data-persona="BE-New"}\n\nTwo words\n\n:::', 'md' as const],
    [':::details[Sum]{data-persona="BE-Ops" persona="BE-New"}\n\nTwo words\n\n:::', 'md' as const],
    [':::details[Sum]{persona="" data-persona="BE-New"}\n\nTwo words\n\n:::', 'md' as const],
    [':::details[Sum]{persona=BE-Ops persona=BE-New}\n\nTwo words\n\n:::', 'md' as const],
    [':::details[Sum]{my-persona=BE-Ops persona="BE-New"}\n\nTwo words\n\n:::', 'md' as const],
  ])('of a section is for its readers: %j in %s', async (section, format) => {
    expect(await timed(`One\n\n${section}\n\nlast\n`, format)).toEqual({
      all: 5,
      shared: 2,
      sections: {'BE-New': 5},
    });
  });

  it('of a section for two is for each', async () => {
    expect(await timed(':::details[A]{persona="BE-New BE-Ops"}\n\nb\n\n:::\n')).toEqual({
      all: 2,
      shared: 1,
      sections: {'BE-New': 2, 'BE-Ops': 2},
    });
  });

  it('of a section in a section is for whom both are', async () => {
    const text =
      '::::details[A]{persona="BE-New BE-Ops"}\n\n:::details[b]{persona="BE-Ops BE-Maint"}\n\nc\n\n:::\n\n::::\n';
    expect(await timed(text)).toEqual({all: 3, shared: 1, sections: {'BE-New': 1, 'BE-Ops': 3}});
  });

  it('of an ordinary aside is for all', async () => {
    expect(await timed('<details>\n<summary>a</summary>\n\nb\n\n</details>\n')).toEqual({
      all: 2,
      shared: 2,
      sections: {},
    });
  });

  it('leaves what a page exports under such a name', async () => {
    expect(await timed('export const readingTime = 9;\n\nIt is {readingTime}.\n', 'mdx')).toEqual({
      all: 2,
      shared: 2,
      sections: {},
    });
  });

  it('counts words without spaces, too', async () => {
    expect(await timed('日本語を読む。\n')).toEqual({all: 3, shared: 3, sections: {}});
  });
});
