import {evaluate} from '@mdx-js/mdx';
import {Fragment, jsx, jsxs} from 'react/jsx-runtime';
import rehypeRaw from 'rehype-raw';
import remarkDirective from 'remark-directive';
import {describe, expect, it} from 'vitest';
import {personaSections} from '../../src/remark/persona-sections.ts';
import {readingWords} from '../../src/remark/reading-words.ts';

/** What a page exports when it is compiled as Docusaurus compiles it. */
async function counted(text: string, format: 'md' | 'mdx' = 'md'): Promise<unknown> {
  const raw = [rehypeRaw, {passThrough: ['mdxjsEsm']}] as const;
  const page = await evaluate(text, {
    Fragment,
    jsx,
    jsxs,
    format,
    remarkPlugins: [remarkDirective, personaSections],
    rehypePlugins: [...(format === 'md' ? [raw] : []), readingWords] as never,
  });
  return page.readingWords;
}

describe('the words of a page', () => {
  it('are all of them where there are no sections', async () => {
    const text = '# Two words\n\nThree *more* — words.\n\n```bash\nnpm test\n```\n\n| a | b |\n';
    expect(await counted(text)).toEqual({all: 9, shared: 9, sections: {}});
  });

  it.each([
    ['<details data-persona="BE-New">\n<summary>Sum</summary>\n\nTwo words\n\n</details>', 'md' as const],
    ['<details data-persona="BE-New">\n<summary>Sum</summary>\n\nTwo words\n\n</details>', 'mdx' as const],
    [':::details[Sum]{persona="BE-New"}\n\nTwo words\n\n:::', 'md' as const],
    [':::details[Sum]{persona="BE-New"}\n\nTwo words\n\n:::', 'mdx' as const],
  ])('of a section are counted apart: %j in %s', async (section, format) => {
    expect(await counted(`One\n\n${section}\n\nlast\n`, format)).toEqual({
      all: 5,
      shared: 2,
      sections: {'BE-New': 3},
    });
  });

  it('of a section for two count for each', async () => {
    expect(await counted(':::details[A]{persona="BE-New BE-Ops"}\n\nb\n\n:::\n')).toEqual({
      all: 2,
      shared: 0,
      sections: {'BE-New': 2, 'BE-Ops': 2},
    });
  });

  it('of a section in a section count for whom both are', async () => {
    const text =
      '::::details[A]{persona="BE-New BE-Ops"}\n\n:::details[b]{persona="BE-Ops BE-Maint"}\n\nc\n\n:::\n\n::::\n';
    expect(await counted(text)).toEqual({all: 3, shared: 0, sections: {'BE-New': 1, 'BE-Ops': 3}});
  });

  it('of an ordinary aside are for all', async () => {
    expect(await counted('<details>\n<summary>a</summary>\n\nb\n\n</details>\n')).toEqual({
      all: 2,
      shared: 2,
      sections: {},
    });
  });

  it('are counted without spaces, too', async () => {
    expect(await counted('日本語を読む。\n')).toEqual({all: 3, shared: 3, sections: {}});
  });
});
