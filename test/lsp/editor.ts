import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {createFixture, type FsFixture} from 'fs-fixture';
import {afterAll, vi} from 'vitest';
import {
  type ClientCapabilities,
  type CodeAction,
  type CompletionItem,
  type CompletionList,
  createProtocolConnection,
  type Diagnostic,
  FileChangeType,
  type Hover,
  type Location,
  type LocationLink,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  StreamMessageReader,
  StreamMessageWriter,
  type TextDocumentEdit,
  type TextEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver-protocol/node';
import {entryPages, personasYaml, scenariosYaml} from '../site.ts';
import {applied, positionIn} from './positions.ts';

// Each test starts a process, and waits for what it says.
vi.setConfig({testTimeout: 60_000, hookTimeout: 60_000});

const bin = join(import.meta.dirname, '../../src/cli/personas.js');

/** The files of the site that tests begin with, in which there is nothing to fix. */
export const siteFiles = {'personas.yaml': personasYaml, 'scenarios.yaml': scenariosYaml, ...entryPages};

/** An editor that is able to do all that this server has an answer to. */
export const able: ClientCapabilities = {
  textDocument: {
    completion: {completionItem: {snippetSupport: true, documentationFormat: ['markdown']}},
    hover: {contentFormat: ['markdown']},
    definition: {linkSupport: true},
    codeAction: {codeActionLiteralSupport: {codeActionKind: {valueSet: ['quickfix']}}},
    rename: {prepareSupport: true},
  },
  workspace: {
    workspaceEdit: {documentChanges: true},
    didChangeWatchedFiles: {dynamicRegistration: true, relativePatternSupport: true},
    workspaceFolders: true,
  },
};

export interface EditorOptions {
  /** Files by path relative to the folder. */
  readonly files?: Readonly<Record<string, string | Buffer>>;
  /** The folders that are shown, relative to the fixture. */
  readonly folders?: readonly string[];
  readonly capabilities?: ClientCapabilities;
  readonly args?: readonly string[];
}

let host: Promise<Editor> | undefined;

/** Ends the server that the tests of a file share, after the last of them. */
export function endShared(): void {
  afterAll(async () => {
    const status = await (await host)?.stop();
    host = undefined;
    if (status) throw new Error(`The server that the tests share ended with ${status}.`);
  });
}

/** The editor's end of the protocol, with the real server at the other end, over a folder of its own. */
export class Editor {
  readonly published = new Map<string, PublishDiagnosticsParams>();
  /** All that the server has said of files, the latest last. */
  readonly said: PublishDiagnosticsParams[] = [];
  readonly registrations: unknown[] = [];
  readonly messages: string[] = [];
  readonly #texts = new Map<string, {text: string; version: number}>();
  #waiting: (() => void)[] = [];

  private constructor(
    readonly fixture: FsFixture,
    readonly process: ChildProcess,
    readonly connection: ProtocolConnection,
    private readonly isGuest = false,
  ) {
    connection.onNotification('textDocument/publishDiagnostics', (params: PublishDiagnosticsParams) => {
      // What the editor was sent before, in its own folder, may still be taken back.
      if (!params.uri.startsWith(this.uri(''))) return;
      this.published.set(params.uri, params);
      this.said.push(params);
      this.#wake();
    });
    connection.onRequest('client/registerCapability', ({registrations}) => {
      this.registrations.push(...registrations);
      this.#wake();
      return null;
    });
    connection.onRequest('client/unregisterCapability', () => null);
    connection.onNotification('window/showMessage', ({message}) => {
      this.messages.push(message);
      this.#wake();
    });
    connection.onNotification('window/logMessage', ({message}) => {
      this.messages.push(message);
      this.#wake();
    });
  }

  /** Goes on with the server that the tests of a file share, in a folder of its own. */
  static async join({files = siteFiles}: Pick<EditorOptions, 'files'> = {}): Promise<Editor> {
    host ??= Editor.start({files: {}, folders: []});
    const {process, connection} = await host;
    const editor = new Editor(await createFixture(files as Record<string, string>), process, connection, true);
    await editor.#changeFolder('added');
    return editor;
  }

  /** An editor on these files: with the server that is shared, where nothing else is asked of it. */
  static on(files: Readonly<Record<string, string | Buffer>>, options: EditorOptions = {}): Promise<Editor> {
    return Object.keys(options).length === 0 ? Editor.join({files}) : Editor.start({files, ...options});
  }

  /** Starts the server in a folder of its own. */
  static async start(options: EditorOptions = {}): Promise<Editor> {
    const {files = siteFiles, folders = [''], capabilities = able, args = []} = options;
    const fixture = await createFixture(files as Record<string, string>);
    const child = spawn(process.execPath, [bin, 'lsp', '--stdio', ...args], {cwd: fixture.path, stdio: 'pipe'});
    const connection = createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    );
    const editor = new Editor(fixture, child, connection);
    connection.listen();
    await connection.sendRequest('initialize', {
      processId: process.pid,
      rootUri: null,
      capabilities,
      workspaceFolders: folders.map((folder) => ({uri: editor.uri(folder), name: folder})),
    });
    await connection.sendNotification('initialized', {});
    return editor;
  }

  async #changeFolder(change: 'added' | 'removed'): Promise<void> {
    const event = {added: [], removed: [], [change]: [{uri: this.uri(''), name: ''}]};
    await this.connection.sendNotification('workspace/didChangeWorkspaceFolders', {event});
  }

  /**
   * Ends the server as the protocol has it, and removes the folder. A server that is shared only closes the folder.
   *
   * @returns the status that the server ended with, or 0 while it goes on
   */
  async stop(): Promise<number | null> {
    if (this.isGuest) {
      for (const file of [...this.#texts.keys()]) await this.close(file);
      await this.#changeFolder('removed');
      await this.fixture.rm();
      return this.process.exitCode ?? 0;
    }
    const exited = this.process.exitCode === null ? once(this.process, 'exit') : [this.process.exitCode];
    if (this.process.exitCode === null) {
      await this.connection.sendRequest('shutdown');
      await this.connection.sendNotification('exit');
    }
    const [status] = await exited;
    this.connection.dispose();
    await this.fixture.rm();
    return status;
  }

  path(file: string): string {
    return join(this.fixture.path, file);
  }

  uri(file: string): string {
    return pathToFileURL(this.path(file)).href.replace(/\/$/, '');
  }

  /** Opens a file, as it is in the folder or with another text. */
  async open(file: string, text?: string): Promise<void> {
    const written = text ?? (await this.fixture.readFile(file, 'utf8'));
    const languageId = file.endsWith('.yaml') ? 'yaml' : 'markdown';
    this.#texts.set(file, {text: written, version: 1});
    const textDocument = {uri: this.uri(file), languageId, version: 1, text: written};
    await this.connection.sendNotification('textDocument/didOpen', {textDocument});
  }

  /** Replaces what stands in an open file, all of it or a part. */
  async type(file: string, text: string, replaced?: string): Promise<void> {
    const before = this.#texts.get(file) as {text: string; version: number};
    const version = before.version + 1;
    const start = replaced === undefined ? 0 : before.text.indexOf(replaced);
    if (start < 0) throw new Error(`${file} has no ${replaced}.`);
    const end = start + (replaced?.length ?? before.text.length);
    const range = {start: positionIn(before.text, start), end: positionIn(before.text, end)};
    this.#texts.set(file, {text: before.text.slice(0, start) + text + before.text.slice(end), version});
    await this.connection.sendNotification('textDocument/didChange', {
      textDocument: {uri: this.uri(file), version},
      contentChanges: [replaced === undefined ? {text} : {range, text}],
    });
  }

  async close(file: string): Promise<void> {
    this.#texts.delete(file);
    await this.connection.sendNotification('textDocument/didClose', {textDocument: {uri: this.uri(file)}});
  }

  async save(file: string): Promise<void> {
    await this.fixture.writeFile(file, this.text(file));
    await this.connection.sendNotification('textDocument/didSave', {textDocument: {uri: this.uri(file)}});
  }

  /** Tells the server that files have changed on the disk. */
  async changed(changes: Readonly<Record<string, keyof typeof FileChangeType>>): Promise<void> {
    const events = Object.entries(changes).map(([file, type]) => ({uri: this.uri(file), type: FileChangeType[type]}));
    await this.connection.sendNotification('workspace/didChangeWatchedFiles', {changes: events});
  }

  text(file: string): string {
    return this.#texts.get(file)?.text ?? '';
  }

  version(file: string): number {
    return this.#texts.get(file)?.version ?? 0;
  }

  /** What the server says of a file once it says what is waited for. */
  async diagnostics(file: string, wanted: (diagnostics: Diagnostic[]) => boolean): Promise<Diagnostic[]> {
    const found = () => this.published.get(this.uri(file))?.diagnostics;
    await this.until(() => wanted(found() ?? []) && found() !== undefined);
    return found() as Diagnostic[];
  }

  /** The rules that the server finds broken in a file, once they are these. */
  async finds(file: string, ...rules: string[]): Promise<Diagnostic[]> {
    return await this.diagnostics(file, (diagnostics) => diagnostics.map(({code}) => code).join() === rules.join());
  }

  /** What the server says of the text of an open file as it is now, and not of one before. */
  async findings(file: string): Promise<Diagnostic[]> {
    const version = this.version(file);
    await this.until(() => this.published.get(this.uri(file))?.version === version);
    return this.published.get(this.uri(file))?.diagnostics ?? [];
  }

  /** Waits until something is true; it is looked at whenever the server says something. */
  async until(isTrue: () => boolean): Promise<void> {
    while (!isTrue()) await new Promise<void>((resolve) => this.#waiting.push(resolve));
  }

  #wake(): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const resolve of waiting) resolve();
  }

  /** What can be written where a text stands in an open file: after it, or at its bar. */
  async completions(file: string, after: string): Promise<CompletionItem[]> {
    const list = await this.#ask<CompletionList | null>('completion', file, after);
    return list?.items ?? [];
  }

  async hover(file: string, at: string): Promise<Hover | null> {
    return await this.#ask<Hover | null>('hover', file, at);
  }

  async definition(file: string, at: string): Promise<Location | LocationLink[] | null> {
    return await this.#ask('definition', file, at);
  }

  async references(file: string, at: string, includeDeclaration = true): Promise<Location[] | null> {
    return await this.#ask('references', file, at, {context: {includeDeclaration}});
  }

  async prepareRename(file: string, at: string): Promise<{range: Range; placeholder: string} | null> {
    return await this.#ask('prepareRename', file, at);
  }

  async rename(file: string, at: string, newName: string): Promise<WorkspaceEdit | null> {
    return await this.#ask('rename', file, at, {newName});
  }

  /** What can be done about the findings of an open file. */
  async actions(file: string, diagnostics: Diagnostic[] = [], only?: string[]): Promise<CodeAction[]> {
    const range = diagnostics[0]?.range ?? {start: {line: 0, character: 0}, end: {line: 999, character: 0}};
    const context = {diagnostics, ...(only ? {only} : {})};
    return await this.connection.sendRequest('textDocument/codeAction', {
      textDocument: {uri: this.uri(file)},
      range,
      context,
    });
  }

  async #ask<Answer>(what: string, file: string, at: string, more: object = {}): Promise<Answer> {
    const text = this.text(file);
    const bar = at.indexOf('|');
    const start = text.indexOf(at.replace('|', ''));
    if (start < 0) throw new Error(`${file} has no ${at}.`);
    const position = positionIn(text, start + (bar < 0 ? at.length : bar));
    const textDocument = {uri: this.uri(file)};
    return await this.connection.sendRequest(`textDocument/${what}`, {textDocument, position, ...more});
  }

  /** The texts of files once edits are made, by path. */
  async edited(edit: WorkspaceEdit | null | undefined): Promise<Record<string, string>> {
    const changes: [string, TextEdit[]][] = edit?.documentChanges
      ? (edit.documentChanges as TextDocumentEdit[]).map(({textDocument, edits}) => [
          textDocument.uri,
          edits as TextEdit[],
        ])
      : Object.entries(edit?.changes ?? {});
    const texts: Record<string, string> = {};
    for (const [uri, edits] of changes) {
      const file = decodeURI(uri.slice(this.uri('').length + 1));
      const text = this.#texts.get(file)?.text ?? (await this.fixture.readFile(file, 'utf8')).replace(/^\uFEFF/, '');
      texts[file] = applied(text, edits);
    }
    return texts;
  }
}
