import matter from 'gray-matter';
import type {Span} from '../diagnostics/diagnostic.ts';
import {YamlText} from '../registry/yaml.ts';
import {unfitTag} from '../registry/yaml-errors.ts';

/** Something that keeps front matter from being read. */
export interface FrontMatterProblem {
  readonly span: Span;
  readonly message: string;
}

/** The front matter of a page. */
export interface FrontMatter {
  readonly data: Readonly<Record<string, unknown>>;
  /** The YAML between the two lines of hyphens; undefined when the page has no front matter. */
  readonly block: Span | undefined;
  /** Where the body of the page begins. */
  readonly bodyStart: number;
  readonly problems: readonly FrontMatterProblem[];
}

const refuse = () => {
  throw new Error('Front matter is never run.');
};

/** gray-matter's own YAML, and nothing that runs code. Every call passes this, which also turns its global cache off. */
const options = {engines: {javascript: refuse, json: refuse}};

/** The language that the opening line names, as in `---js`; empty for YAML. */
const openingLine = /^---(?!-)[ \t]*([^\r\n]*)/;

/**
 * Whether front matter names a language other than YAML. Docusaurus would run `---js` on the machine that builds.
 *
 * @param text a whole Markdown file
 */
export function namesAnotherLanguage(text: string): boolean {
  const opening = openingLine.exec(text.startsWith('\uFEFF') ? text.slice(1) : text);
  return opening !== null && !/^(?:ya?ml)?$/i.test(opening[1]?.trim() ?? '');
}

/** Lines that somebody may take for front matter, and that are none: not on the first line, or under another mark. */
const strayFrontMatter = /^\s*(?:-{3,}|\+{3})[ \t]*\r?\n[ \t]*["']?[A-Za-z_]+["']?[ \t]*[:=]/;

/** Whether a page without front matter begins with what was to be its front matter. */
export function hasStrayFrontMatter(text: string): boolean {
  return strayFrontMatter.test(text);
}

/**
 * Reads the front matter of a page, and never runs it.
 *
 * @param text the whole page, without a byte order mark
 * @returns its data and where the body begins; what is wrong stands in `problems`, nothing is thrown
 */
export function readFrontMatter(text: string): FrontMatter {
  const opening = openingLine.exec(text);
  if (!opening) return {data: {}, block: undefined, bodyStart: 0, problems: []};
  const afterOpening = opening[0].length;
  const closing = text.indexOf('\n---', 3);
  const broken = (span: Span, message: string, block?: Span): FrontMatter => ({
    data: {},
    block,
    bodyStart: closing < 0 ? text.length : closing + 4,
    problems: [{span, message}],
  });
  if (namesAnotherLanguage(text)) {
    return broken([0, opening[0].trimEnd().length], 'Front matter is YAML and is never run. Begin it with --- alone.');
  }
  if (closing < 0) {
    return broken([0, 3], 'This front matter does not end. Add a line with --- after its last key.');
  }
  // A carriage return would be read as part of the last value.
  const block: Span = [afterOpening, text[closing - 1] === '\r' ? closing - 1 : closing];
  let file: {data: unknown; content: string};
  try {
    file = matter(text, options);
  } catch (error) {
    const problems = yamlProblems(text, block, error);
    return {data: {}, block, bodyStart: closing + 4, problems};
  }
  const {data} = file;
  if (typeof data !== 'object' || data === null || Array.isArray(data) || data instanceof Date) {
    const span = new YamlText(text.slice(...block), block[0]).value([]) ?? [0, 3];
    return broken(span, 'Front matter is keys with values, such as persona: BE-New, each on a line of its own.', block);
  }
  return {data: data as Record<string, unknown>, block, bodyStart: text.length - file.content.length, problems: []};
}

/** What a YAML parser throws. */
interface YamlException {
  readonly reason?: string;
  readonly mark?: {readonly position: number};
}

/** What YAML does not allow, and an editor may not show. */
const unprintable = /[^\t\n\r\x20-\x7e\x85\xa0-\ud7ff\ue000-\ufffd\u{10000}-\u{10ffff}]/u;

/** Why the YAML cannot be read, and where. */
function yamlProblems(text: string, block: Span, error: unknown): FrontMatterProblem[] {
  const {errors} = new YamlText(text.slice(...block), block[0]);
  const faults = errors.length > 0 ? errors : [faultThatOneParserSees(text, block, error as YamlException)];
  return faults.map(({span, message}) => ({span, message: `This front matter is not valid YAML: ${message}.`}));
}

/** The two parsers differ in what they know of tags, characters and aliases. The one that refuses names the value's end. */
function faultThatOneParserSees(text: string, block: Span, {reason, mark}: YamlException): FrontMatterProblem {
  const end = Math.min(block[0] + (mark?.position ?? 0), block[1]);
  const tag = writtenTag(/!<(.*)>/.exec(reason ?? '')?.[1]);
  const tagged = tag === undefined ? -1 : text.slice(0, end).lastIndexOf(tag);
  if (tag !== undefined && tagged >= block[0]) {
    return {span: [tagged, tagged + tag.length], message: unfitTag(tag)};
  }
  const hidden = unprintable.exec(text.slice(...block));
  if (hidden) {
    const start = block[0] + hidden.index;
    const code = hidden[0].charCodeAt(0).toString(16).toUpperCase().padStart(4, '0');
    return {span: [start, start + 1], message: `a character that nobody sees, U+${code}, stands here; remove it`};
  }
  const start = end - (/\S*$/.exec(text.slice(block[0], end))?.[0].length ?? 0);
  return {span: [start, end], message: reason ?? 'it cannot be read'};
}

/** A tag of YAML as people write it, from its full name. */
function writtenTag(name: string | undefined): string | undefined {
  const short = name?.replace('tag:yaml.org,2002:', '!!');
  return short === undefined || short.startsWith('!') ? short : `!<${short}>`;
}
