import {execFileSync, spawn} from 'node:child_process';
import {once} from 'node:events';
import {existsSync, mkdirSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {personasWith, scenariosYaml, tagged} from '../site.ts';
import {bin, cleanUp, folder, personas, type Run, site, start, wrongUsage} from './run.ts';

cleanUp();

function git(cwd: string, ...args: string[]): string {
  const settings = ['user.name=a', 'user.email=a@b.c', 'commit.gpgsign=false', 'core.autocrlf=false'];
  const env = {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null'};
  const options = {cwd, env, encoding: 'utf8'} as const;
  return execFileSync('git', [...settings.flatMap((setting) => ['-c', setting]), ...args], options).trim();
}

/** A site whose S-03 has a command, in a repository unless it is not wanted. */
async function verified(run: string, {timeout = '1m', files = {}, isGit = true} = {}) {
  const verify = `    verify: {run: ${JSON.stringify(run)}, timeout: ${timeout}}\n`;
  const {path} = await site({'scenarios.yaml': scenariosYaml + verify, ...files});
  const {path: outside} = await folder({tmp: {}});
  if (isGit) {
    git(path, 'init', '-q', '-b', 'main');
    git(path, 'add', '-A');
    git(path, 'commit', '-q', '-m', 'first');
  }
  const env = {TMPDIR: join(outside, 'tmp'), OUT: join(outside, 'out'), NO_COLOR: '1', PERSONAS_TODAY: '2026-11-12'};
  const verifyIt = async (...args: string[]): Promise<Run> => {
    const ended = await start(path, ['verify', ...args], env);
    // Whatever became of it, no copy is left.
    expect(readdirSync(env.TMPDIR)).toEqual([]);
    return {...ended, stdout: ended.stdout.replace(/\b\d+ s\b/g, 'N s')};
  };
  const proofs = () => {
    const file = join(path, 'personas-proofs.json');
    return existsSync(file) ? JSON.parse(readFileSync(file, 'utf8')).proofs : undefined;
  };
  const out = () => readFileSync(env.OUT, 'utf8').trim();
  return {path, env, verifyIt, proofs, out};
}

/** Whether a process is there that does something: one that ended may wait for somebody to take notice. */
function isAlive(pid: string): boolean {
  try {
    return !/^\d+ \(.*\) Z/s.test(readFileSync(`/proc/${pid}/stat`, 'utf8'));
  } catch {
    return false;
  }
}

const failed = (why: string) =>
  `✖ S-03 is not proven: ${why} Nothing was recorded for it.\n\n0 of 1 scenario are proven.\n`;

describe('personas verify', {timeout: 60_000}, () => {
  it('runs the command in a copy of what is to be committed, and records what passed', async () => {
    const run =
      'pwd > "$OUT"; find . -type f -o -type l | sort; cat docs/ops.md; rm -rf docs; git status 2>&1 | head -1';
    const files = {'.gitignore': 'secret\nnode_modules\n', secret: 'x', 'node_modules/a/index.js': '', 'gone.txt': ''};
    const {path, verifyIt, proofs, out} = await verified(run, {files});
    rmSync(join(path, 'gone.txt'));
    writeFileSync(join(path, 'docs/ops.md'), tagged('BE-Ops', 'S-03', '# Not committed\n'));
    symlinkSync(join(path, 'docs/ops.md'), join(path, 'link.md'));
    const {status, stdout, stderr} = await verifyIt();
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
    expect(stdout).toBe(`S-03: ${run}
In a copy of the repository, for at most 1m:
./.gitignore
./docs/README.md
./docs/backend.md
./docs/ops.md
./link.md
./personas.yaml
./scenarios.yaml
${tagged('BE-Ops', 'S-03', '# Not committed\n')}fatal: not a git repository (or any of the parent directories): .git
✔ S-03 is proven. It took N s.

1 of 1 scenario is proven. Recorded in personas-proofs.json.
`);
    expect(out()).not.toContain(path);
    expect(existsSync(join(path, 'docs/ops.md'))).toBe(true);
    expect(proofs()).toEqual([
      {
        scenario: 'S-03',
        outcome: 'passed',
        date: '2026-11-12',
        commit: git(path, 'rev-parse', 'HEAD'),
        seconds: expect.any(Number),
        definition: expect.stringMatching(/^[0-9a-f]{16}$/),
        pages: {'docs/ops.md': expect.stringMatching(/^[0-9a-f]{16}$/)},
      },
    ]);
    expect((await personas(path, 'check')).stdout).toContain('3 pages checked, nothing to fix');
    writeFileSync(join(path, 'docs/ops.md'), tagged('BE-Ops', 'S-03', '# Operations\n'));
    expect((await personas(path, 'check')).stdout).toContain('warning  proof-lapsed');
  });

  it('copies the folder of the site where there is no git, or git ignores it', async () => {
    const files = {'node_modules/a/index.js': '', '.docusaurus/x': '', 'static/a b/é.txt': ''};
    const run = 'find . -type f | sort | grep -v docs';
    const {verifyIt, proofs} = await verified(run, {files, isGit: false});
    const {stdout} = await verifyIt('S-03');
    expect(stdout).toContain(
      "In a copy of the site's folder, for at most 1m:\n./personas.yaml\n./scenarios.yaml\n./static/a b/é.txt\n✔",
    );
    expect(proofs()).toMatchObject([{commit: null}]);
    const {path: root} = await folder();
    git(root, 'init', '-q');
    writeFileSync(join(root, '.gitignore'), 'site\n');
    mkdirSync(join(root, 'site/docs'), {recursive: true});
    writeFileSync(join(root, 'site/personas.yaml'), 'personas: {A: {name: A}}\n');
    const scenario = 'scenarios: {S: {trigger: t, personas: [A], entry_point: {page: docs/a.md}, verify: {run: ls}}}\n';
    writeFileSync(join(root, 'site/scenarios.yaml'), scenario);
    writeFileSync(join(root, 'site/docs/a.md'), tagged('A', 'S'));
    expect((await start(join(root, 'site'), ['verify'])).stdout).toContain("site's folder");
  });

  it('says that a command failed, was killed or cannot be run, and records nothing new', async () => {
    const {path, verifyIt, proofs} = await verified('exit 0');
    await verifyIt();
    const before = proofs();
    const fail = async (run: string) => {
      const verify = `    verify: {run: ${JSON.stringify(run)}}\n`;
      writeFileSync(join(path, 'scenarios.yaml'), scenariosYaml + verify);
      const {status, stdout, stderr} = await verifyIt();
      expect([status, proofs()]).toEqual([1, before]);
      return stdout + stderr;
    };
    expect(await fail('echo out; echo err >&2; exit 3')).toContain(
      failed('the command ended with status 3 after N s.'),
    );
    expect(await fail('kill -9 $$')).toContain(failed('the command was ended by SIGKILL after N s.'));
    expect(await fail('no-such-command-here')).toContain(failed('the command ended with status 127 after N s.'));
    expect(await fail("mkdir a; touch a/b; chmod 500 a; printf '\\\\000\\\\377\\\\033[2J'; false")).toContain(
      'status 1',
    );
  });

  it('stops what takes too long, with all that it has begun, and so what is left when it ends', async () => {
    const isLinux = process.platform === 'linux';
    const run = (...commands: string[]) => commands.map((command) => `${command} & echo $! >> "$OUT"; `).join('');
    const children = run('sleep 600', "(trap '' TERM; sleep 600)");
    // Who leaves the process group is known by its environment, or else by who has begun it.
    const leaving = isLinux
      ? run('setsid sleep 600', `setsid sh -c 'sleep 600 & echo $! >> "$OUT"; mkdir begun; wait'`)
      : 'mkdir begun;';
    const bare = isLinux ? run('env -i setsid sleep 600') : '';
    const late = await verified(`${children}${leaving}${bare} wait`, {timeout: '1s'});
    const {status, stdout} = await late.verifyIt();
    expect(status).toBe(1);
    expect(stdout).toContain(failed('the command did not end within 1s, and was stopped.'));
    expect(late.out().split('\n').filter(isAlive)).toEqual([]);
    expect(late.proofs()).toBeUndefined();
    const left = await verified(`${children}${leaving} until [ -d begun ]; do :; done; exit 0`);
    expect((await left.verifyIt()).status).toBe(0);
    expect(left.out().split('\n').filter(isAlive)).toEqual([]);
  });

  it('ends the command with Ctrl+C, and removes the copy of a run that could not', async () => {
    const {path, env, proofs, out} = await verified(
      `echo $$ > "$OUT"; ${process.platform === 'linux' ? 'setsid' : ''} sh -c 'echo $$ >> "$OUT"; pwd; sleep 600' & wait`,
    );
    const run = (signal: NodeJS.Signals) => {
      const child = spawn(process.execPath, [bin, 'verify'], {cwd: path, env: {...process.env, ...env}});
      child.stdout.on('data', (data) => {
        if (String(data).includes(env.TMPDIR)) child.kill(signal);
      });
      return once(child, 'exit');
    };
    expect(await run('SIGINT')).toEqual([130, null]);
    expect(out().split('\n').filter(isAlive)).toEqual([]);
    expect(readdirSync(env.TMPDIR)).toEqual([]);
    expect(proofs()).toBeUndefined();
    const killed = run('SIGKILL');
    // What it ran goes on, and is ended by nobody else.
    await killed;
    for (const pid of out().split('\n'))
      try {
        process.kill(-Number(pid), 'SIGKILL');
      } catch {
        // It was in the group of the other.
      }
    expect(readdirSync(env.TMPDIR)).toHaveLength(1);
    const verify = scenariosYaml.concat('    verify: {run: "true"}\n');
    writeFileSync(join(path, 'scenarios.yaml'), verify);
    expect((await start(path, ['verify'], env)).status).toBe(0);
    expect(readdirSync(env.TMPDIR)).toEqual([]);
  });

  it('records what somebody did, and keeps one proof of each scenario', async () => {
    const {path, verifyIt, proofs} = await verified('exit 0');
    expect(await verifyIt('S-01,S-03', '--by', 'Ann', '--note', 'on a clean laptop')).toEqual({
      status: 0,
      stdout: 'S-01 and S-03 were proven by Ann on 2026-11-12. Recorded in personas-proofs.json.\n',
      stderr: '',
    });
    await verifyIt('S-03');
    expect(proofs()).toMatchObject([
      {scenario: 'S-01', by: 'Ann', note: 'on a clean laptop'},
      {scenario: 'S-03', seconds: expect.any(Number)},
    ]);
    expect(proofs()[1].by).toBeUndefined();
    const text = readFileSync(join(path, 'personas-proofs.json'), 'utf8');
    writeFileSync(join(path, 'personas-proofs.json'), text.replace('"S-01"', '"S-77"'));
    await verifyIt('S-02', '--by', 'Bo');
    expect(proofs().map(({scenario}: {scenario: string}) => scenario)).toEqual(['S-02', 'S-03']);
  });

  it('refuses what cannot be verified', async () => {
    const planned = `${scenariosYaml}  S-04: {trigger: t, personas: [BE-Ops], planned: true, verify: {run: x}}\n`;
    const {path} = await site({'scenarios.yaml': planned});
    const hint = (id: string) =>
      `Write one under verify, run in scenarios.yaml, or record that somebody did it: npx --no --offline personas verify ${id} --by NAME`;
    expect(await personas(path, 'verify')).toEqual(wrongUsage(`No scenario has a command to verify it. ${hint('ID')}`));
    expect(await personas(path, 'verify', 'S-01')).toEqual(
      wrongUsage(`S-01 has no command to verify it. ${hint('S-01')}`),
    );
    expect(await personas(path, 'verify', 'S-04', '--by', 'Ann')).toEqual(
      wrongUsage('S-04 is planned: there is nothing to verify yet.'),
    );
    expect((await personas(path, 'verify', 'S-1')).stderr).toContain('Did you mean S-01?');
    expect((await personas(path, 'verify', '--by', 'Ann')).status).toBe(2);
    expect((await personas(path, 'verify', 'S-01', '--note', 'x')).status).toBe(2);
    writeFileSync(join(path, 'personas-proofs.json'), '<<<<<<< HEAD\n');
    const {status, stdout} = await personas(path, 'verify', 'S-01', '--by', 'Ann');
    expect([status, stdout]).toEqual([1, expect.stringContaining('personas-proofs.json:1:1  error  registry-invalid')]);
    const never = await site({'personas.yaml': personasWith('proofs: {max_age: 0 days}')});
    expect((await personas(never.path, 'check')).stdout).toContain('0 days is no span of time.');
  });
});
