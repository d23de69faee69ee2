import type {ClientCapabilities} from 'vscode-languageserver';

/** What the editor at the other end is able to do. */
export interface Client {
  readonly snippets: boolean;
  readonly markdownDocumentation: boolean;
  readonly markdownHover: boolean;
  readonly definitionLinks: boolean;
  /** Whether edits may say which version of a file they are for. */
  readonly versionedEdits: boolean;
  /** Whether code actions may be more than commands. */
  readonly codeActions: boolean;
  /** Whether it watches files and reports what happens to them. */
  readonly watchesFiles: boolean;
  /** Whether it can watch folders outside its own. */
  readonly watchesElsewhere: boolean;
  readonly tellsFolders: boolean;
  /** Whether it opens an address in a browser. */
  readonly opensAddresses: boolean;
  /** Whether it asks for lenses again when it is told that they are others now. */
  readonly refreshesLenses: boolean;
}

/** Reads what an editor says of itself when it starts. */
export function clientOf({textDocument, window, workspace}: ClientCapabilities): Client {
  const watching = workspace?.didChangeWatchedFiles;
  const item = textDocument?.completion?.completionItem;
  return {
    snippets: item?.snippetSupport ?? false,
    markdownDocumentation: item?.documentationFormat?.includes('markdown') ?? false,
    markdownHover: textDocument?.hover?.contentFormat?.includes('markdown') ?? false,
    definitionLinks: textDocument?.definition?.linkSupport ?? false,
    versionedEdits: workspace?.workspaceEdit?.documentChanges ?? false,
    codeActions: textDocument?.codeAction?.codeActionLiteralSupport !== undefined,
    watchesFiles: watching?.dynamicRegistration ?? false,
    watchesElsewhere: watching?.relativePatternSupport ?? false,
    tellsFolders: workspace?.workspaceFolders ?? false,
    opensAddresses: window?.showDocument?.support ?? false,
    refreshesLenses: workspace?.codeLens?.refreshSupport ?? false,
  };
}
