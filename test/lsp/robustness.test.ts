import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {join} from 'node:path';
import {createFixture} from 'fs-fixture';
import {afterEach, describe, expect, it} from 'vitest';
import {tagged} from '../site.ts';
import {Editor, siteFiles} from './editor.ts';

let editor: Editor;
let isStarted = false;
const start = async (files = {}) => {
  editor = await Editor.start({files: {...siteFiles, ...files}});
  isStarted = true;
};

afterEach(async () => {
  if (isStarted) expect(await editor.stop()).toBe(0);
  isStarted = false;
});

/** That the server still does its work. */
async function expectAlive(): Promise<void> {
  await editor.open('docs/alive.md', tagged('BE-Nwe', 'S-01'));
  await editor.finds('docs/alive.md', 'persona-unknown');
}

describe('the server goes on', () => {
  const position = {line: 0, character: 0};

  it('after requests for documents that it does not know', async () => {
    await start();
    for (const uri of [
      'file:///nowhere/a.md',
      'untitled:Untitled-1',
      'file://host/share/a.md',
      'nonsense',
      '',
      'file:///%ZZ',
    ]) {
      const textDocument = {uri};
      expect(await editor.connection.sendRequest('textDocument/hover', {textDocument, position})).toBeNull();
      expect(await editor.connection.sendRequest('textDocument/completion', {textDocument, position})).toBeNull();
      expect(
        await editor.connection.sendRequest('textDocument/rename', {textDocument, position, newName: 'x'}),
      ).toBeNull();
      await editor.connection.sendNotification('textDocument/didOpen', {
        textDocument: {uri, languageId: 'markdown', version: 1, text: '---\n'},
      });
      expect(await editor.connection.sendRequest('textDocument/hover', {textDocument, position})).toBeNull();
      await editor.connection.sendNotification('textDocument/didClose', {textDocument});
      await editor.connection.sendNotification('workspace/didChangeWatchedFiles', {changes: [{uri, type: 1}]});
    }
    await expectAlive();
  });

  it('after malformed requests and notifications', async () => {
    await start();
    await editor.open('docs/ops.md');
    const textDocument = {uri: editor.uri('docs/ops.md')};
    for (const params of [
      {},
      {textDocument},
      {textDocument: {}},
      {textDocument, position: {line: 'x', character: -1}},
      {textDocument, position: {line: 1e9, character: 1e9}},
    ]) {
      for (const what of ['completion', 'hover', 'definition', 'references', 'codeAction', 'prepareRename', 'rename']) {
        await editor.connection.sendRequest(`textDocument/${what}`, params).catch(() => {});
      }
      for (const what of ['didOpen', 'didChange', 'didClose', 'didSave']) {
        await editor.connection.sendNotification(`textDocument/${what}`, params);
      }
      for (const what of ['didChangeWatchedFiles', 'didChangeWorkspaceFolders', 'didRenameFiles']) {
        await editor.connection.sendNotification(`workspace/${what}`, params);
      }
    }
    await expect(editor.connection.sendRequest('textDocument/nonsense', {})).rejects.toThrow();
    await expectAlive();
  });

  it('after a message that is no JSON', async () => {
    await start();
    editor.process.stdin?.write('Content-Length: 5\r\n\r\n{"a":');
    await expectAlive();
  });

  it('when files go while they are open', async () => {
    await start();
    await editor.open('docs/ops.md');
    expect(await editor.findings('docs/ops.md')).toEqual([]);
    await editor.fixture.rm('docs/ops.md');
    await editor.changed({'docs/ops.md': 'Deleted'});
    await editor.type('docs/ops.md', 'BE-Op', 'BE-Ops');
    await editor.finds('docs/ops.md', 'persona-unknown');
    await editor.close('docs/ops.md');
    await editor.finds('docs/ops.md');
    await editor.finds('scenarios.yaml', 'entry-point-missing');
  });

  it('with registries and pages that cannot be read', async () => {
    await start({'docs/a.md': Buffer.from([0xff, 0x00]), 'scenarios.yaml': Buffer.from([0xc3, 0x28, 0x3a])});
    await editor.finds('scenarios.yaml', 'registry-invalid');
    await editor.open('docs/ops.md');
    expect(await editor.hover('docs/ops.md', 'S-|03')).toBeNull();
    expect((await editor.completions('docs/ops.md', 'persona: ')).length).toBeGreaterThan(0);
    await editor.open('scenarios.yaml', siteFiles['scenarios.yaml']);
    await editor.finds('docs/a.md', 'page-unreadable');
  });

  it('when a folder takes the place of a registry', async () => {
    await start();
    await editor.open('docs/ops.md', tagged('BE-Op', 'S-03'));
    await editor.finds('docs/ops.md', 'persona-unknown');
    await editor.fixture.rm('personas.yaml');
    await editor.fixture.mkdir('personas.yaml');
    await editor.changed({'personas.yaml': 'Changed'});
    await editor.finds('personas.yaml', 'registry-invalid');
    await editor.finds('docs/ops.md');
    await editor.fixture.rm('personas.yaml');
    await editor.fixture.writeFile('personas.yaml', siteFiles['personas.yaml']);
    await editor.changed({'personas.yaml': 'Changed'});
    await editor.finds('docs/ops.md', 'persona-unknown');
  });
});

describe('the command', () => {
  const bin = join(import.meta.dirname, '../../src/cli/personas.js');

  it('ends with its editor', async () => {
    const fixture = await createFixture(siteFiles);
    const child = spawn(process.execPath, [bin, 'lsp', '--stdio', `--clientProcessId=${process.pid}`], {
      cwd: fixture.path,
    });
    child.stdin.end();
    const [status] = await once(child, 'exit');
    expect(status).toBe(1);
    await fixture.rm();
  });

  it('ends quietly when its editor reads no more', async () => {
    const child = spawn(process.execPath, [bin, 'lsp', '--stdio']);
    let said = '';
    child.stderr.on('data', (text) => {
      said += text;
    });
    const closed = once(child, 'close');
    child.stdout.destroy();
    const message = (body: object) => {
      const text = JSON.stringify({jsonrpc: '2.0', ...body});
      child.stdin.write(`Content-Length: ${text.length}\r\n\r\n${text}`);
    };
    message({id: 1, method: 'initialize', params: {processId: null, rootUri: null, capabilities: {}}});
    message({method: 'initialized', params: {}});
    expect([await closed, said]).toEqual([[1, null], '']);
  });

  it('says how it is to be started', async () => {
    const child = spawn(process.execPath, [bin, 'lsp']);
    const [[said], [status]] = await Promise.all([once(child.stderr, 'data'), once(child, 'exit')]);
    expect([status, String(said)]).toEqual([2, expect.stringContaining('personas lsp --stdio')]);
  });
});
