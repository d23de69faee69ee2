import {execFileSync} from 'node:child_process';
import {join} from 'node:path';
import picomatch from 'picomatch';
import {afterEach, describe, expect, it} from 'vitest';
import {DiagnosticSeverity, type FileSystemWatcher, WatchKind} from 'vscode-languageserver-protocol/node';
import {personasWith, personasYaml, scenariosYaml, tagged} from '../site.ts';
import {Editor, type EditorOptions, endShared, siteFiles} from './editor.ts';
import {textIn} from './positions.ts';

let editor: Editor;
endShared();

async function start(files: EditorOptions['files'] = {}, options: EditorOptions = {}): Promise<void> {
  editor = await Editor.on({...siteFiles, ...files}, options);
}

afterEach(async () => {
  expect(await editor.stop()).toBe(0);
});

describe('diagnostics', () => {
  it('hint at what an open registry could say more', async () => {
    await start({'scenarios.yaml': scenariosYaml.replace('    outcome: All containers healthy\n', '')});
    await editor.open('scenarios.yaml');
    const hints = await editor.findings('scenarios.yaml');
    expect(hints.map(({severity, message}) => [severity, message])).toEqual([
      [DiagnosticSeverity.Hint, 'S-01 has no outcome yet. Its page shows it where it is there.'],
    ]);
  });

  it('are those of personas check, word for word, place for place', async () => {
    await start({
      'docs/a.md': tagged('BE-Nwe', 'S-11', '<details persona="BE-New">\n<summary>😀</summary>\n</details>\n'),
      'docs/b.md': '\uFEFF---\r\ntitle: 😀 two\r\npersona: "BE-Maintt"\r\n---\r\n😀 [ops](ops.md)\r\n',
      'docs/c.md': Buffer.from([0xff, 0xfe, 0x00]),
      'docs/d.mdx': '---\npersona: [BE-New\n---\n',
      'scenarios.yaml': scenariosYaml.replace('heading: Quick Start', 'heading: Quick start'),
    });
    const bin = join(import.meta.dirname, '../../src/cli/personas.js');
    let report = '';
    try {
      execFileSync(process.execPath, [bin, 'check', '--format', 'json'], {cwd: editor.fixture.path, encoding: 'utf8'});
    } catch (error) {
      report = (error as {stdout: string}).stdout;
    }
    const expected = JSON.parse(report).diagnostics;
    expect(expected.length).toBeGreaterThan(6);
    await editor.finds('docs/c.md', 'page-unreadable');
    await editor.finds('scenarios.yaml', 'entry-point-heading-missing');
    const reported = [...editor.published].flatMap(([uri, {diagnostics}]) =>
      diagnostics.map(({code, codeDescription, severity, message, range, source}) => ({
        rule: code,
        url: codeDescription?.href,
        severity: severity === 1 ? 'error' : 'warning',
        message,
        file: uri.slice(editor.uri('').length + 1),
        line: range.start.line + 1,
        column: range.start.character + 1,
        endLine: range.end.line + 1,
        endColumn: range.end.character + 1,
        source,
      })),
    );
    const byPlace = (a: {file: string; line: number; column: number}, b: typeof a) =>
      a.file < b.file ? -1 : a.file > b.file ? 1 : a.line - b.line || a.column - b.column;
    expect(reported.sort(byPlace)).toEqual(
      expected.map(({suggestion: _, ...finding}: Record<string, unknown>) => ({...finding, source: 'personas'})),
    );
  });

  it('follow what is typed', async () => {
    await start();
    await editor.open('docs/ops.md');
    expect(await editor.findings('docs/ops.md')).toEqual([]);
    await editor.type('docs/ops.md', 'BE-Op', 'BE-Ops');
    const [finding] = await editor.finds('docs/ops.md', 'persona-unknown');
    expect(finding && textIn(editor.text('docs/ops.md'), finding.range)).toBe('BE-Op');
    await editor.type('docs/ops.md', 'BE-Ops', 'BE-Op');
    await editor.finds('docs/ops.md');
  });

  it('stand at UTF-16 columns, whatever the line endings and with a byte order mark', async () => {
    await start();
    const text =
      '\uFEFF---\r\ntitle: a\r\npersona: ["😀", BE-Nwe]\r\nscenario: S-01\r\n---\r\n😀 <details data-persona="😀 BE-X"></details>\r\n';
    await editor.open('docs/README.md', text);
    const found = await editor.findings('docs/README.md');
    const lines = text.split('\r\n');
    expect(
      found.map(({range}) => [
        range.start.line,
        lines[range.start.line]?.slice(range.start.character, range.end.character),
      ]),
    ).toEqual([
      [2, '😀'],
      [2, 'BE-Nwe'],
      [5, '<details data-persona="😀 BE-X">'],
      [5, '😀'],
      [5, 'BE-X'],
    ]);
    await editor.type('docs/README.md', '\uFEFF# No front matter\n');
    const [missing] = await editor.finds('docs/README.md', 'persona-missing');
    expect(missing?.range).toEqual({start: {line: 0, character: 1}, end: {line: 0, character: 1}});
  });

  it('go back to what is on the disk when a file is closed unsaved', async () => {
    await start();
    await editor.open('docs/ops.md', tagged('BE-Op', 'S-03'));
    await editor.finds('docs/ops.md', 'persona-unknown');
    await editor.close('docs/ops.md');
    await editor.finds('docs/ops.md');
  });

  it('reports all pages when a registry is edited, closed ones too', async () => {
    await start({'docs/more.md': tagged('BE-Ops', 'S-03')});
    await editor.open('personas.yaml');
    await editor.open('docs/ops.md');
    await editor.type('personas.yaml', 'BE-Oops:', 'BE-Ops:');
    await editor.finds('docs/ops.md', 'persona-unknown');
    await editor.finds('docs/more.md', 'persona-unknown');
    await editor.finds('scenarios.yaml', 'scenario-persona-unknown');
    await editor.type('personas.yaml', 'BE-Ops:', 'BE-Oops:');
    await editor.finds('docs/ops.md');
    await editor.finds('docs/more.md');
    await editor.finds('scenarios.yaml');
  });

  it('of an invalid registry stand alone, and give way to all others once it is fixed', async () => {
    await start({'docs/more.md': tagged('BE-Nwe', 'S-01')});
    await editor.finds('docs/more.md', 'persona-unknown');
    await editor.open('personas.yaml');
    await editor.type('personas.yaml', 'personas: [', 'personas:');
    await editor.finds('personas.yaml', 'registry-invalid');
    await editor.finds('docs/more.md');
    await editor.type('personas.yaml', 'personas:', 'personas: [');
    await editor.finds('personas.yaml');
    await editor.finds('docs/more.md', 'persona-unknown');
  });

  it('follow pages that come, change and go on the disk', async () => {
    await start({}, {folders: ['']});
    await editor.until(() => editor.registrations.length > 0);
    await editor.fixture.mkdir('docs/more');
    await editor.fixture.writeFile('docs/more/new.md', '# New\n');
    await editor.changed({'docs/more/new.md': 'Created'});
    await editor.finds('docs/more/new.md', 'persona-missing');
    await editor.fixture.writeFile('docs/more/new.md', tagged('BE-Nwe', 'S-01'));
    await editor.changed({'docs/more/new.md': 'Changed'});
    await editor.finds('docs/more/new.md', 'persona-unknown');
    await editor.fixture.rm('docs/more/new.md');
    await editor.changed({'docs/more/new.md': 'Deleted'});
    await editor.finds('docs/more/new.md');
  });

  it('go when the folder of a page goes', async () => {
    await start({'docs/more/deep/new.md': tagged('BE-Nwe', 'S-01')});
    await editor.finds('docs/more/deep/new.md', 'persona-unknown');
    await editor.fixture.rm('docs/more');
    await editor.changed({'docs/more': 'Deleted', 'node_modules/x': 'Deleted'});
    await editor.finds('docs/more/deep/new.md');
  });

  it('follow a registry on the disk', async () => {
    await start();
    await editor.open('docs/ops.md');
    expect(await editor.findings('docs/ops.md')).toEqual([]);
    await editor.fixture.writeFile('personas.yaml', personasYaml.replace('BE-Ops:', 'BE-Run:'));
    await editor.changed({'personas.yaml': 'Changed'});
    await editor.finds('docs/ops.md', 'persona-unknown');
  });

  it('follow what is saved in an editor that watches no files', async () => {
    await start({}, {capabilities: {}});
    await editor.open('docs/README.md');
    expect(await editor.findings('docs/README.md')).toEqual([]);
    await editor.fixture.writeFile('docs/new.md', '# New\n');
    await editor.save('docs/README.md');
    await editor.finds('docs/new.md', 'persona-missing');
    expect(editor.registrations).toEqual([]);
  });

  it('count a page that is not saved yet', async () => {
    await start();
    await editor.open('docs/new.md', '---\n---\n');
    await editor.finds('docs/new.md', 'persona-missing');
    await editor.open('docs/_part.md', '# Part\n');
    await editor.open('README.md', '# Not a page\n');
    await editor.close('docs/new.md');
    await editor.finds('docs/new.md');
    expect([...editor.published.keys()].sort()).toEqual([editor.uri('docs/new.md')]);
  });

  it('leave out what a baseline accepts, whatever becomes of it', async () => {
    await start({'docs/a.md': '# A\n', 'personas.yaml': personasWith('baseline: personas-baseline.json')});
    await editor.finds('personas.yaml', 'registry-invalid');
    const bin = join(import.meta.dirname, '../../src/cli/personas.js');
    const args = [bin, 'check', '--baseline', 'personas-baseline.json', '--write-baseline'];
    execFileSync(process.execPath, args, {cwd: editor.fixture.path});
    await editor.changed({'personas-baseline.json': 'Created'});
    await editor.finds('personas.yaml');
    await editor.open('docs/a.md', '---\npersona: BE-Nwe\n---\n# A\n');
    await editor.finds('docs/a.md', 'persona-unknown');
    await editor.fixture.writeFile('personas-baseline.json', '{}');
    await editor.changed({'personas-baseline.json': 'Changed'});
    await editor.finds('personas.yaml', 'registry-invalid');
  });

  it('follow where the configuration has pages served', async () => {
    const config = `export default {presets: [['classic', {docs: {routeBasePath: 'guide'}}]]};\n`;
    await start({'docs/b.md': tagged('BE-New', 'S-01', '[ops](/guide/ops)\n')});
    await editor.open('docs/a.md', tagged('BE-Nwe', 'S-01'));
    await editor.finds('docs/a.md', 'persona-unknown');
    expect(editor.published.get(editor.uri('docs/b.md'))).toBe(undefined);
    await editor.fixture.writeFile('docusaurus.config.ts', config);
    await editor.changed({'docusaurus.config.ts': 'Created'});
    await editor.finds('docs/b.md', 'persona-dead-end');
    await editor.fixture.rm('docusaurus.config.ts');
    await editor.changed({'docusaurus.config.ts': 'Deleted'});
    await editor.finds('docs/b.md');
  });

  it('are asked for whenever a page, a registry, a baseline or the configuration changes, and nothing else', async () => {
    await start({}, {folders: ['']});
    await editor.until(() => editor.registrations.length > 0);
    const watchers = (editor.registrations as {registerOptions: {watchers: FileSystemWatcher[]}}[]).flatMap(
      ({registerOptions}) => registerOptions.watchers,
    );
    const isTold = (file: string, change: WatchKind) =>
      watchers.some(
        ({globPattern, kind = 7}) => (kind & change) !== 0 && picomatch(String(globPattern), {dot: true})(file),
      );
    const files = ['docs/a.md', 'web/docs/b.mdx', 'web/personas.yaml', 'scenarios.yaml', 'personas-baseline.json'];
    for (const file of [...files, 'lint/accepted.json', 'docusaurus.config.mts', 'web/docusaurus.config.js']) {
      for (const change of [WatchKind.Create, WatchKind.Change, WatchKind.Delete]) {
        expect([file, change, isTold(file, change)]).toEqual([file, change, true]);
      }
    }
    expect(isTold('docs', WatchKind.Delete)).toBe(true);
    expect(['docs', 'docs/a.png', 'src/a.ts'].filter((file) => isTold(file, WatchKind.Change))).toEqual([]);
  });

  it('honour severities, comments and which files are pages', async () => {
    await start({
      'notes/a.md': '# A\n',
      'docs/c.md': '---\n# personas-disable-next-line persona-unknown\npersona: X\nscenario: S-01\n---\n',
    });
    await editor.open(
      'personas.yaml',
      personasWith(
        "pages: {include: ['docs/**/*.md', 'notes/**/*.md']}\nrules: {persona-missing: warn, scenario-missing: 'off'}",
      ),
    );
    const [finding] = await editor.finds('notes/a.md', 'persona-missing');
    expect(finding?.severity).toBe(2);
    expect(editor.published.has(editor.uri('docs/c.md'))).toBe(false);
    await editor.type('personas.yaml', personasYaml);
    await editor.finds('notes/a.md');
  });
});

