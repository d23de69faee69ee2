import {mkdirSync, writeFileSync} from 'node:fs';
import {dirname} from 'node:path';
import {pathToFileURL} from 'node:url';
import {afterEach, describe, expect, it} from 'vitest';
import {TextSource} from '../../src/diagnostics/text-source.ts';
import {lensesOver} from '../../src/lsp/requests/code-lens.ts';
import {parseRegistry} from '../../src/registry/registry.ts';
import {index, scenariosYaml, tagged} from '../site.ts';
import {able, Editor, siteFiles} from './editor.ts';

let editor: Editor | undefined;
afterEach(async () => {
  await editor?.stop();
  editor = undefined;
});

const file = (name: string, text: string, kind: 'page' | 'scenarios' = 'page') =>
  Object.assign(new TextSource(name, text), {kind});

describe('lenses', () => {
  it('say over the id of a scenario how it stands', () => {
    const scenarios = `${scenariosYaml}  S-04: {trigger: t, personas: [BE-Ops], planned: true}\n`;
    const proof = (scenario: string, definition: string) =>
      `{"scenario": "${scenario}", "outcome": "passed", "date": "2026-11-12", "commit": null, "definition": "${definition}", "pages": {}}`;
    const site = index({
      scenarios,
      proofs: `{"version": 1, "proofs": [${proof('S-03', 'ab')}]}`,
      pages: {'docs/backend.md': tagged('BE-New', 'S-02', '## API Patterns\n')},
    });
    const lenses = lensesOver(site, site.registry, file('scenarios.yaml', scenarios, 'scenarios'));
    expect(lenses.map(({span, title}) => [scenarios.slice(...span), title])).toEqual([
      ['S-01', '1 page · written for 1 of 1, within reach of 1'],
      ['S-02', '1 page · written for 1 of 2, within reach of 1'],
      ['S-03', '1 page · written for 1 of 1, within reach of 1 · proof lapsed: the scenario and docs/ops.md changed'],
      ['S-04', '0 pages · planned'],
    ]);
    const broken = parseRegistry('personas: 5', scenarios);
    expect(lensesOver(site, broken, file('scenarios.yaml', scenarios, 'scenarios'))).toEqual([]);
  });

  it('lead to a page as each of its readers, while a server shows it', () => {
    const site = index({pages: {'docs/all.md': tagged('everyone', 'S-01')}});
    const served = (name: string) => (name === 'docs/ops.md' ? undefined : `http://localhost:3000/${name}`);
    const over = (name: string) =>
      lensesOver(site, site.registry, file(name, ''), served).map(({title, opens}) => [title, opens]);
    expect(over('docs/backend.md')).toEqual([
      ['View as BE-New', 'http://localhost:3000/docs/backend.md?persona=BE-New'],
      ['View as BE-Maint', 'http://localhost:3000/docs/backend.md?persona=BE-Maint'],
    ]);
    expect(over('docs/all.md')).toEqual([['View this page', 'http://localhost:3000/docs/all.md']]);
    expect([over('docs/ops.md'), over('docs/none.md')]).toEqual([[], []]);
    expect(lensesOver(site, site.registry, file('docs/backend.md', ''))).toEqual([]);
  });

  it('come over the protocol, open what is clicked in a browser, and know a server that is gone', async () => {
    const window = {showDocument: {support: true}};
    const workspace = {...able.workspace, codeLens: {refreshSupport: true}};
    editor = await Editor.start({files: siteFiles, capabilities: {...able, window, workspace}});
    const shown: unknown[] = [];
    editor.connection.onRequest('window/showDocument', (params) => {
      shown.push(params);
      return {success: true};
    });
    const refreshed = new Promise<void>((resolve) => {
      editor?.connection.onRequest('workspace/codeLens/refresh', () => {
        resolve();
        return null;
      });
    });
    const lenses = async (name: string) =>
      editor?.connection.sendRequest('textDocument/codeLens', {
        textDocument: {uri: pathToFileURL(editor.path(name)).href},
      });
    await editor.open('scenarios.yaml');
    await editor.open('docs/ops.md');
    expect(await lenses('docs/ops.md')).toEqual([]);
    const note = editor.path('.docusaurus/docusaurus-plugin-personas/default/server.json');
    mkdirSync(dirname(note), {recursive: true});
    const runs = (pid: number, origin = 'http://localhost:3000') =>
      writeFileSync(note, JSON.stringify({pid, origin, pages: {'docs/ops.md': '/docs/öps'}}));
    runs(process.pid);
    const address = 'http://localhost:3000/docs/%C3%B6ps?persona=BE-Ops';
    const command = {title: 'View as BE-Ops', command: 'personas.open', arguments: [address]};
    expect(await lenses('docs/ops.md')).toEqual([
      {range: {start: {line: 0, character: 0}, end: {line: 0, character: 3}}, command},
    ]);
    await editor.connection.sendRequest('workspace/executeCommand', {...command});
    await editor.connection.sendRequest('workspace/executeCommand', {
      command: command.command,
      arguments: ['file:///a'],
    });
    expect(shown).toEqual([{uri: address, external: true}]);
    // No process has so high a number.
    runs(2 ** 30);
    expect(await lenses('docs/ops.md')).toEqual([]);
    runs(process.pid, 'javascript:alert(1)');
    expect(await lenses('docs/ops.md')).toEqual([]);
    writeFileSync(note, '{');
    expect(await lenses('docs/ops.md')).toEqual([]);
    expect(await lenses('scenarios.yaml')).toHaveLength(3);
    await refreshed;
  });
});
