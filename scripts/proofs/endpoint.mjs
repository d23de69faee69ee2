// S-02: the files of the example endpoint. Each is TypeScript that a compiler reads, what they import from each other is
// there, the tests of the service pass, and the description of the endpoint is YAML. It needs this repository's packages.
import {spawnSync} from 'node:child_process';
import {mkdirSync, mkdtempSync, rmSync, writeFileSync} from 'node:fs';
import {dirname, join, posix} from 'node:path';
import ts from 'typescript';
import {parse} from 'yaml';
import {blocks, hold, page} from './page.mjs';

const root = join(import.meta.dirname, '../..');
const text = page('docs/backend-development.md');
const files = new Map(
  blocks(text, 'ts').flatMap(({before, code}) => {
    const [, file] = /^`(server\/src\/\S+\.ts)`$/.exec(before) ?? [];
    return file ? [[file, `${code}\n`]] : [];
  }),
);
hold(files.size === 7, `there are 7 whole files, not ${files.size}`);
for (const [file, code] of files) {
  const {diagnostics = []} = ts.transpileModule(code, {fileName: file, reportDiagnostics: true});
  const faults = diagnostics.map(({messageText}) => ts.flattenDiagnosticMessageText(messageText, ' '));
  hold(faults.length === 0, `${file} is TypeScript ${faults.join(' ')}`);
  for (const [, names, from] of code.matchAll(/^import (?:type )?\{?([^}]*?)\}? from '(\.[^']*)';$/gms)) {
    const target = files.get(`${posix.join(posix.dirname(file), from)}.ts`);
    const missing = names.split(',').filter((name) => target && !new RegExp(`\\b${name.trim()}\\b`).test(target));
    hold(missing.length === 0, `${file} imports what ${from} has ${missing}`);
  }
}
const [description] = blocks(text, 'yaml').map(({code}) => parse(`paths:\n${code.replace(/^(?=.)/gm, '  ')}`));
hold(description?.paths['/sync-summary']?.get?.operationId === 'getSyncSummary', 'the description is of the endpoint');

// Beside the packages, which the test runner is one of.
const folder = mkdtempSync(join(root, '.proof-'));
try {
  for (const [file, code] of files) {
    if (!file.includes('services/') && !file.includes('interfaces/')) continue;
    mkdirSync(dirname(join(folder, file)), {recursive: true});
    writeFileSync(join(folder, file), code);
  }
  writeFileSync(join(folder, 'jest.mjs'), "import {vi} from 'vitest';\nglobalThis.jest = vi;\n");
  const config = `export default {test: {globals: true, setupFiles: ['${join(folder, 'jest.mjs')}'], include: ['**/*.test.ts']}};\n`;
  writeFileSync(join(folder, 'vitest.config.mjs'), config);
  const args = [join(root, 'node_modules/vitest/vitest.mjs'), 'run', '--root', folder];
  const {status, stdout} = spawnSync(process.execPath, args, {
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'inherit'],
    env: {...process.env, NO_COLOR: '1'},
  });
  hold(status === 0 && /Tests\s+3 passed/.test(stdout), `the 3 tests of the service pass\n${stdout}`);
} finally {
  rmSync(folder, {recursive: true, force: true});
}
