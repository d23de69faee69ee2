/** What a site may have, as files and as a step that changes its configuration. Sites are made of several. */
export interface Shape {
  /** Texts by path. A path that begins with `../` lies beside the site. */
  readonly files?: Readonly<Record<string, string>>;
  /** The body of a JavaScript function from `config` to a configuration. */
  readonly config?: string;
}

const page = (frontMatter: string, body: string) => `---\n${frontMatter}\n---\n\n${body}`;

const tabs = `import Tabs from '@theme/Tabs';
import TabItem from '@theme/TabItem';

`;

/** Pages as most sites have them: text, headings with ids, code, admonitions, tables, links, images, categories. */
const pages = (folder: string): Record<string, string> => ({
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

export const shapes = {
  /** What each site has. */
  pages: {files: pages('docs')},
  besides: {
    files: {...pages('../docs'), '../docs/README.md': '# Beside the site\n'},
    config: "return withDocs(config, {path: '../docs'});",
  },
  /** `.md` as MDX, which is Docusaurus's default: imports, tabs, partials, JSX and expressions. */
  mdx: {
    files: {
      'docs/parts/_shared.md': 'A **part** that pages take in, with `code`.\n\n## From a part\n\nMore.\n',
      'docs/parts/uses.md': `# Uses parts

${tabs}import Shared from './_shared.md';

export const answer = 42;

<Shared />

<Tabs groupId="os">
<TabItem value="a" label="One">

## Inside a tab

First.

</TabItem>
<TabItem value="b" label="Two">

Second.

</TabItem>
</Tabs>

It is {answer}. <span style={{color: 'red'}}>Red</span>, <>a fragment</>.

<details open>
<summary>Open</summary>

- a list

</details>

{/* a comment */}
`,
      'docs/parts/plain.mdx': `${tabs}# In an mdx file

<Tabs>
<TabItem value="only">Text</TabItem>
</Tabs>

<head><meta name="robots" content="nofollow" /></head>
`,
    },
  },
  /** `.md` as CommonMark, with what that lets through. */
  commonMark: {
    files: {
      'docs/common/mark.md': `# CommonMark {#mark}

<!-- a comment -->

1 < 2, {braces}, <b>bold</b> and <br> a break.

<details><summary>Raw</summary>

Inside *raw*.

</details>

## A heading {#with-id}
`,
    },
  },
  mdxBeside: {
    files: {'docs/common/in.mdx': `${tabs}# MDX beside it\n\n<Tabs>\n<TabItem value="x">X</TabItem>\n</Tabs>\n`},
  },
  detect: {config: "return {...config, markdown: {...config.markdown, format: 'detect'}};"},
  md: {config: "return {...config, markdown: {...config.markdown, format: 'md'}};"},
  /** Another instance of the docs plugin, with a sidebar that is written by hand. */
  second: {
    files: {
      'api/index.md': '# The API\n\nAll calls.\n',
      'api/get.md': '# GET\n\n## Answers\n',
      'api/put.md': '# PUT\n',
      'api-sidebars.js':
        "module.exports = {api: ['index', {type: 'category', label: 'Calls', collapsed: true, items: ['get', 'put']}, {type: 'link', label: 'Out', href: 'https://example.org'}]};\n",
    },
    config: `return {...config, plugins: [...(config.plugins ?? []), ['@docusaurus/plugin-content-docs',
      {id: 'api', path: 'api', routeBasePath: 'api', sidebarPath: './api-sidebars.js'}]]};`,
  },
  /** A docs plugin that the configuration gives as a function, which nobody can see into. */
  function: {
    files: {'notes/index.md': '# Notes\n\nSome.\n', 'notes/more.md': '# More\n'},
    config: `const docs = load('@docusaurus/plugin-content-docs');
    const notes = async (context, options) => docs.default(context, docs.validateOptions({
      validate: (schema, given) => schema.validate(given).value,
      options: {...options, path: 'notes', routeBasePath: 'notes'},
    }));
    return {...config, plugins: [...(config.plugins ?? []), [notes, {id: 'notes'}]]};`,
  },
  versions: {
    files: {
      'versions.json': '["2.0", "1.0"]',
      ...Object.fromEntries(
        ['1.0', '2.0'].flatMap((version) => [
          [
            `versioned_sidebars/version-${version}-sidebars.json`,
            '{"old": [{"type": "autogenerated", "dirName": "."}]}',
          ],
          [
            `versioned_docs/version-${version}/intro.md`,
            `# Introduction of ${version}\n\nSee [there](more/there.md).\n`,
          ],
          [`versioned_docs/version-${version}/more/there.md`, `# There\n\n## In ${version}\n`],
        ]),
      ),
    },
    config: `const items = config.themeConfig?.navbar?.items ?? [];
    return {...config, themeConfig: {...config.themeConfig, navbar: {...config.themeConfig?.navbar,
      items: [...items, {type: 'docsVersionDropdown', position: 'right'}]}}};`,
  },
  languages: {
    files: {
      'i18n/fr/docusaurus-plugin-content-docs/current/intro.md': '# Début\n\n## Chapitre\n\nDu texte.\n',
      'i18n/fr/docusaurus-plugin-content-docs/current.json':
        '{"sidebar.tutorialSidebar.category.Guides": {"message": "Manuels"}}',
    },
    config: `const items = config.themeConfig?.navbar?.items ?? [];
    return {...config, i18n: {defaultLocale: 'en', locales: ['en', 'fr']},
      themeConfig: {...config.themeConfig, navbar: {...config.themeConfig?.navbar,
      items: [...items, {type: 'localeDropdown', position: 'left'}]}}};`,
  },
  /** Own components in the place of each that the plugin wraps: wrapped, and written anew. */
  swizzled: {
    files: {
      ...Object.fromEntries(
        [
          'DocItem/Content',
          'DocPaginator',
          'DocSidebarItem/Category',
          'Navbar/ColorModeToggle',
          'NotFound/Content',
        ].map((name) => [
          `src/theme/${name}/index.js`,
          `import React from 'react';
import Original from '@theme-original/${name}';

export default function Own(props) {
  return <div data-own="${name}"><Original {...props} /></div>;
}
`,
        ]),
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
      'src/theme/Root.js': `import React from 'react';

export default function Root({children}) {
  return <div id="root-of-site">{children}</div>;
}
`,
    },
  },
  /** Own remark and rehype plugins on every side, and an own parser of front matter. */
  plugins: {
    config: `const words = () => (tree) => { tree.children.push({type: 'paragraph', children: [{type: 'text', value: 'by remark'}]}); };
    const ids = () => (tree) => { for (const node of tree.children) if (node.tagName === 'p') node.properties.dataOwn = 'rehype'; };
    const before = () => (tree) => { for (const node of tree.children) if (node.type === 'heading') node.children.push({type: 'text', value: ' (own)'}); };
    return withDocs({...config, markdown: {...config.markdown, parseFrontMatter: async (params) => {
      const result = await params.defaultParseFrontMatter(params);
      return {...result, frontMatter: {...result.frontMatter, description: result.frontMatter.description ?? 'by the parser'}};
    }}}, {beforeDefaultRemarkPlugins: [before], remarkPlugins: [words], rehypePlugins: [ids]});`,
  },
  /** The reset of Tailwind, and a dark navbar without the toggle of colours. */
  look: {
    files: {
      'src/css/custom.css': `*, ::before, ::after { box-sizing: border-box; border: 0 solid; }
button, details, summary, ol, ul, menu { all: unset; list-style: none; }
:root { --ifm-color-primary: #2e8555; }
`,
    },
    config: `return {...config, themeConfig: {...config.themeConfig, colorMode: {disableSwitch: true},
      navbar: {...config.themeConfig?.navbar, style: 'dark', hideOnScroll: true}},
      presets: [[config.presets[0][0], {...config.presets[0][1], theme: {customCss: './src/css/custom.css'}}]]};`,
  },
  /** What stands beside the docs: a blog, pages of its own, redirects and files. */
  whole: {
    files: {
      'blog/2024-01-02-first.md': page(
        'title: First post\nauthors: [{name: A}]',
        'Hello <!-- truncate -->\n\nWorld.\n',
      ).replace('<!-- truncate -->', '\n\n{/* truncate */}\n\n'),
      'blog/2024-02-02-second.md': page('title: Second\ntags: [news]', 'More.\n'),
      'src/pages/index.js': `import React from 'react';
import Layout from '@theme/Layout';
import Link from '@docusaurus/Link';

export default function Home() {
  return <Layout title="Home" description="All of it"><main><h1>Home</h1><Link to="/docs/intro">Begin</Link></main></Layout>;
}
`,
      'src/pages/about.md': '# About\n\nUs.\n',
      'static/robots.txt': 'User-agent: *\n',
    },
    config: `const [name, options] = config.presets[0];
    return {...config, presets: [[name, {...options, blog: {onInlineAuthors: 'ignore', onUntruncatedBlogPosts: 'ignore'}}]]};`,
  },
  /** The search that the classic preset brings. */
  docSearch: {
    config: `return {...config, themeConfig: {...config.themeConfig,
      algolia: {appId: 'A', apiKey: 'b', indexName: 'c', contextualSearch: true}}};`,
  },
  subfolder: {config: "return {...config, baseUrl: '/a/site/'};"},
  slashes: {config: 'return {...config, trailingSlash: true};'},
  noSlashes: {config: 'return {...config, trailingSlash: false};'},
  hash: {config: "return {...config, future: {...config.future, experimental_router: 'hash'}};"},
  /** webpack and Babel, and nothing of what version 4 brings. */
  webpack: {config: 'const {future, ...rest} = config; return rest;'},
  /** Docs at the root of the site, as many have them, without a blog. */
  docsOnly: {config: "return withDocs(config, {routeBasePath: '/'});"},
  /** A search in the browser, whose index the build writes. */
  search: {
    config: `return {...config, themes: [...(config.themes ?? []),
      ['@easyops-cn/docusaurus-search-local', {hashed: false, indexBlog: false, docsDir: '../docs', indexPages: true}]]};`,
  },
  /** What is written for language models: by a plugin that reads the HTML of the build, and by one that reads the Markdown. */
  llms: {
    files: {
      // Neither `main` nor `article`, so that all of the page is taken for what it says.
      'src/pages/bare.js': `import React from 'react';
import Layout from '@theme/Layout';

export default function Bare() {
  return <Layout title="Bare" description="Without a main part"><h1>Bare</h1><p>All of it.</p></Layout>;
}
`,
    },
    config: `return {...config, plugins: [...(config.plugins ?? []),
      ['@signalwire/docusaurus-plugin-llms-txt', {content: {includePages: true}}],
      ['docusaurus-plugin-llms', {generateMarkdownFiles: false, llmsTxtFilename: 'from-markdown.txt', llmsFullTxtFilename: 'from-markdown-full.txt'}]]};`,
  },
} satisfies Record<string, Shape>;

export type ShapeName = keyof typeof shapes;
