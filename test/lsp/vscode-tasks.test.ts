import {type ChildProcess, spawn} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {join} from 'node:path';
import {createFixture} from 'fs-fixture';
import {expect, it} from 'vitest';
import {tagged} from '../site.ts';
import {siteFiles} from './editor.ts';

const root = join(import.meta.dirname, '../..');
const {tasks} = JSON.parse(readFileSync(join(root, '.vscode/tasks.json'), 'utf8'));
const {pattern, background} = tasks[0].problemMatcher;

/** What a process has said once it says something that is waited for. */
async function saidBy({stdout}: ChildProcess, awaited: RegExp): Promise<string> {
  let said = '';
  for await (const chunk of stdout ?? []) {
    said += chunk;
    if (awaited.test(said)) return said;
  }
  throw new Error(`It never said ${awaited}:\n${said}`);
}

it('the problem matcher of VS Code understands what personas check --watch says', async () => {
  const fixture = await createFixture({...siteFiles, 'docs/a b.md': tagged('BE-Nwe', 'S-01')});
  const bin = join(root, 'src/cli/personas.js');
  const child = spawn(process.execPath, [bin, 'check', '--watch'], {
    cwd: fixture.path,
    env: {...process.env, ...tasks[0].options.env},
  });
  const exit = once(child, 'exit');
  try {
    const lines = (await saidBy(child, new RegExp(background.endsPattern))).split('\n');
    expect(lines[0]).toMatch(new RegExp(background.beginsPattern));
    const at = lines.findIndex((line) => new RegExp(pattern[0].regexp).test(line));
    const [, file, line, column, severity, code] = new RegExp(pattern[0].regexp).exec(lines[at] ?? '') ?? [];
    expect([file, line, column, severity, code]).toEqual(['docs/a b.md', '2', '10', 'error', 'persona-unknown']);
    expect(new RegExp(pattern[1].regexp).exec(lines[at + 1] ?? '')?.[pattern[1].message]).toMatch(/^BE-Nwe is not in/);
  } finally {
    child.kill();
    await exit;
    await fixture.rm();
  }
});
