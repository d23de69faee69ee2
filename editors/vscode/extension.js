// Starts `personas lsp --stdio` for the Markdown files and the two registries of a workspace.
const {dirname} = require('node:path');
const {commands, RelativePattern, window, workspace} = require('vscode');
const {LanguageClient} = require('vscode-languageclient/node');
const {installedCommand} = require('./server.js');

const registries = '**/{personas,scenarios}.yaml';

const documentSelector = [
  {scheme: 'file', language: 'markdown'},
  {scheme: 'file', language: 'mdx'},
  {scheme: 'file', pattern: '**/*.mdx'},
  {scheme: 'file', pattern: registries},
];

/** @type {LanguageClient | undefined} */
let client;

exports.activate = async (context) => {
  const restart = commands.registerCommand('personas.restart', async () => {
    await client?.stop();
    client = undefined;
    await startIfNeeded();
  });
  const watcher = workspace.createFileSystemWatcher(registries, false, true, true);
  context.subscriptions.push(restart, watcher, watcher.onDidCreate(startIfNeeded));
  await startIfNeeded();
};

exports.deactivate = () => client?.stop();

/** Starts the server once there is a site to serve: Markdown alone is no reason. */
async function startIfNeeded() {
  const sites = client ? [] : await siteFolders();
  if (client || sites.length === 0) return;
  const folders = (workspace.workspaceFolders ?? []).map(({uri}) => uri.fsPath);
  client = new LanguageClient('personas', 'Personas', serverOptions([...sites, ...folders]), {documentSelector});
  try {
    await client.start();
  } catch (error) {
    client = undefined;
    window.showErrorMessage(`The language server of personas does not start: ${error.message}`);
  }
}

/** The folders in or above the workspace that hold a registry. */
async function siteFolders() {
  const inside = await workspace.findFiles(registries, '**/node_modules/**', 20);
  const above = (workspace.workspaceFolders ?? []).flatMap(({uri}) => foldersAbove(uri));
  const found = await Promise.all(
    above.map((folder) => workspace.findFiles(new RelativePattern(folder, '{personas,scenarios}.yaml'), null, 1)),
  );
  return [...new Set([...inside, ...found.flat()].map(({fsPath}) => dirname(fsPath)))];
}

function foldersAbove(uri) {
  const up = uri.with({path: dirname(uri.path)});
  return up.path === uri.path ? [] : [up, ...foldersAbove(up)];
}

/** The workspace's own server, or else whatever `npx` finds. The editor's own Node.js may be too old for either. */
function serverOptions(folders) {
  const installed = installedCommand(folders);
  if (installed) {
    const {file, folder} = installed;
    return {command: 'node', args: [file, 'lsp', '--stdio'], options: {cwd: folder}};
  }
  return {
    command: 'npx',
    args: ['--no', '--offline', 'personas', 'lsp', '--stdio'],
    options: {cwd: folders[0], shell: true},
  };
}
