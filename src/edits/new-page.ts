import type {MarkdownFormat} from '../content/parser.ts';
import {everyone} from '../registry/schema.ts';
import {yamlId, yamlText} from './yaml-scalar.ts';

/** What a new page begins with. */
export interface NewPage {
  readonly title: string;
  /** The personas it is for, the main one first; `everyone` may be one. */
  readonly personas: readonly {readonly id: string; readonly name: string}[];
  readonly scenarios: readonly {readonly id: string; readonly trigger: string; readonly outcome: string}[];
  readonly format: MarkdownFormat;
}

/**
 * The text of a new page: front matter, its title as a heading, a line that says what it is for, and a section for each
 * persona but the first.
 *
 * @param page its ids are those of the registries
 */
export function newPageText({title, personas, scenarios, format}: NewPage): string {
  const ids = (values: readonly {id: string}[]) => values.map(({id}) => yamlId(id));
  const tag = (key: string, values: readonly string[]) =>
    values.length === 0 ? [] : [`${key}: ${values.length === 1 ? values[0] : `[${values.join(', ')}]`}`];
  const frontMatter = [
    '---',
    `title: ${yamlText(title)}`,
    ...tag('persona', ids(personas)),
    ...tag('scenario', ids(scenarios)),
    '---',
  ].join('\n');
  // No section can be for everyone.
  const further = personas.slice(1).filter(({id}) => id !== everyone);
  const comment = (text: string) => (format === 'mdx' ? `{/* ${text} */}` : `<!-- ${text} -->`);
  return [
    frontMatter,
    `# ${markdownText(title, format)}`,
    introduction(scenarios, format),
    comment(
      further.length > 0
        ? `Write here what all readers of this page need. What only one of them needs goes into a section below.`
        : 'Write here what to do, step by step.',
    ),
    ...further.map(({id, name}) => section(id, name, comment)),
  ]
    .join('\n\n')
    .concat('\n');
}

/** When to read the page, and what comes of it. */
function introduction(scenarios: NewPage['scenarios'], format: MarkdownFormat): string {
  if (scenarios.length === 0) return 'In one sentence: what this page tells, and when you need it.';
  const cases = scenarios.map(({trigger, outcome}) => `${sentence(trigger)} When you are done: ${sentence(outcome)}`);
  // It begins with words of ours: a line that begins with a number or with `export` is something else than a sentence.
  return markdownText(`${cases.length === 1 ? 'This case' : 'These cases'}: ${cases.join(' ')}`, format);
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function section(id: string, name: string, comment: (text: string) => string): string {
  const summary = `<summary>For ${htmlText(name)}: say what is inside</summary>`;
  return [
    `<details data-persona="${id}">`,
    summary,
    '',
    comment('What only this reader needs.'),
    '',
    '</details>',
  ].join('\n');
}

/** A text that shows as it is written; code in backticks stays code. */
function markdownText(text: string, format: MarkdownFormat): string {
  const special = /[\\*[\]<{]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
  // A brace begins an expression in MDX and nothing in CommonMark.
  const escaped = (character: string) => (character === '{' && format === 'md' ? character : `\\${character}`);
  return text
    .split(/(`[^`]+`)/)
    .map((part, index) => (index % 2 === 1 ? part : part.replace(special, escaped)))
    .join('')
    .replace(/(?<=\s)#+$/, '\\$&');
}

function htmlText(text: string): string {
  const entities: Record<string, string> = {'&': '&amp;', '<': '&lt;', '{': '&#123;', '}': '&#125;'};
  return text.replace(/[&<{}]/g, (character) => entities[character] as string);
}

/**
 * A title as somebody typed it, fit for one line: white space is one space each, what does not print is gone.
 */
export function tidyTitle(title: string): string {
  return title
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .trim();
}

/** A title made from the name of a file: `connection-pool.md` is about “Connection pool”. */
export function titleOf(file: string): string {
  const words = file
    .replace(/^.*\//, '')
    .replace(/\.mdx?$/, '')
    .replace(/^\d+[-_.\s]+(?=\D)/, '')
    .replace(/[-_\s]+/g, ' ')
    .trim();
  return words.charAt(0).toUpperCase() + words.slice(1);
}

/** The name of a file made from a title, in lower case with hyphens. */
export function fileNameOf(title: string): string {
  const slug = title
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .normalize('NFC')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '-')
    .replace(/^-|-$/g, '');
  return `${slug || 'page'}.md`;
}
