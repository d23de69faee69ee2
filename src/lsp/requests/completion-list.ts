import {
  type CompletionItem,
  CompletionItemKind,
  type CompletionList,
  InsertTextFormat,
  MarkupKind,
  type Position,
} from 'vscode-languageserver/node';
import type {Completion} from '../completions/completion.ts';
import {completionsAt} from '../completions/completions.ts';
import type {Client} from '../editor-features.ts';
import {rangeOf} from '../open-file.ts';
import {asMarkdown, asPlainText, type RichText} from '../rich-text.ts';
import type {ShownFile} from '../workspace.ts';

/** More than this nobody reads; whoever types on gets others. */
const most = 300;

/** What can be written at a position, as the protocol has it. */
export function completionList({open, site, written}: ShownFile, position: Position, client: Client): CompletionList {
  const offset = open.offsetAt(position);
  const completions = completionsAt(site.knownIndex, written, offset);
  const offered = completions.length > most ? typedOnes(completions, written.text, offset) : completions;
  const items = offered.slice(0, most).map((completion, rank): CompletionItem => {
    const {label, detail, documentation, span} = completion;
    return {
      label,
      kind: kinds[completion.kind],
      ...(detail ? {detail} : {}),
      ...(documentation ? {documentation: markup(documentation, client)} : {}),
      sortText: String(rank).padStart(4, '0'),
      filterText: filterText(completion),
      ...inserted(completion, client),
      textEdit: {
        range: rangeOf(written, span, open.mark),
        newText: newText(completion, client),
      },
    };
  });
  return {isIncomplete: offered !== completions, items};
}

/** Of many, those that hold what is typed already. */
function typedOnes(completions: readonly Completion[], text: string, offset: number): Completion[] {
  return completions.filter(({label, span}) => label.toLowerCase().includes(text.slice(span[0], offset).toLowerCase()));
}

const kinds: Readonly<Record<Completion['kind'], CompletionItemKind>> = {
  persona: CompletionItemKind.EnumMember,
  scenario: CompletionItemKind.EnumMember,
  key: CompletionItemKind.Property,
  page: CompletionItemKind.File,
  heading: CompletionItemKind.Reference,
  section: CompletionItemKind.Snippet,
};

/** What is typed is held against this: a snippet begins with what people type of it. */
function filterText({kind, label, text}: Completion): string {
  return kind === 'section' ? (/^[:<a-z]+/.exec(text)?.[0] ?? label) : label;
}

function inserted({snippet}: Completion, {snippets}: Client): Pick<CompletionItem, 'insertTextFormat'> {
  return snippet !== undefined && snippets ? {insertTextFormat: InsertTextFormat.Snippet} : {};
}

function newText({snippet, text}: Completion, {snippets}: Client): string {
  return (snippets ? snippet : undefined) ?? text;
}

function markup(text: RichText, {markdownDocumentation}: Client) {
  return markdownDocumentation ? {kind: MarkupKind.Markdown, value: asMarkdown(text)} : asPlainText(text);
}
