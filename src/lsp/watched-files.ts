import {
  type Connection,
  DidChangeWatchedFilesNotification,
  type FileSystemWatcher,
  WatchKind,
} from 'vscode-languageserver/node';
import {configFiles} from '../site/config-text.ts';
import type {Client} from './editor-features.ts';
import {uriOf} from './file-uri.ts';

/** What bears on a site: pages, registries, baselines, its configuration, and folders that go with all that is in them. */
const patterns: readonly FileSystemWatcher[] = [
  {globPattern: '**/*.{md,mdx}'},
  {globPattern: '**/{personas,scenarios}.yaml'},
  // A baseline has whatever name personas.yaml gives it.
  {globPattern: '**/*.json'},
  {globPattern: `**/{${configFiles.join(',')}}`},
  {globPattern: '**/*', kind: WatchKind.Delete},
];

/** Asks the editor to report what happens to files in its folders. */
export async function watchFolders(connection: Connection, {watchesFiles}: Client): Promise<void> {
  if (!watchesFiles) return;
  await connection.client.register(DidChangeWatchedFilesNotification.type, {watchers: [...patterns]});
}

/** Asks the editor to report what happens in a site that lies outside its folders, if it is able to. */
export async function watchElsewhere(connection: Connection, {watchesElsewhere}: Client, dir: string): Promise<void> {
  if (!watchesElsewhere) return;
  const watchers = patterns.map(({globPattern, ...kind}) => ({
    ...kind,
    globPattern: {baseUri: uriOf(dir), pattern: String(globPattern)},
  }));
  await connection.client.register(DidChangeWatchedFilesNotification.type, {watchers});
}
