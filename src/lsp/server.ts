import {
  CodeLensRefreshRequest,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  TextDocumentSyncKind,
  TextDocuments,
} from 'vscode-languageserver/node';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {type Client, clientOf} from './editor-features.ts';
import {pathOf} from './file-uri.ts';
import type {LiveSite} from './live-site.ts';
import {Pause} from './pause.ts';
import {Publisher} from './publisher.ts';
import {answerRequests, openCommand} from './requests.ts';
import {watchElsewhere, watchFolders} from './watched-files.ts';
import {WorkDone} from './work-done.ts';
import {Workspace} from './workspace.ts';

/** How long nothing is typed before the site is checked, and how long somebody types on until it is checked anyway. */
const pause = {milliseconds: 60, atMost: 400};

const allFiles = {filters: [{scheme: 'file', pattern: {glob: '**/*'}}]};

const capabilities: InitializeResult['capabilities'] = {
  positionEncoding: 'utf-16',
  textDocumentSync: {openClose: true, change: TextDocumentSyncKind.Incremental, save: true},
  completionProvider: {triggerCharacters: [':', ' ', '[', ',', '"', "'", '-', '<', '{', '/']},
  hoverProvider: true,
  definitionProvider: true,
  referencesProvider: true,
  codeActionProvider: {codeActionKinds: ['quickfix']},
  codeLensProvider: {},
  executeCommandProvider: {commands: [openCommand]},
  renameProvider: {prepareProvider: true},
  workspace: {
    workspaceFolders: {supported: true, changeNotifications: true},
    fileOperations: {didCreate: allFiles, didRename: allFiles, didDelete: allFiles},
  },
};

/** The language server: everything it does, over one connection. */
export class Server {
  readonly #documents = new TextDocuments(TextDocument);
  readonly #workspace: Workspace;
  readonly #publisher: Publisher;
  readonly #checks = new Pause<LiveSite>((site) => this.#check(site), pause.milliseconds, pause.atMost);
  /** The sites whose first check goes on between answers. */
  readonly #begun = new Set<LiveSite>();
  /** Those whose first check somebody ended. */
  readonly #ended = new WeakSet<LiveSite>();
  #client: Client = clientOf({});
  #folders: string[] = [];

  /** @param sites folders of sites to look at, whatever the editor shows */
  constructor(
    private readonly connection: Connection,
    private readonly sites: readonly string[] = [],
  ) {
    this.#workspace = new Workspace({
      changed: (site) => this.#checks.changed(site),
      left: (site) => {
        this.#checks.forget(site);
        this.#begun.delete(site);
        this.#publisher.retract(site);
      },
      elsewhere: (dir) => watchElsewhere(connection, this.#client, dir).catch((error) => this.#log(error)),
    });
    this.#publisher = new Publisher(connection, this.#workspace);
  }

  /** Begins to listen. */
  start(): void {
    const {connection} = this;
    connection.onInitialize((params) => this.#initialize(params));
    connection.onInitialized(() => this.#begin().catch((error) => this.#log(error)));
    this.#followDocuments();
    this.#followDisk();
    answerRequests(connection, this.#workspace, () => this.#client);
    this.#documents.listen(connection);
    connection.listen();
  }

  #initialize({capabilities: theirs, workspaceFolders, rootUri, rootPath}: InitializeParams): InitializeResult {
    this.#client = clientOf(theirs);
    const uris = workspaceFolders?.map(({uri}) => uri) ?? (rootUri ? [rootUri] : []);
    const paths = uris.map(pathOf).filter((path) => path !== undefined);
    this.#folders = paths.length === 0 && uris.length === 0 && rootPath ? [rootPath] : paths;
    return {capabilities, serverInfo: {name: 'personas'}};
  }

  async #begin(): Promise<void> {
    if (this.#client.tellsFolders) {
      this.connection.workspace.onDidChangeWorkspaceFolders(({added, removed}) => this.#changeFolders(added, removed));
    }
    for (const dir of this.sites) this.#workspace.addSite(dir);
    for (const folder of this.#folders) await this.#workspace.addFolder(folder);
    await watchFolders(this.connection, this.#client);
  }

  async #changeFolders(added: readonly {uri: string}[], removed: readonly {uri: string}[]): Promise<void> {
    for (const path of pathsOf(added)) await this.#workspace.addFolder(path);
    for (const path of pathsOf(removed)) await this.#workspace.removeFolder(path);
  }

  #followDocuments(): void {
    this.#documents.onDidChangeContent(({document}) => this.#workspace.write(document));
    this.#documents.onDidClose(({document}) => this.#workspace.close(document.uri));
    // An editor that does not watch files reports at least that it has written one.
    this.#documents.onDidSave(({document}) => {
      if (!this.#client.watchesFiles) this.#workspace.touchAll();
      else for (const path of pathsOf([document])) this.#workspace.touch(path);
    });
  }

  #followDisk(): void {
    this.connection.onDidChangeWatchedFiles(({changes}) => {
      for (const path of pathsOf(changes)) this.#workspace.touch(path);
    });
    // A folder that is moved need not be named file by file.
    this.connection.workspace.onDidCreateFiles(() => this.#workspace.touchAll());
    this.connection.workspace.onDidRenameFiles(() => this.#workspace.touchAll());
    this.connection.workspace.onDidDeleteFiles(() => this.#workspace.touchAll());
  }

  #check(site: LiveSite): void {
    try {
      if (!this.#ended.has(site) && !site.advance()) this.#later(site);
      if (site.exists) this.#publisher.publish(site);
      else this.#workspace.forget(site);
      if (this.#client.refreshesLenses)
        this.connection.sendRequest(CodeLensRefreshRequest.type).catch((error) => this.#log(error));
    } catch (error) {
      this.#log(error);
    }
  }

  /**
   * Goes on with the first check of a site once the editor has been answered. Once somebody ended it, no more is read than
   * what is open, until a request asks for all of the site.
   */
  #later(site: LiveSite): void {
    if (this.#begun.has(site)) return;
    const progress = new WorkDone(this.connection, () => {
      this.#begun.delete(site);
      this.#ended.add(site);
    });
    this.#begun.add(site);
    const next = () => {
      if (!this.#begun.has(site)) return progress.end();
      try {
        if (!site.advance()) {
          progress.report(site.progress);
          setImmediate(next);
          return;
        }
        if (site.exists) this.#publisher.publish(site);
        else this.#workspace.forget(site);
      } catch (error) {
        this.#log(error);
      }
      this.#begun.delete(site);
      progress.end();
    };
    setImmediate(next);
  }

  #log(error: unknown): void {
    this.connection.console.error(error instanceof Error ? (error.stack ?? error.message) : String(error));
  }
}

function pathsOf(files: readonly {uri: string}[]): string[] {
  return files.map(({uri}) => pathOf(uri)).filter((path) => path !== undefined);
}
