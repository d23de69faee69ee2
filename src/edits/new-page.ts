import {placeholder} from '../content/placeholders.ts';
import type {TagKey} from '../content/written-tags.ts';
import type {MarkdownFormat} from '../markdown/parser.ts';
import {yamlValue} from '../registry/yaml-value.ts';
import {everyone} from '../shared/everyone.ts';

/** What a new page begins with. */
export interface NewPage {
  readonly title: string;
  /** The personas it is for, the main one first; `everyone` may be one. */
  readonly personas: readonly {readonly id: string; readonly name: string}[];
  readonly scenarios: readonly {readonly id: string; readonly trigger: string; readonly outcome: string}[];
  readonly format: MarkdownFormat;
  /** The headings that scenarios start at on this page. */
  readonly headings?: readonly string[];
  /** The keys that it has without saying so. */
  readonly inherits?: readonly TagKey[];
}

/**
 * The text of a new page: front matter, its title as a heading, a line that says what it is for, and a section for each
 * persona but the first.
 *
 * @param page its ids are those of the registries
 */
export function newPageText({title, personas, scenarios, format, headings = [], inherits = []}: NewPage): string {
  const ids = (values: readonly {id: string}[]) => values.map(({id}) => yamlValue(id));
  const tag = (key: TagKey, values: readonly string[]) =>
    values.length === 0 || inherits.includes(key)
      ? []
      : [`${key}: ${values.length === 1 ? values[0] : `[${values.join(', ')}]`}`];
  const frontMatter = [
    '---',
    `title: ${yamlValue(title)}`,
    ...description(scenarios),
    ...tag('persona', ids(personas)),
    ...tag('scenario', ids(scenarios)),
    '---',
  ].join('\n');
  // No section can be for everyone.
  const further = personas.slice(1).filter(({id}) => id !== everyone);
  // On a line of its own, the text is no emphasis to whoever takes MDX for Markdown, such as a linter.
  const comment = (text: string) => (format === 'mdx' ? `{/*\n${text}\n*/}` : `<!-- ${text} -->`);
  return [
    frontMatter,
    `# ${markdownText(title, format)}`,
    wrapped(introduction(scenarios, format)),
    ...headings.filter((heading) => heading !== title).map((heading) => `## ${markdownText(heading, format)}`),
    comment(further.length > 0 ? placeholder.common : placeholder.body),
    ...further.map(({id, name}) => section(id, name, comment)),
  ]
    .join('\n\n')
    .concat('\n');
}

/** What search engines show of a description. */
const longestDescription = 160;

/** What the page is about, for search engines, as far as its scenarios say it. */
function description(scenarios: NewPage['scenarios']): string[] {
  const outcomes = scenarios.flatMap(({outcome}) => (outcome === '' ? [] : [sentence(outcome)]));
  const [text] = [
    scenarios.map(({trigger, outcome}) => `${sentence(trigger)} ${outcome && sentence(outcome)}`.trim()).join(' '),
    outcomes.join(' '),
    outcomes[0] ?? '',
  ].filter((candidate) => candidate.length <= longestDescription);
  return text ? [`description: ${yamlValue(text)}`] : [];
}

/** How long a line of running text may be. */
const longestLine = 120;

/** Words that begin something else than text, where they begin a line. */
const notFirst = /^(?:[-+*>#=~:|]|\d+[.)]|(?:export|import)$|<)/;

/** A paragraph in lines that are not too long, as far as it can be broken. */
function wrapped(text: string): string {
  const parts: string[] = [];
  for (const word of text.split(' ')) {
    const canBegin = !notFirst.test(word) && isClosed(parts.join(' '));
    if (parts.length === 0 || canBegin) parts.push(word);
    else parts[parts.length - 1] += ` ${word}`;
  }
  const lines: string[] = [];
  for (const part of parts) {
    const line = lines.at(-1);
    if (line === undefined || line.length + 1 + part.length > longestLine) lines.push(part);
    else lines[lines.length - 1] = `${line} ${part}`;
  }
  return lines.join('\n');
}

/** Whether no code goes on at the end of a text. */
function isClosed(text: string): boolean {
  return (text.match(/`/g) ?? []).length % 2 === 0;
}

/** When to read the page, and what comes of it. */
function introduction(scenarios: NewPage['scenarios'], format: MarkdownFormat): string {
  if (scenarios.length === 0) return placeholder.introduction;
  const cases = scenarios.map(
    ({trigger, outcome}) => `${sentence(trigger)}${outcome && ` When you are done: ${sentence(outcome)}`}`,
  );
  // It begins with words of ours: a line that begins with a number or with `export` is something else than a sentence.
  return markdownText(`${cases.length === 1 ? 'This case' : 'These cases'}: ${cases.join(' ')}`, format);
}

function sentence(text: string): string {
  return /[.!?…]$/.test(text) ? text : `${text}.`;
}

function section(id: string, name: string, comment: (text: string) => string): string {
  const summary = `<summary>For ${htmlText(name)}: ${placeholder.summary}</summary>`;
  return [`<details data-persona="${id}">`, summary, '', comment(placeholder.section), '', '</details>'].join('\n');
}

/** Code, and what GitHub's Markdown makes a link of by itself. */
const codeOrAddress = /(`[^`]+`|(?:\bhttps?:\/\/|\bwww\.)[^\s<>`]*[^\s<>`.,;:!?'")\]*_~]|[\w.+-]+@[\w-]+(?:\.[\w-]+)+)/;

/** A text that shows as it is written; code in backticks stays code, and an address is a link. */
export function markdownText(text: string, format: MarkdownFormat): string {
  const special = /[\\*[\]<{]|(?<![A-Za-z0-9])_|_(?![A-Za-z0-9])/g;
  // A brace begins an expression in MDX and nothing in CommonMark.
  const escaped = (character: string) => (character === '{' && format === 'md' ? character : `\\${character}`);
  const shown = (part: string) => withoutEmoji(part.replace(special, escaped), format);
  return text
    .split(codeOrAddress)
    .map((part, index) => (index % 2 === 0 ? shown(part) : part.startsWith('`') ? part : link(part, shown, format)))
    .join('')
    .replace(/(?<=\s)#+$/, '\\$&');
}

/** An address that leads there. MDX takes what stands in angle brackets for an element. */
function link(address: string, shown: (text: string) => string, format: MarkdownFormat): string {
  if (format === 'md' && !address.startsWith('www.')) return `<${address}>`;
  const target = address.startsWith('www.') ? `https://${address}` : address;
  return `[${shown(address)}](<${/^https?:/.test(target) ? target : `mailto:${target}`}>)`;
}

/** Text in which Docusaurus would see the name of an emoji between two colons: something stands between them that shows nothing. */
function withoutEmoji(text: string, format: MarkdownFormat): string {
  return text.replace(/:(?=[\w+-]+:)/g, format === 'mdx' ? ":{''}" : ':<!-- -->');
}

function htmlText(text: string): string {
  const entities: Record<string, string> = {'&': '&amp;', '<': '&lt;', '{': '&#123;', '}': '&#125;'};
  return text.replace(/[&<{}]/g, (character) => entities[character] as string);
}

/**
 * A title as somebody typed it, fit for one line: white space is one space each, what does not print is gone, and so is what
 * ends a sentence, since a title is none.
 */
export function tidyTitle(title: string): string {
  return title
    .replace(/\s+/g, ' ')
    .replace(/[\p{Cc}\p{Cs}\uFFFE\uFFFF]/gu, '')
    .replace(/(?<=[^.\s])[.,;:]\s*$/, '')
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