describe('the site', () => {
  it('is found above the folder of the workspace', async () => {
    await start({}, {folders: ['docs']});
    await editor.open('docs/ops.md', tagged('BE-Op', 'S-03'));
    await editor.finds('docs/ops.md', 'persona-unknown');
    await editor.until(() => JSON.stringify(editor.registrations).includes('baseUri'));
  });

  it('is found below the folder of the workspace, without a file being open', async () => {
    const files = Object.fromEntries(Object.entries(siteFiles).map(([file, text]) => [`web/site/${file}`, text]));
    editor = await Editor.start({
      files: {...files, 'web/site/docs/a.md': '# A\n', 'node_modules/x/personas.yaml': '[]'},
    });
    await editor.finds('web/site/docs/a.md', 'persona-missing');
    expect(editor.published.size).toBe(1);
  });

  it('is the nearest one, and is one of many', async () => {
    const inner = Object.fromEntries(Object.entries(siteFiles).map(([file, text]) => [`docs/inner/${file}`, text]));
    await start({...inner, 'docs/inner/personas.yaml': personasYaml.replace('BE-Ops:', 'BE-Run:')});
    await editor.open('docs/inner/docs/ops.md');
    await editor.finds('docs/inner/docs/ops.md', 'persona-unknown');
    await editor.open('docs/inner/docs/README.md', tagged('BE-Run', 'S-01'));
    await editor.finds('docs/inner/docs/README.md', 'scenario-persona-mismatch');
    expect(editor.published.has(editor.uri('docs/ops.md'))).toBe(false);
  });

  it('leaves the files of a site within it to that one', async () => {
    const inner = Object.fromEntries(Object.entries(siteFiles).map(([file, text]) => [`docs/inner/${file}`, text]));
    await start({...inner, 'docs/inner/personas.yaml': personasYaml.replaceAll('BE-Ops', 'BE-Run')});
    await editor.open('docs/inner/scenarios.yaml', scenariosYaml.replace('BE-Ops', 'BE-Run'));
    // What is right in the inner site would be wrong in the outer one.
    await editor.open('docs/inner/docs/ops.md', tagged('BE-Run', 'S-03'));
    expect(await editor.findings('docs/inner/docs/ops.md')).toEqual([]);
    await editor.open('docs/ops.md', tagged('BE-Op', 'S-03'));
    await editor.finds('docs/ops.md', 'persona-unknown');
    await editor.type('docs/inner/docs/ops.md', tagged('BE-Run', 'S-03', 'more\n'));
    await editor.type('docs/ops.md', tagged('BE-Ops', 'S-03'));
    expect(await editor.findings('docs/ops.md')).toEqual([]);
    expect(await editor.findings('docs/inner/docs/ops.md')).toEqual([]);
    const found = editor.said.filter(({uri, diagnostics}) => uri.includes('/inner/') && diagnostics.length > 0);
    expect(found.map(({uri, diagnostics}) => [uri, diagnostics.map(({message}) => message)])).toEqual([]);
  });

  it('begins with its registry and ends with it', async () => {
    editor = await Editor.join({files: {'docs/a.md': '# A\n'}});
    await editor.open('docs/a.md');
    expect(await editor.hover('docs/a.md', '# A')).toBeNull();
    expect(editor.published.size).toBe(0);
    await editor.fixture.writeFile('personas.yaml', personasYaml);
    await editor.fixture.writeFile('scenarios.yaml', scenariosYaml);
    await editor.changed({'personas.yaml': 'Created', 'scenarios.yaml': 'Created'});
    await editor.finds('docs/a.md', 'persona-missing');
    await editor.fixture.rm('personas.yaml');
    await editor.fixture.rm('scenarios.yaml');
    await editor.changed({'personas.yaml': 'Deleted', 'scenarios.yaml': 'Deleted'});
    await editor.finds('docs/a.md');
  });

  it('comes and goes with the folders of the workspace', async () => {
    const other = Object.fromEntries(Object.entries(siteFiles).map(([file, text]) => [`b/${file}`, text]));
    editor = await Editor.start({files: {...other, 'b/docs/a.md': '# A\n', 'a/x': ''}, folders: ['a']});
    const b = {uri: editor.uri('b'), name: 'b'};
    await editor.until(() => editor.registrations.length > 0);
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {event: {added: [b], removed: []}});
    await editor.finds('b/docs/a.md', 'persona-missing');
    await editor.connection.sendNotification('workspace/didChangeWorkspaceFolders', {event: {added: [], removed: [b]}});
    await editor.finds('b/docs/a.md');
  });

  it('can be named when the server starts', async () => {
    const other = Object.fromEntries(Object.entries(siteFiles).map(([file, text]) => [`b/${file}`, text]));
    editor = await Editor.start({
      files: {...other, 'b/docs/a.md': '# A\n', 'a/x': ''},
      folders: ['a'],
      args: ['--site', 'b'],
    });
    await editor.finds('b/docs/a.md', 'persona-missing');
  });
});
