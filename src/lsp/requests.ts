import {join} from 'node:path';
import {
  type Connection,
  type Definition,
  type DefinitionLink,
  type Hover,
  type Location,
  LSPErrorCodes,
  MarkupKind,
  MessageType,
  ResponseError,
  ShowMessageNotification,
  type ShowMessageParams,
} from 'vscode-languageserver/node';
import type {Finding} from '../diagnostics/diagnostic.ts';
import {servedPages} from '../site/served-pages.ts';
import type {Client} from './editor-features.ts';
import {uriOf} from './file-uri.ts';
import type {LiveSite} from './live-site.ts';
import {rangeOf} from './open-file.ts';
import {codeActions} from './requests/code-action.ts';
import {lensesOver} from './requests/code-lens.ts';
import {completionList} from './requests/completion-list.ts';
import {definitionAt} from './requests/definition.ts';
import {hoverAt} from './requests/hover.ts';
import {referencesTo, referencesWithDeclaration} from './requests/references.ts';
import {RenameRefusal, renamable, renamed} from './requests/rename.ts';
import {asMarkdown, asPlainText} from './rich-text.ts';
import type {SourceLocation} from './source-location.ts';
import type {ShownFile, Workspace} from './workspace.ts';
import {workspaceEdit} from './workspace-edit.ts';
import {resolved, writtenIdAt} from './written-id.ts';

/** What an editor asks for when somebody clicks a lens that leads to a page. */
export const openCommand = 'personas.open';

/** Answers what an editor asks of a place in an open file. */
export function answerRequests(connection: Connection, workspace: Workspace, client: () => Client): void {
  const shown = ({textDocument}: {textDocument: {uri: string}}) => workspace.shown(textDocument.uri);

  connection.onCompletion((params) => {
    const file = shown(params);
    return file ? completionList(file, params.position, client()) : null;
  });

  connection.onHover((params) => {
    const file = shown(params);
    return file ? hover(file, file.open.offsetAt(params.position), client()) : null;
  });

  connection.onDefinition((params) => {
    const file = shown(params);
    return file ? definition(file, file.open.offsetAt(params.position), workspace, client()) : null;
  });

  connection.onReferences(({context, ...params}) => {
    const file = shown(params);
    const found = file && writtenIdAt(file.written, file.open.offsetAt(params.position));
    if (!file || !found) return null;
    const id = resolved(file.site.index, found).id ?? found.written;
    const references = context.includeDeclaration ? referencesWithDeclaration : referencesTo;
    return references(file.site.index, found.kind, id).map((place) => location(place, file.site, workspace));
  });

  connection.onCodeAction((params) => {
    const file = shown(params);
    return file ? codeActions(file, params, workspace, client()) : [];
  });

  connection.onCodeLens((params) => {
    const file = shown(params);
    if (!file) return null;
    const {site, open, written} = file;
    const served = client().opensAddresses ? servedPages(site.dir) : undefined;
    return lensesOver(site.knownIndex, site.registry, written, served).map(({span, title, opens}) => ({
      range: rangeOf(written, span, open.mark),
      command: {title, ...(opens === undefined ? {command: ''} : {command: openCommand, arguments: [opens]})},
    }));
  });

  connection.onExecuteCommand(async ({command, arguments: [address] = []}) => {
    if (command === openCommand && typeof address === 'string' && /^https?:\/\//.test(address))
      await connection.window.showDocument({uri: address, external: true});
    return null;
  });

  connection.onPrepareRename((params) => {
    const file = shown(params);
    if (!file) return null;
    const {site, open, written} = file;
    const found = refusing(() => renamable(site.index, site.registry, written, open.offsetAt(params.position)));
    return found ? {range: rangeOf(written, found.span, open.mark), placeholder: found.written} : null;
  });

  connection.onRenameRequest((params) => {
    const file = shown(params);
    if (!file) return null;
    const {site, open, written} = file;
    const {edits, left} = refusing(() => {
      const found = renamable(site.index, site.registry, written, open.offsetAt(params.position));
      if (!found) throw new RenameRefusal('There is no id of a persona or scenario here.');
      return renamed(site.index, site.registry, found.written, params.newName.trim());
    });
    if (left.length > 0) connection.sendNotification(ShowMessageNotification.type, notRenamed(left));
    return workspaceEdit(edits, site, workspace, client());
  });
}

/** How many of the places that are left as they are a message names. */
const named = 3;

function notRenamed(left: readonly Finding[]): ShowMessageParams {
  const places = left.slice(0, named).map(({source, message}) => `${source.file}: ${message}`);
  const more = left.length > named ? [`There are ${left.length - named} more.`] : [];
  return {type: MessageType.Warning, message: ['Left as it is:', ...places, ...more].join('\n')};
}

/** Hands a refusal to whoever asked, in its own words. */
function refusing<Answer>(answer: () => Answer): Answer {
  try {
    return answer();
  } catch (error) {
    throw error instanceof RenameRefusal ? new ResponseError(LSPErrorCodes.RequestFailed, error.message) : error;
  }
}

function hover({site, open, written}: ShownFile, offset: number, {markdownHover}: Client): Hover | null {
  const found = hoverAt(site.knownIndex, written, offset);
  if (!found) return null;
  const contents = markdownHover
    ? {kind: MarkupKind.Markdown, value: asMarkdown(found.text)}
    : {kind: MarkupKind.PlainText, value: asPlainText(found.text)};
  return {contents, range: rangeOf(written, found.span, open.mark)};
}

function definition(
  {site, open, written}: ShownFile,
  offset: number,
  workspace: Workspace,
  {definitionLinks}: Client,
): Definition | DefinitionLink[] | null {
  const found = definitionAt(site.index, site.registry, written, offset);
  if (!found) return null;
  const {uri, range} = location(found, site, workspace);
  if (!definitionLinks) return {uri, range};
  const originSelectionRange = rangeOf(written, found.from, open.mark);
  return [{originSelectionRange, targetUri: uri, targetRange: range, targetSelectionRange: range}];
}

function location({source, span}: SourceLocation, site: LiveSite, workspace: Workspace): Location {
  const path = join(site.dir, source.file);
  const open = workspace.openAt(path);
  return {uri: open?.uri ?? uriOf(path), range: rangeOf(source, span, open?.mark)};
}
