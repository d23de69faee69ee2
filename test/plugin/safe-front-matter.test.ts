import {createRequire} from 'node:module';
import type {ParseFrontMatter} from '@docusaurus/types';
import fc from 'fast-check';
import {afterEach, expect, test, vi} from 'vitest';
import {namesAnotherLanguage, readFrontMatter} from '../../src/content/front-matter.ts';
import {safeFrontMatter} from '../../src/plugin/safe-front-matter.ts';

const require = createRequire(import.meta.url);
const fromDocusaurus = createRequire(require.resolve('@docusaurus/core/package.json'));
const {DEFAULT_PARSE_FRONT_MATTER, parseMarkdownFile} = fromDocusaurus('@docusaurus/utils') as {
  DEFAULT_PARSE_FRONT_MATTER: Parameters<ParseFrontMatter>[0]['defaultParseFrontMatter'];
  parseMarkdownFile: (file: {
    filePath: string;
    fileContent: string;
    parseFrontMatter: ParseFrontMatter;
  }) => Promise<{excerpt: string | undefined}>;
};

type Matter = (text: string, options: object) => unknown;

/** The parsers that releases of Docusaurus use: one until 3.10.1, the other from then on. */
const parsers: readonly Matter[] = [require('gray-matter'), fromDocusaurus('@11ty/gray-matter')];

/** The languages whose engines a parser hands a text to. */
function languagesAsked(parser: Matter, text: string): string[] {
  const asked: string[] = [];
  const engines = Object.fromEntries(
    ['yaml', 'javascript', 'json'].map((name) => [name, () => ({asked: asked.push(name)})]),
  );
  try {
    parser(text, {engines});
  } catch {
    asked.push('unknown');
  }
  return asked;
}

const ran = globalThis as {ran?: boolean};
afterEach(() => {
  delete ran.ran;
  vi.unstubAllEnvs();
});

/** All that some parser somewhere takes for the end of a line, or for a blank. */
const separators = [
  '',
  ' ',
  '\t',
  '\n',
  '\r\n',
  '\r',
  '\r\r\n',
  '\v',
  '\f',
  '\0',
  '\u0085',
  '\u00A0',
  '\u1680',
  '\u200B',
  '\u2028',
  '\u2029',
  '\u3000',
  '\uFEFF',
];
const languages = [
  'js',
  'JS',
  'Js',
  'javascript',
  'JavaScript',
  'json',
  'coffee',
  'toml',
  'constructor',
  'yaml',
  'YML',
  '',
];
const code = '(globalThis.ran = true, {persona: "BE-New", scenario: "S-01"})';

const between = fc.array(fc.constantFrom(...separators), {maxLength: 3}).map((parts) => parts.join(''));
const texts = fc
  .tuple(
    fc.constantFrom('', '\uFEFF', '\uFEFF\uFEFF', '\n', ' '),
    fc.constantFrom('---', '---', '---', '--', '----'),
    between,
    fc.constantFrom(...languages),
    between,
    fc.constantFrom('\n', '\r\n', '\r', ''),
    fc.constantFrom(code, 'persona: BE-New', '{"persona": "BE-New"}', ''),
    fc.constantFrom('\n---\n', '\r\n---\r\n', '\r---\r', ''),
  )
  .map((parts) => `${parts.join('')}# A`);

test('front matter counts as another language wherever a parser of Docusaurus takes it for one', () => {
  fc.assert(
    fc.property(texts, (text) => {
      const isRefused = namesAnotherLanguage(text);
      for (const parser of parsers) {
        const asked = languagesAsked(parser, text);
        if (asked.some((language) => language !== 'yaml')) expect(isRefused, JSON.stringify(text)).toBe(true);
        if (asked.includes('yaml')) expect(isRefused, JSON.stringify(text)).toBe(false);
      }
      const withoutMark = text.replace(/^\uFEFF/, '');
      if (isRefused) expect(readFrontMatter(withoutMark).problems).toHaveLength(1);
    }),
    {numRuns: 5000},
  );
});

test('no text is run, by Docusaurus’s parser or through a parser of the site’s own', async () => {
  vi.stubEnv('NODE_ENV', 'production');
  const own: ParseFrontMatter = ({filePath, fileContent, defaultParseFrontMatter}) =>
    defaultParseFrontMatter({filePath, fileContent: fileContent.replace('%%%', '---')});
  await fc.assert(
    fc.asyncProperty(texts, fc.boolean(), async (text, rewritten) => {
      const parse = safeFrontMatter(rewritten ? own : undefined, {folders: {}});
      await parse({
        filePath: '/site/blog/a.md',
        fileContent: rewritten ? text.replace('---', '%%%') : text,
        defaultParseFrontMatter: DEFAULT_PARSE_FRONT_MATTER,
      }).catch(() => {});
      expect(ran.ran, JSON.stringify(text)).toBeUndefined();
    }),
    {numRuns: 2000},
  );
});

test('a lone carriage return before a language is reported, with what to do', () => {
  const text = `---\rjs\n${code}\n---\n# A\n`;
  expect(readFrontMatter(text).problems).toEqual([
    {
      span: [0, 6],
      message:
        'Front matter is YAML and is never run. A carriage return alone ends no line here: end each line with a line feed.',
    },
  ]);
});

/** What Docusaurus takes for the description of a page, and the text that it goes on with. */
async function served(body: string, format?: 'mdx' | 'detect' | 'md') {
  const file = {filePath: '/site/docs/a.md', fileContent: `---\npersona: A\n---\n\n${body}`};
  const parseFrontMatter = safeFrontMatter(undefined, {folders: {}}, format);
  const {excerpt} = await parseMarkdownFile({...file, parseFrontMatter});
  const {content} = await parseFrontMatter({...file, defaultParseFrontMatter: DEFAULT_PARSE_FRONT_MATTER});
  return {excerpt, content};
}

const comment = '{/* personas-disable-next-line persona-dead-end */}\n';

test.each([
  ['nothing', ''],
  ['a title', '# Title\n\n'],
  ['an import', "# Title\n\nimport A from './a.js';\n\n"],
  ['an import of many lines', "import {\n  A,\n} from './a.js';\n\n"],
  ['code', '```js\nimport a;\n```\n\n'],
])(
  'after %s, a comment for the check is not taken for the description of a page, and no line moves',
  async (_, above) => {
    const below = `[Go on](b.md).\n\n${comment}[And on](c.md).`;
    expect(await served(`${above}${comment}${below}`)).toEqual({excerpt: 'Go on.', content: `${above}\n${below}`});
  },
);

test.each([
  ['in code', 'mdx', `\`\`\`mdx\n${comment}\`\`\`\n\nText.`],
  ['in CommonMark, where readers see it', 'detect', `${comment}Text.`],
  ['on a site that is all CommonMark', 'md', `${comment}Text.`],
] as const)('what is like such a comment stays as it is %s', async (_, format, body) => {
  expect((await served(body, format)).content).toBe(body);
});
