import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {Page} from '../../src/content/page.ts';
import {parseBody} from '../../src/markdown/parse-body.ts';
import {builtHeadings as built} from '../content/build.ts';
import {markdown} from './markdown-arbitrary.ts';

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
## No-break   space and	tab
## A <br> break <br/>and<BR />another
## *<b>HTML</b>* in emphasis
## Under_score __init__
## <b>HTML</b> in <i>it</i>
## <b></b>
## <!-- comment --> after
## {curly} braces
## :smile: and a:b and :name[label]
## Use node:alpine now
## The :port option
## :port
## A :name[*label*]{a=b} and :name{a=b} and :name[]
## *An :em* and **a:strong**
## At 12:30, a: b, c:d:e and x::y
## Explicit :port {#port}
## Explicit {#a:port}
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

Setext
more
---

Setext\\
hard  
break
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
## A <br/> break
## Use node:alpine now
## The :port option
## A :name[*label*]{a=b} and :name{a=b} and :name[]
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
    expect(new Page('docs/a.md', text, undefined, 'detect').headings).toEqual(expected);
  });

  it('have the ids and the text that the build gives them, in MDX', async () => {
    const headings = parseBody(mdxCases, 0, 'mdx').headings;
    expect(headings).toEqual(await built(mdxCases, 'mdx'));
    expect(headings.length).toBeGreaterThan(12);
  });

  it('agree with the build for any Markdown', async () => {
    await fc.assert(
      fc.asyncProperty(markdown, async (text) => {
        // The build refuses some links.
        const expected = await built(text, 'md').catch(() => fc.pre(false));
        expect(new Page('docs/a.md', `---\n---\n${text}`, undefined, 'detect').headings).toEqual(expected);
      }),
      {numRuns: 100},
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
