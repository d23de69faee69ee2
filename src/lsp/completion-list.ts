import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  MarkupKind,
  type Position,
} from 'vscode-languageserver/node';
import {type Candidate, withoutPlaceholders} from './candidate.ts';
import {candidatesAt} from './candidates.ts';
import type {Client} from './client.ts';
import {rangeOf} from './open-file.ts';
import type {ShownFile} from './workspace.ts';

/** More than this nobody reads; whoever types on gets others. */
const most = 300;

/** What can be written at a position, as the protocol has it. */
export function completionList({open, site, written}: ShownFile, position: Position, client: Client): CompletionList {
  const offset = open.offsetAt(position);
  const candidates = candidatesAt(site.index, written, offset);
  const told = candidates.length > most ? typedOnes(candidates, written.text, offset) : candidates;
  const items = told.slice(0, most).map((candidate, rank): CompletionItem => {
    const {label, detail, documentation, span} = candidate;
    return {
      label,
      kind: kinds[candidate.kind],
      ...(detail ? {detail} : {}),
      ...(documentation ? {documentation: markup(documentation, client)} : {}),
      sortText: String(rank).padStart(4, '0'),
      filterText: filterText(candidate),
      ...inserted(candidate, client),
      textEdit: {
        range: rangeOf({file: written.file, text: written.text}, span, open.mark),
        newText: newText(candidate, client),
      },
    };
  });
  return {isIncomplete: told !== candidates, items};
}

/** Of many, those that hold what is typed already. */
function typedOnes(candidates: readonly Candidate[], text: string, offset: number): Candidate[] {
  return candidates.filter(({label, span}) => label.toLowerCase().includes(text.slice(span[0], offset).toLowerCase()));
}

const kinds: Readonly<Record<Candidate['kind'], CompletionItemKind>> = {
  persona: CompletionItemKind.EnumMember,
  scenario: CompletionItemKind.EnumMember,
  key: CompletionItemKind.Property,
  page: CompletionItemKind.File,
  heading: CompletionItemKind.Reference,
  section: CompletionItemKind.Snippet,
};

/** What is typed is held against this: a snippet begins with what people type of it. */
function filterText({kind, label, text}: Candidate): string {
  return kind === 'section' ? (/^[:<a-z]+/.exec(text)?.[0] ?? label) : label;
}

function inserted({snippet}: Candidate, {snippets}: Client): Pick<CompletionItem, 'insertTextFormat'> {
  return snippet && snippets ? {insertTextFormat: InsertTextFormat.Snippet} : {};
}

function newText({snippet, text}: Candidate, {snippets}: Client): string {
  return snippet && !snippets ? withoutPlaceholders(text) : text;
}

function markup(value: string, {markdownDocumentation}: Client) {
  return markdownDocumentation ? {kind: MarkupKind.Markdown, value} : withoutMarkup(value);
}

/** Markdown of this server as plain text. */
export function withoutMarkup(markdown: string): string {
  return markdown.replace(/\*\*|(?<!\\)`/g, '').replace(/\\([^\w\s])/g, '$1');
}
