import {type Node, visit} from 'yaml';
import type {Span} from '../diagnostics/diagnostic.ts';
import {nameOf, type ParsedYaml, resolved, spanOf} from './yaml-nodes.ts';

/** Something that makes a text no YAML. */
export interface YamlError {
  readonly span: Span;
  /** The parser's name for the fault, such as DUPLICATE_KEY. */
  readonly code: string;
  /** One sentence without a full stop. */
  readonly message: string;
  /** What to write instead, where that is certain. */
  readonly fix?: {readonly span: Span; readonly text: string} | undefined;
}

/**
 * What is wrong with a text, as YAML: the first fault of the syntax, from which the others tend to follow; or else every
 * key that stands twice, and every alias of nothing.
 */
export function yamlErrors(parsed: ParsedYaml): YamlError[] {
  const {text, document} = parsed;
  const conflict = /^<{7}(?: .*)?$/m.exec(text);
  if (conflict) {
    const span = [conflict.index, conflict.index + conflict[0].trimEnd().length] as const;
    return [
      {code: 'MERGE_CONFLICT', span, message: 'a merge conflict is left here; keep one side and remove the marks'},
    ];
  }
  // A key over several lines is what the parser makes of an item without its comma, which it reports second.
  const isVague = ({code}: {code: string}) => Number(code === 'MULTILINE_IMPLICIT_KEY');
  const [syntax, next] = document.errors
    .filter(({code}) => code !== 'DUPLICATE_KEY')
    .sort((a, b) => a.pos[0] - b.pos[0] || isVague(a) - isVague(b));
  if (!syntax) return [...duplicates(parsed), ...aliasesOfNothing(parsed)];
  const {code, pos} = syntax;
  const isClosed = !document.errors.some((error) => /end with a/.test(error.message));
  if (code === 'BLOCK_IN_FLOW' && isClosed) return [{code, ...runTogether(text.slice(...pos), pos[0])}];
  // What comes after a list or a mapping without a comma is reported as a token first, and then as a comma that is missing.
  const message = next && /^Missing ,/.test(next.message) ? next.message : syntax.message;
  const line = text.slice(pos[0]).split(/[\r\n]/, 1)[0] ?? '';
  const end = Math.min(pos[1], pos[0] + line.length);
  const wide = /^([\w-]+)[ \t]*\uFF1A[ \t]*/.exec(line);
  if (wide && (code === 'MISSING_CHAR' || code === 'MULTILINE_IMPLICIT_KEY')) {
    const wideSpan = [pos[0] + (wide[1] as string).length, pos[0] + wide[0].length] as const;
    const why = 'the colon here is the full-width character \uFF1A; write : and a space';
    return [{code, span: wideSpan, message: why, fix: {span: wideSpan, text: ': '}}];
  }
  const blank = /^([\w-]+:)[^\S\t ]+/.exec(line);
  if (blank && (code === 'MISSING_CHAR' || code === 'MULTILINE_IMPLICIT_KEY')) {
    const blankSpan = [pos[0] + (blank[1] as string).length, pos[0] + blank[0].length] as const;
    const number = blank[0].slice(-1).charCodeAt(0).toString(16).toUpperCase();
    const why = `what stands after the colon looks like a space and is none (\\u{${number}}); write an ordinary space`;
    return [{code, span: blankSpan, message: why, fix: {span: blankSpan, text: ' '}}];
  }
  const missing = /end with a ([\]}])/.exec(message)?.[1] ?? /Missing closing (["'])/.exec(message)?.[1];
  return [
    {
      code,
      span: [pos[0], end],
      message: missing ? unclosed(missing, pos[0], parsed) : sentence(code, message, line),
    },
  ];
}

/** Every key that its mapping has already. */
function duplicates(parsed: ParsedYaml): YamlError[] {
  const found: YamlError[] = [];
  visit(parsed.document, {
    Map: (_, {items}) => {
      const seen = new Set<string>();
      for (const pair of items) {
        const name = nameOf(pair);
        if (name === undefined) continue;
        const span = spanOf(pair.key as Node, parsed);
        if (seen.has(name) && span) found.push({code: 'DUPLICATE_KEY', span, message: 'this key stands twice'});
        seen.add(name);
      }
    },
  });
  return found;
}

/** Every alias that no anchor stands before. */
function aliasesOfNothing(parsed: ParsedYaml): YamlError[] {
  const found: YamlError[] = [];
  visit(parsed.document, {
    Alias: (_, alias) => {
      const span = spanOf(alias, parsed);
      if (!span || resolved(alias, parsed)) return;
      found.push({code: 'BAD_ALIAS', span, message: `no &${alias.source} stands before this *${alias.source}`});
    },
  });
  return found;
}

/** That a bracket, brace or quote is not closed: the parser notices that further down, maybe at the very end. */
function unclosed(mark: string, noticed: number, {text, document}: ParsedYaml): string {
  const opening = {']': '[', '}': '{'}[mark] ?? mark;
  let opened = noticed;
  visit(document, {
    Node: (_, {range}) => {
      const [start, end] = range ?? [noticed, noticed];
      const isClosed = end - start > 1 && text[end - 1] === mark;
      if (start < noticed && text[start] === opening && !isClosed) opened = start;
    },
  });
  const lineOf = (offset: number) => text.slice(0, offset).split('\n').length;
  const where = lineOf(opened) < lineOf(noticed) ? `, for the ${opening} on line ${lineOf(opened)}` : '';
  return `the closing ${mark} is missing${where}`;
}

/**
 * What the parser takes for lines of their own between brackets or braces: two items without a comma between them, or a
 * value with a colon.
 *
 * @param inner what it takes for lines
 * @param start where that begins
 */
function runTogether(inner: string, start: number): Pick<YamlError, 'span' | 'message'> {
  if (/^-\s/.test(inner)) {
    return {span: [start, start + 1], message: 'an item in brackets has no hyphen before it; remove it'};
  }
  // A colon within quotes is none.
  const bare = inner.replace(/"[^"]*"|'[^']*'/g, (quoted) => '"'.repeat(quoted.length));
  const key = bare.slice(0, bare.search(/\s*:(?:\s|$)/));
  const after = key.includes('\n') ? /\S.*$/.exec(key.slice(key.lastIndexOf('\n'))) : /\S+$/.exec(key);
  const second = after?.[0] ?? '';
  if (second === key) {
    const [line = ''] = inner.split(/[\r\n]/, 1);
    return {
      span: [start, start + line.length],
      message: 'a colon stands where none can; quote a value that contains ": "',
    };
  }
  return {
    span: [start + key.length - second.length, start + key.length],
    message: 'a comma is missing before this, or a value that contains ": " is not in quotes',
  };
}

/**
 * The faults that people make most, in plainer words than the parser's.
 *
 * @param line what stands on the line from the fault on
 */
function sentence(code: string, message: string, line: string): string {
  if (/^Missing ,/.test(message)) return 'a comma is missing before this';
  switch (code) {
    case 'TAB_AS_INDENT':
      return 'a tab is used to indent; use spaces';
    case 'BAD_INDENT':
      return 'the indentation is wrong';
    case 'BAD_SCALAR_START':
      return `a value cannot begin with ${line.charAt(0)}; put it in quotes`;
    case 'BLOCK_AS_IMPLICIT_KEY':
      return /:(?:\s|$)/.test(line)
        ? 'a colon stands where none can; quote a value that contains ": "'
        : 'what follows this line is indented too far';
    case 'BLOCK_IN_FLOW':
      return 'a bracket or brace that opens above is not closed';
    case 'MULTILINE_IMPLICIT_KEY':
    case 'MISSING_CHAR':
      if (/^[\w-]+:\S/.test(line)) return 'a space is missing after the colon';
      if (/^-[^\s-]/.test(line)) return 'a space is missing after the hyphen';
      return 'this key has no colon after it';
    case 'RESOURCE_EXHAUSTION':
      return 'this nests too deeply; use fewer levels';
    case 'TAG_RESOLVE_FAILED':
      return unfitTag(/^\S+/.exec(line)?.[0] ?? '');
    case 'MULTIPLE_DOCS':
      return 'a second document begins here; keep one';
    case 'UNEXPECTED_TOKEN':
      if (/^[,\]}]/.test(line)) return `this ${line.charAt(0)} is one too many`;
      return 'this does not belong to the value before it; put the whole value in quotes';
    default:
      return message.replace(/\.$/, '');
  }
}

/** That a tag of YAML is not known, or not good for its value. */
export function unfitTag(tag: string): string {
  return `a value cannot begin with ${tag}; remove that, or put the whole value in quotes`;
}
