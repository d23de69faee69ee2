import matter from 'gray-matter';
import type {Span} from '../diagnostics/diagnostic.ts';
import {YamlText} from '../registry/yaml.ts';
import {unfitTag} from '../registry/yaml-errors.ts';
import {longBlank, tooBlank} from './blank-lines.ts';
import {plainFrontMatter} from './plain-front-matter.ts';

/** Something that keeps front matter from being read. */
export interface FrontMatterProblem {
  readonly span: Span;
  readonly message: string;
  readonly fix?: {readonly span: Span; readonly text: string} | undefined;
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

/**
 * What gray-matter takes for the opening line of front matter, without its line break; undefined where it sees no front
 * matter. It is asked itself: to it a lone carriage return ends no line, so that what follows one names the language.
 *
 * @param text a whole Markdown file, without a byte order mark
 */
function openingLine(text: string): string | undefined {
  return /^---(?!-)/.test(text) ? `---${matter.language(text).raw}` : undefined;
}

/**
 * Whether front matter names a language other than YAML. Docusaurus would run `---js` on the machine that builds.
 *
 * @param text a whole Markdown file
 */
export function namesAnotherLanguage(text: string): boolean {
  const opening = openingLine(text.startsWith('\uFEFF') ? text.slice(1) : text);
  return opening !== undefined && !/^(?:ya?ml)?$/i.test(opening.slice(3).trim());
}

/** What to do about a language. Whoever ends lines as nobody else does sees none. */
function languageMessage(opening: string): string {
  const remedy = opening.trimEnd().includes('\r')
    ? 'A carriage return alone ends no line here: end each line with a line feed.'
    : 'Begin it with --- alone.';
  return `Front matter is YAML and is never run. ${remedy}`;
}

/** Lines that somebody may take for front matter, and that are none: not on the first line, or under another mark. */
const strayFrontMatter = /^\s*(?:-{3,}|\+{3})[ \t]*\r?\n[ \t]*["']?[A-Za-z_]+["']?[ \t]*[:=]/;

/** A page without the comment that it begins with, such as a licence. */
function withoutComments(text: string): string {
  for (const [start, end] of [
    ['<!--', '-->'],
    ['{/*', '*/}'],
  ] as const) {
    const from = text.search(/\S/);
    const to = text.startsWith(start, from) ? text.indexOf(end, from) : -1;
    if (to >= 0) return text.slice(to + end.length);
  }
  return text;
}

/** Whether a page without front matter begins with what was to be its front matter. */
export function hasStrayFrontMatter(text: string): boolean {
  return strayFrontMatter.test(withoutComments(text));
}

/**
 * Reads the front matter of a page, and never runs it.
 *
 * @param text the whole page, without a byte order mark
 * @returns its data and where the body begins; what is wrong stands in `problems`, nothing is thrown
 */
export function readFrontMatter(text: string): FrontMatter {
  return readPlain(text) ?? readAny(text);
}

/** An opening and a closing line as nearly all pages have them. */
const plainOpening = /^---\r?\n/;
const plainClosing = /\r?\n---(?:\r?\n|$)/g;

/** What is plain to see; undefined where gray-matter is to be asked. */
function readPlain(text: string): FrontMatter | undefined {
  const start = plainOpening.exec(text)?.[0].length;
  if (start === undefined) return undefined;
  plainClosing.lastIndex = start;
  const closing = plainClosing.exec(text);
  // What closes it for gray-matter is the first line that begins with three hyphens.
  if (!closing || text.indexOf('\n---', 3) !== closing.index + closing[0].indexOf('\n')) return undefined;
  if (longBlank(text, start, closing.index)) return undefined;
  const data = plainFrontMatter(text.slice(start, closing.index));
  // As gray-matter has it, the block begins at the end of the opening line.
  return data && {data, block: [3, closing.index], bodyStart: plainClosing.lastIndex, problems: []};
}

function readAny(text: string): FrontMatter {
  const opening = openingLine(text);
  if (opening === undefined) return {data: {}, block: undefined, bodyStart: 0, problems: []};
  const closing = text.indexOf('\n---', 3);
  const broken = (span: Span, message: string, block?: Span): FrontMatter => ({
    data: {},
    block,
    bodyStart: closing < 0 ? text.length : closing + 4,
    problems: [{span, message}],
  });
  if (namesAnotherLanguage(text)) {
    return broken([0, opening.trimEnd().length], languageMessage(opening));
  }
  if (closing < 0) {
    return broken([0, 3], 'This front matter does not end. Add a line with --- after its last key.');
  }
  const blank = longBlank(text, opening.length, closing);
  if (blank) return broken(blank, tooBlank, [opening.length, closing]);
  // A carriage return would be read as part of the last value.
  const block: Span = [opening.length, text[closing - 1] === '\r' ? closing - 1 : closing];
  // The line break behind it belongs to it; of the body, which would be copied, nothing else is needed.
  const head = text.slice(0, closing + '\n---\r\n'.length);
  let file: {data: unknown; content: string};
  try {
    file = matter(head, options);
  } catch (error) {
    const problems = yamlProblems(text, block, error);
    return {data: {}, block, bodyStart: closing + 4, problems};
  }
  const {data} = file;
  if (!isShallow(data)) return broken(block, tooDeep, block);
  if (typeof data !== 'object' || data === null || Array.isArray(data) || data instanceof Date) {
    const span = new YamlText(text.slice(...block), block[0]).value([]) ?? [0, 3];
    return broken(span, 'Front matter is keys with values, such as persona: BE-New, each on a line of its own.', block);
  }
  return {data: data as Record<string, unknown>, block, bodyStart: head.length - file.content.length, problems: []};
}

/** How many levels front matter may nest: the build runs out of its stack at some thousands. */
const deepest = 100;

const tooDeep = `This front matter nests more than ${deepest} levels deep, or holds itself. Use fewer levels.`;

/** Whether whoever goes through a value, level by level, comes to its end. */
function isShallow(value: unknown): boolean {
  let level = new Set([value]);
  for (let depth = 0; depth <= deepest; depth++) {
    const next = new Set<unknown>();
    for (const outer of level)
      if (typeof outer === 'object' && outer !== null) for (const inner of Object.values(outer)) next.add(inner);
    if (next.size === 0) return true;
    level = next;
  }
  return false;
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
  if (errors.length === 0 && error instanceof RangeError) return [{span: block, message: tooDeep}];
  const faults = errors.length > 0 ? errors : [faultThatOneParserSees(text, block, error as YamlException)];
  return faults.map(({message, ...fault}) => ({...fault, message: `This front matter is not valid YAML: ${message}.`}));
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
