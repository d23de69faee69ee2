import {type CodeAction, CodeActionKind, type CodeActionParams} from 'vscode-languageserver/node';
import {localLink} from '../../site/rule-pages.ts';
import type {Client} from '../editor-features.ts';
import {asPublished} from '../publisher.ts';
import {quickFixes} from '../quick-fixes.ts';
import type {ShownFile, Workspace} from '../workspace.ts';
import {workspaceEdit} from '../workspace-edit.ts';

/** What can be done about the findings in a range, as the protocol has it. */
export function codeActions(
  {open, site, written}: ShownFile,
  {range, context}: CodeActionParams,
  workspace: Workspace,
  client: Client,
): CodeAction[] {
  const wanted = context.only?.some((kind) => kind === '' || kind === CodeActionKind.QuickFix) ?? true;
  if (!wanted || !client.codeActions) return [];
  const [start, end] = [open.offsetAt(range.start), open.offsetAt(range.end)];
  const touched = site.diagnostics.filter(
    ({source, span}) => source.file === written.file && span[0] <= end && start <= span[1],
  );
  return touched.flatMap((finding) =>
    quickFixes(finding).map(
      ({title, preferred, edits}): CodeAction => ({
        title,
        kind: CodeActionKind.QuickFix,
        diagnostics: [asPublished(finding, localLink(site.registry.rulePages), open.mark)],
        ...(preferred ? {isPreferred: true} : {}),
        edit: workspaceEdit(edits, site, workspace, client),
      }),
    ),
  );
}
