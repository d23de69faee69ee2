/** A page with front matter. */
export const page = (frontMatter: string, body: string) => `---\n${frontMatter}\n---\n\n${body}`;

/** Pages as most sites have them: text, headings with ids, code, admonitions, tables, links, images, categories. */
export const pages = (folder: string): Record<string, string> => ({
  [`${folder}/intro.md`]: page(
    'sidebar_position: 1\ntitle: Introduction\ndescription: Where to begin.\nkeywords: [begin, first]',
    `Read the [guide](guides/install.md#with-npm), or [all of it](./guides/index.md).

## What you get

| part | size |
| --- | ---: |
| *core* | 1 |

> [!NOTE]
> A quote of GitHub's.

## What you get

Twice, so that its id gets a number. Footnotes[^1] too.

[^1]: At the end.
`,
  ),
  [`${folder}/guides/_category_.json`]: '{"label": "Guides", "position": 2}',
  [`${folder}/guides/index.md`]:
    '# Guides\n\nAll guides.\n\n<details>\n<summary>More</summary>\n\nIn here.\n\n</details>\n',
  [`${folder}/guides/install.md`]: page(
    'sidebar_label: Install\nslug: /setup/install\ntags: [setup, npm]',
    `# Install it

:::tip[First]

Have **Node.js**.

:::

## With npm

\`\`\`bash title="shell" {1}
npm install thing
\`\`\`

### On Windows

![A dot](./dot.svg)

1. One
2. Two
`,
  ),
  [`${folder}/guides/dot.svg`]: '<svg xmlns="http://www.w3.org/2000/svg" width="9" height="9"><circle r="9" /></svg>\n',
  [`${folder}/guides/deep/_category_.yml`]:
    'label: Deep\ncollapsed: true\nlink: {type: generated-index, title: Deep things, slug: /deep}\n',
  [`${folder}/guides/deep/one.md`]: '# One\n\n## Under one\n\nGo [back](../install.md).\n',
  [`${folder}/guides/deep/two.md`]: page(
    'pagination_next: null\nhide_table_of_contents: true',
    '# Two\n\nThe last one.\n',
  ),
  [`${folder}/closed/_category_.yml`]: 'label: Closed\ncollapsed: true\n',
  [`${folder}/closed/inner.md`]: page('unlisted: true', '# Unlisted\n'),
  [`${folder}/closed/other.md`]: '# Other\n\nSome text.\n',
});

/** Components of a site, by their files. */
export const swizzled: Record<string, string> = {
  ...Object.fromEntries(
    ['DocItem/Content', 'DocPaginator', 'DocSidebarItem/Category', 'Navbar/ColorModeToggle', 'NotFound/Content'].map(
      (name) => [
        `src/theme/${name}/index.js`,
        `import React from 'react';
import Original from '@theme-original/${name}';

export default function Own(props) {
  return <div data-own="${name}"><Original {...props} /></div>;
}
`,
      ],
    ),
  ),
  'src/theme/DocSidebarItems/index.js': `import React from 'react';
import Original from '@theme-original/DocSidebarItems';

export default function Items(props) {
  return <><Original {...props} />{props.level === 1 && <li data-own="items">Own</li>}</>;
}
`,
  'src/theme/MDXComponents/Details.js': `import React from 'react';

export default function Details({children, ...props}) {
  return <details {...props} data-own="details">{children}</details>;
}
`,
  'src/theme/MDXContent/index.js': `import React from 'react';
import Original from '@theme-original/MDXContent';

export default function Own({children}) {
  return <div data-own={'given ' + Object.keys(children.props)}><Original>{children}</Original></div>;
}
`,
  'src/theme/Root.js': `import React from 'react';

export default function Root({children}) {
  return <div id="root-of-site">{children}</div>;
}
`,
};
