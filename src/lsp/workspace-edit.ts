import {join} from 'node:path';
import type {TextEdit as Change, TextDocumentEdit, WorkspaceEdit} from 'vscode-languageserver';
import type {TextEdit} from '../edits/text-edit.ts';
import type {Client} from './editor-features.ts';
import {uriOf} from './file-uri.ts';
import type {LiveSite} from './live-site.ts';
import {rangeOf} from './open-file.ts';
import type {Workspace} from './workspace.ts';

/** Edits of a site's files as the editor makes them: in the open files where there are any, else on the disk. */
export function workspaceEdit(
  edits: readonly TextEdit[],
  site: LiveSite,
  workspace: Workspace,
  {versionedEdits}: Client,
): WorkspaceEdit {
  const byUri = new Map<string, {version: number | null; changes: Change[]}>();
  for (const {source, span, text} of edits) {
    const path = join(site.dir, source.file);
    const open = workspace.openAt(path);
    const uri = open?.uri ?? uriOf(path);
    const file = byUri.get(uri) ?? {version: open?.version ?? null, changes: []};
    file.changes.push({range: rangeOf(source, span, open?.mark), newText: text});
    byUri.set(uri, file);
  }
  if (!versionedEdits) return {changes: Object.fromEntries([...byUri].map(([uri, {changes}]) => [uri, changes]))};
  const documentChanges = [...byUri].map(
    ([uri, {version, changes}]): TextDocumentEdit => ({textDocument: {uri, version}, edits: changes}),
  );
  return {documentChanges};
}
