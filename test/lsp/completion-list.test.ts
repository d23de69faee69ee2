import {describe, expect, it} from 'vitest';
import {TextDocument} from 'vscode-languageserver-textdocument';
import {TextSource} from '../../src/diagnostics/text-source.ts';
import {clientOf} from '../../src/lsp/editor-features.ts';
import type {LiveSite} from '../../src/lsp/live-site.ts';
import {OpenFile} from '../../src/lsp/open-file.ts';
import {completionList} from '../../src/lsp/requests/completion-list.ts';
import {entryPages, index} from '../site.ts';

/** What an editor is offered at the bar of scenarios.yaml, on a site with so many pages. */
function completed(pages: number, typed: string) {
  const others = Array.from({length: pages}, (_, at) => [`docs/p-${String(at).padStart(3, '0')}.md`, '']);
  const none = Object.keys(entryPages).map((file) => [file, null]);
  const site = {knownIndex: index({pages: Object.fromEntries([...none, ...others])})} as unknown as LiveSite;
  const text = `scenarios:\n  S-09:\n    entry_point: {page: ${typed}}`;
  const open = new OpenFile('/scenarios.yaml', TextDocument.create('file:///scenarios.yaml', 'yaml', 1, text));
  const written = Object.assign(new TextSource('scenarios.yaml', text), {kind: 'scenarios' as const});
  const {isIncomplete, items} = completionList(
    {open, site, written},
    {line: 2, character: text.split('\n')[2]?.indexOf('}') ?? 0},
    clientOf({}),
  );
  return {isIncomplete, labels: items.map(({label}) => label), ranks: items.map(({sortText}) => sortText as string)};
}

describe('a list of completions', () => {
  it('is complete as long as an editor is offered all of it', () => {
    const {isIncomplete, labels} = completed(300, '');
    expect(isIncomplete).toBe(false);
    expect(labels).toHaveLength(300);
  });

  it('is incomplete where there is more, so that the editor asks again', () => {
    const {isIncomplete, labels} = completed(301, '');
    expect(isIncomplete).toBe(true);
    expect(labels).toHaveLength(300);
  });

  it('holds of many those with what is typed, and is incomplete even where these are few', () => {
    const {isIncomplete, labels} = completed(301, 'P-30');
    expect(labels).toEqual(['docs/p-300.md']);
    expect(isIncomplete).toBe(true);
  });

  it('leaves the choice to the editor where there are few', () => {
    expect(completed(3, 'nothing').labels).toHaveLength(3);
  });

  it('is in the order of the ranks, as an editor compares them', () => {
    const {ranks} = completed(120, '');
    expect([...ranks].sort()).toEqual(ranks);
    expect(new Set(ranks).size).toBe(120);
  });
});
