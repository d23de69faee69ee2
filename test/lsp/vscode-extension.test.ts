import {createRequire} from 'node:module';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {createFixture, type FsFixture} from 'fs-fixture';
import {afterEach, describe, expect, it, vi} from 'vitest';
import {siteFiles} from './editor.ts';

const require = createRequire(import.meta.url);
const folder = join(import.meta.dirname, '../../editors/vscode');
const {installedCommand} = require(join(folder, 'server.js'));
const manifest = JSON.stringify({name: 'docusaurus-plugin-personas', bin: {personas: 'src/cli/personas.js'}});

let fixture: FsFixture;

afterEach(() => fixture.rm());

describe('the command of the VS Code extension', () => {
  it('is the one that the nearest packages bring', async () => {
    fixture = await createFixture({
      'node_modules/docusaurus-plugin-personas/package.json': manifest,
      'web/node_modules/docusaurus-plugin-personas/package.json': manifest,
      'web/docs/a.md': '',
    });
    const at = (path: string) => join(fixture.path, path);
    const bin = 'node_modules/docusaurus-plugin-personas/src/cli/personas.js';
    expect(installedCommand([at('web/docs')])).toEqual({file: at(`web/${bin}`), folder: at('web/docs')});
    expect(installedCommand([at('other'), at('web')])).toEqual({file: at(bin), folder: at('other')});
  });

  it('is that of the package in its own repository', async () => {
    fixture = await createFixture({'package.json': manifest, 'docs/a.md': ''});
    expect(installedCommand([join(fixture.path, 'docs')])?.file).toBe(join(fixture.path, 'src/cli/personas.js'));
  });

  it('is none where there are no packages, or a manifest is broken', async () => {
    fixture = await createFixture({'package.json': '{', 'docs/a.md': ''});
    expect(installedCommand([join(fixture.path, 'docs')])).toBeUndefined();
  });
});

describe('the VS Code extension', () => {
  /** Starts the extension in an editor that is made of the few parts that it uses. */
  async function activate(files: Record<string, string>, found: string[]) {
    fixture = await createFixture(files);
    const started: unknown[] = [];
    const uri = pathToFileURL(fixture.path.replace(/\/$/, ''));
    const workspaceFolder = {
      fsPath: fixture.path,
      path: uri.pathname,
      with: ({path}: {path: string}) => ({...workspaceFolder, path}),
    };
    const watcher = {onDidCreate: () => ({})};
    const vscode = {
      commands: {registerCommand: vi.fn(() => ({}))},
      RelativePattern: class {},
      window: {showErrorMessage: vi.fn()},
      workspace: {
        workspaceFolders: [{uri: workspaceFolder}],
        createFileSystemWatcher: () => watcher,
        findFiles: async (pattern: unknown) =>
          typeof pattern === 'string' ? found.map((file) => ({fsPath: join(fixture.path, file)})) : [],
      },
    };
    class LanguageClient {
      constructor(...args: unknown[]) {
        started.push(args);
      }
      start = async () => {};
      stop = async () => {};
    }
    const Module = require('node:module');
    const load = Module._load;
    Module._load = (request: string, ...rest: unknown[]) =>
      request === 'vscode'
        ? vscode
        : request === 'vscode-languageclient/node'
          ? {LanguageClient}
          : load(request, ...rest);
    try {
      delete require.cache[join(folder, 'extension.js')];
      const extension = require(join(folder, 'extension.js'));
      await extension.activate({subscriptions: []});
      await extension.deactivate();
    } finally {
      Module._load = load;
    }
    return started as [id: string, name: string, server: object, client: {documentSelector: unknown[]}][];
  }

  it('starts the server of the workspace for a site', async () => {
    const home = 'node_modules/docusaurus-plugin-personas';
    const [client, ...more] = await activate({...siteFiles, [`${home}/package.json`]: manifest}, ['personas.yaml']);
    expect(more).toEqual([]);
    expect(client?.[2]).toEqual({
      command: 'node',
      args: [join(fixture.path, home, 'src/cli/personas.js'), 'lsp', '--stdio'],
      options: {cwd: fixture.path.replace(/\/$/, '')},
    });
    expect(client?.[3].documentSelector).toContainEqual({scheme: 'file', language: 'markdown'});
  });

  it('falls back on npx', async () => {
    const [client] = await activate({'site/personas.yaml': ''}, ['site/personas.yaml']);
    expect(client?.[2]).toMatchObject({command: 'npx', args: ['--no', '--offline', 'personas', 'lsp', '--stdio']});
  });

  it('starts nothing without a registry', async () => {
    expect(await activate({'README.md': ''}, [])).toEqual([]);
  });
});
