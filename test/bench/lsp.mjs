// How soon the language server tells of what is typed, on 10,000 pages.
import {spawn} from 'node:child_process';
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createRequire} from 'node:module';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {mixedPages} from './check.mjs';
import {median} from './measure.mjs';
import {fileName, page, writePages} from './sites.mjs';

const {createProtocolConnection, StreamMessageReader, StreamMessageWriter} = createRequire(import.meta.url)(
  'vscode-languageserver-protocol/node',
);
const bin = new URL('../../src/cli/personas.js', import.meta.url).pathname;
const pages = 10_000;
const edits = 15;
const kind = mixedPages('detect');

/** @returns rows of a table: what, measured, and what it must reach */
export async function benchLsp() {
  const folder = mkdtempSync(join(tmpdir(), 'personas-bench-'));
  try {
    writePages(folder, pages, kind);
    const editor = await startEditor(folder);
    const start = performance.now();
    const file = `docs/${fileName(pages / 2, kind)}`;
    const text = page(pages / 2, pages, kind);
    const registry = readFileSync(join(folder, 'personas.yaml'), 'utf8');
    const opened = editor.open(file, text);
    await editor.hover(file, text, 'BE-');
    const [answered, busy] = [performance.now(), editor.processorTime()];
    const first = await opened;
    await editor.whole();
    const whole = performance.now();
    const prose = await editor.type(file, (number) => text.replace('## Steps', `Some words ${number}\n\n## Steps`));
    const tag = await editor.type(file, (number) =>
      text.replace(/persona: .*/, `persona: [${'BE-Ops'.slice(0, 1 + (number % 6))}]`),
    );
    await editor.open('personas.yaml', registry);
    const words = await editor.type('personas.yaml', (number) =>
      registry.replace('goals: [read', `goals: [read ${number}`),
    );
    const ids = await editor.type('personas.yaml', (number) => registry.replace('BE-Ops:', `BE-Ops${number}:`));
    await editor.stop();
    const row = (what, milliseconds, wanted = '') => [what, `${Math.round(milliseconds)} ms`, wanted];
    return [
      row('language server, 10,000 mixed pages, first answer', answered - start, 'at most 300'),
      row('… time of processors until then', busy, 'at most 1000'),
      row('… findings of the open page', first - start, 'at most 300'),
      row('… all findings', whole - start),
      row('… after an edit of a text, a pause of 60 ms included', prose, 'at most 200'),
      row('… after an edit of a tag', tag, 'at most 200'),
      row('… after an edit of words in personas.yaml', words),
      row('… after an edit of an id in personas.yaml', ids),
    ];
  } finally {
    rmSync(folder, {recursive: true, force: true});
  }
}

/** An editor that opens and edits files, and waits each time until the server tells of them. */
async function startEditor(folder) {
  const child = spawn(process.execPath, [bin, 'lsp', '--stdio'], {cwd: folder});
  const connection = createProtocolConnection(
    new StreamMessageReader(child.stdout),
    new StreamMessageWriter(child.stdin),
  );
  const uri = (file) => pathToFileURL(join(folder, file)).href;
  let told = () => {};
  connection.onNotification('textDocument/publishDiagnostics', (params) => told(params));
  const findings = (file, version) =>
    new Promise((resolve) => {
      told = (params) => {
        if (params.uri === uri(file) && params.version === version) resolve(performance.now());
      };
    });
  connection.onRequest('window/workDoneProgress/create', () => null);
  const whole = new Promise((resolve) => {
    connection.onNotification('$/progress', ({value}) => value.kind === 'end' && resolve());
  });
  connection.listen();
  await connection.sendRequest('initialize', {
    processId: process.pid,
    rootUri: pathToFileURL(folder).href,
    capabilities: {window: {workDoneProgress: true}},
  });
  await connection.sendNotification('initialized', {});
  let version = 0;
  return {
    whole: () => whole,
    /** What the server has used of processors, in milliseconds, where the system says so. */
    processorTime() {
      try {
        const [, , ...fields] = readFileSync(`/proc/${child.pid}/stat`, 'utf8').split(' ');
        return (Number(fields[11]) + Number(fields[12])) * 10;
      } catch {
        return Number.NaN;
      }
    },
    async hover(file, text, at) {
      const lines = text.slice(0, text.indexOf(at)).split('\n');
      const position = {line: lines.length - 1, character: lines.at(-1).length + 1};
      return await connection.sendRequest('textDocument/hover', {textDocument: {uri: uri(file)}, position});
    },
    async open(file, text) {
      const found = findings(file, ++version);
      const textDocument = {uri: uri(file), languageId: 'markdown', version, text};
      await connection.sendNotification('textDocument/didOpen', {textDocument});
      return await found;
    },
    async type(file, textOf) {
      const times = [];
      for (let number = 0; number < edits; number++) {
        const start = performance.now();
        const found = findings(file, ++version);
        const contentChanges = [{text: textOf(number)}];
        await connection.sendNotification('textDocument/didChange', {
          textDocument: {uri: uri(file), version},
          contentChanges,
        });
        times.push((await found) - start);
      }
      return median(times);
    },
    async stop() {
      await connection.sendRequest('shutdown');
      await connection.sendNotification('exit');
      connection.dispose();
    },
  };
}
