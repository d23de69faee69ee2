import {expect, test} from 'vitest';
import {formatInConfig} from '../../src/site/configured-format.ts';

test.each([
  ['nothing of Markdown', `export default {title: 'x'};`, 'mdx'],
  ['nothing of the format', `export default {markdown: {mermaid: true, hooks: {format: 'no'}}};`, 'mdx'],
  ['the default', `module.exports = {markdown: {format: 'mdx'}}`, 'mdx'],
  ['detect', `const config: Config = {\n  'markdown': {mermaid: true, "format": "detect",},\n};`, 'detect'],
  ['md', 'export default {markdown: {format: `md`}};', 'detect'],
  ['a function', `export default async function config() { return {markdown: {format: 'detect'}}; }`, 'detect'],
  ['a constant', `const markdown = {format: 'detect' as const};\nexport default {markdown};`, 'detect'],
  ['an assignment', `config.markdown.format = 'detect';`, 'detect'],
  [
    'a comment of it',
    `export default {\n  // markdown: {format: 'detect'},\n  /* markdown: {format: 'md'} */\n};`,
    'mdx',
  ],
  ['a text of it', `export default {tagline: "markdown: {format: 'detect'}", url: 'https://x.org'};`, 'mdx'],
  ['languages', `export default {prism: {additionalLanguages: ['markdown', 'bash']}};`, 'mdx'],
  ['quotes in a pattern', `const x = /['"\`]/; export default {markdown: {format: 'detect'}};`, 'detect'],
  ['a division', `const x = 4 / 2; const y = "a/b"; export default {markdown: {format: 'detect'}}; // /`, 'detect'],
  ['a method among the keys', `x = {markdown: {parseFrontMatter: (p) => f(p, {a: 1}), format: 'detect'}}`, 'detect'],
  ['a spread before it', `export default {markdown: {...base, format: 'detect'}};`, 'detect'],
  ['a spread after it', `export default {markdown: {format: 'detect', ...base}};`, undefined],
  ['a spread alone', `export default {markdown: {...base}};`, undefined],
  ['a condition', `export default {markdown: {format: ci ? 'mdx' : 'detect'}};`, undefined],
  ['a variable', `export default {markdown: {format}};`, undefined],
  ['another file', `import markdown from './markdown'; export default {markdown};`, undefined],
  ['two that differ', `x = {markdown: {format: 'detect'}}; y = {markdown: {format: 'mdx'}};`, undefined],
  ['nothing that ends', `export default {markdown: {format: 'detect'`, undefined],
  ['no code at all', '\0`\'"/*', 'mdx'],
])('a configuration that says %s', (_, text, format) => {
  expect(formatInConfig(text)).toBe(format);
});
