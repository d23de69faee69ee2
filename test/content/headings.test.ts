import {createRequire} from 'node:module';
import fc from 'fast-check';
import type {Heading, Root} from 'mdast';
import {toString as textOf} from 'mdast-util-to-string';
import remarkDirective from 'remark-directive';
import remarkGfm from 'remark-gfm';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {visit} from 'unist-util-visit';
import {describe, expect, it} from 'vitest';
import {parseBody} from '../../src/content/markdown.ts';
import {Page} from '../../src/content/page.ts';
import type {MarkdownFormat} from '../../src/content/parser.ts';
import {markdown} from './markdown-arbitrary.ts';

const require = createRequire(import.meta.url);
const docusaurusHeadings = require('@docusaurus/mdx-loader/lib/remark/headings/index.js').default;

/** The parser plugins of the build. */
const md = unified().use(remarkParse).use(remarkDirective).use(remarkGfm).freeze();
const mdx = unified().use(remarkParse).use(remarkDirective).use(remarkGfm).use(remarkMdx).freeze();

/** The headings as Docusaurus's own plugin makes them. */
async function built(text: string, format: MarkdownFormat) {
  const root: Root = (format === 'mdx' ? mdx : md).parse(text);
  await docusaurusHeadings({anchorsMaintainCase: false})(root);
  const headings: {id: string; text: string; depth: number}[] = [];
  visit(root, 'heading', (node: Heading) => {
    const visible = node.children.filter(({type}) => type !== 'html');
    const {id} = node.data as {id: string};
    headings.push({text: textOf(visible.length > 0 ? visible : node).trim(), id, depth: node.depth});
  });
  return headings;
}

const cases = `
## Plain
## Plain
## Plain-1
## Plain
# Über größe, œuvre & 日本語 🌱
## \`code\` *em* **strong** ~~gone~~
## A [link](a.md) and ![image](i.png)
## <https://example.com> and www.example.com
## Ends with hashes ##
## C#
## \\# Escaped \\*stars\\*
## &amp; &copy; entities
## 1.2.3 What's new?
##   Spaces   inside
## Under_score __init__
## <b>HTML</b> in <i>it</i>
## <b></b>
## <!-- comment --> after
## {curly} braces
## :smile: and a:b and :name[label]
##
## ---
## Trailing backslash \\
### Explicit {#explicit}
### Explicit twice {#explicit}
### Explicit {#With Case and spaces}
### Explicit{#glued}
### Explicit {#one} {#two}
### Explicit {#} empty
### Explicit in \`code {#no}\`
### *Marked* {#marked}
### **Marked {#inside}**
### {#alone}
### Explicit comment <!-- #comment -->
### Explicit comment <!-- #first second -->
### Explicit comment <!-- none -->
### Explicit comment <!--#tight-->
### Explicit comment <!-- # -->
### Explicit comment {/* #text */}

Setext *heading*
===

Setext two
lines {#setext}
---

- ## In a list
> ## In a quotation

:::note

## In a directive

:::

<details>
<summary>s</summary>

## In details

</details>
`;

const mdxCases = `
## Plain
## Plain
## {/* #id */}
## Explicit {/* #comment */}
## Explicit {/* #first second */}
## Explicit {/* none */}
## Explicit {/* #one */ /* #two */}
## Explicit {/*#tight*/}
## Expression {1 + 1} inside
## Expression {'#no'}
## <b>JSX</b> in <Thing a="b">it</Thing>
## \`code\` \\{#escaped}
## \\{#alone}

<Box>
  ## In a component
</Box>
`;

describe('the headings of a page', () => {
  it('have the ids and the text that the build gives them, in CommonMark', async () => {
    const headings = parseBody(cases, 0, 'md').headings;
    expect(headings).toEqual(await built(cases, 'md'));
    expect(headings.length).toBeGreaterThan(40);
  });

  it.each(cases.split('\n').filter((line) => line.startsWith('#')))('%s', async (line) => {
    const text = `${line}\n\n# Two\n\n${line}\n`;
    const expected = await built(text, 'md');
    expect(parseBody(text, 0, 'md').headings).toEqual(expected);
    // The way that pages are read, which mostly does without the parser.
    expect(new Page('docs/a.md', text).headings).toEqual(expected);
  });

  it('have the ids and the text that the build gives them, in MDX', async () => {
    const headings = parseBody(mdxCases, 0, 'mdx').headings;
    expect(headings).toEqual(await built(mdxCases, 'mdx'));
    expect(headings.length).toBeGreaterThan(12);
  });

  it('agree with the build for any Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        expect(new Page('docs/a.md', `---\n---\n${text}`).headings).toEqual(await built(text, 'md'));
      }),
      {numRuns: 300},
    );
  });

  it('are none in MDX that is broken', () => {
    expect(parseBody('# Title\n\n<b>\n', 0, 'mdx').headings).toEqual([]);
  });

  it('are read from what Docusaurus unwraps', () => {
    const text = '```mdx-code-block\n## Unwrapped\n```\n\n    ```mdx-code-block\n    x\n    ```\n';
    expect(parseBody(text, 0, 'md').headings).toEqual([{text: 'Unwrapped', id: 'unwrapped', depth: 2}]);
  });
});
