import {execFileSync, spawnSync} from 'node:child_process';
import {mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync} from 'node:fs';
import {delimiter, join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {cleanUp, folder, site} from '../cli/run.ts';

cleanUp();

const root = join(import.meta.dirname, '../..');
const marker = '<!-- personas diff -->';

function git(cwd: string, ...args: string[]): string {
  const settings = ['user.name=a', 'user.email=a@b.c', 'commit.gpgsign=false', 'core.autocrlf=false'];
  const env = {...process.env, GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_SYSTEM: '/dev/null'};
  const all = [...settings.flatMap((setting) => ['-c', setting]), ...args];
  return execFileSync('git', all, {cwd, env, encoding: 'utf8'});
}

/** A shallow clone of a pull request as code hosts merge it for a run: its first parent is what it would be merged into. */
async function pullRequest(change: (path: string) => void, files: Record<string, string> = {}): Promise<string> {
  const {path} = await site(files);
  const commit = (message: string) => {
    git(path, 'add', '-A');
    git(path, 'commit', '-q', '-m', message);
  };
  git(path, 'init', '-q', '-b', 'main');
  commit('first');
  git(path, 'checkout', '-q', '-b', 'change');
  change(path);
  commit('second');
  git(path, 'checkout', '-q', 'main');
  git(path, 'merge', '-q', '--no-ff', '-m', 'merge', 'change');
  git(path, 'clone', '-q', '--depth', '2', pathToFileURL(path).href, 'clone');
  const clone = join(path, 'clone');
  mkdirSync(join(clone, 'node_modules'));
  symlinkSync(root, join(clone, 'node_modules/docusaurus-plugin-personas'), 'junction');
  return clone;
}

/** Runs the action's step there. */
function runAction(cwd: string, env: Record<string, string>) {
  const files = {GITHUB_OUTPUT: join(cwd, 'output'), GITHUB_STEP_SUMMARY: join(cwd, 'summary'), RUNNER_TEMP: cwd};
  for (const file of [files.GITHUB_OUTPUT, files.GITHUB_STEP_SUMMARY]) writeFileSync(file, '');
  const action = join(root, '.github/actions/check/run.mjs');
  const {status} = spawnSync(process.execPath, [action], {cwd, env: {...process.env, ...files, ...env}});
  const [output, summary] = [files.GITHUB_OUTPUT, files.GITHUB_STEP_SUMMARY].map((file) => readFileSync(file, 'utf8'));
  return {status, output, summary};
}

describe('the action', {timeout: 60_000}, () => {
  it('holds a pull request against what it is merged into, in a shallow clone', async () => {
    const clone = await pullRequest((path) => rmSync(join(path, 'docs/backend.md')));
    const {status, output, summary} = runAction(clone, {PERSONAS_DIFF: 'HEAD^1'});
    expect([status, output]).toEqual([1, `comment=${join(clone, 'personas-diff.md')}\n`]);
    expect(summary).toContain(`${marker}\n\n## What changes for readers\n\nSince HEAD^1 (`);
    expect(summary).toContain('### Lost\n\n- S-02 for BE-New: no page any more, 1 before\n');
    const comment = readFileSync(join(clone, 'personas-diff.md'), 'utf8');
    expect(comment).toMatch(new RegExp(`^${marker}`));
    expect(summary?.endsWith(comment)).toBe(true);
  });

  it('has a comment where the other revision was not valid, and none where this one is not', async () => {
    const broken = {'scenarios.yaml': 'scenarios: 5\n'};
    const {path} = await site();
    const valid = readFileSync(join(path, 'scenarios.yaml'), 'utf8');
    const mended = await pullRequest((to) => writeFileSync(join(to, 'scenarios.yaml'), valid), broken);
    const {status, summary} = runAction(mended, {PERSONAS_DIFF: 'HEAD^1', PERSONAS_DIFF_ARGS: '--fail-on-loss'});
    expect([status, summary]).toEqual([
      0,
      expect.stringContaining(`${marker}\n\n## What changes for readers\n\nThe reg`),
    ]);
    const now = await pullRequest((to) => writeFileSync(join(to, 'scenarios.yaml'), 'scenarios: 5\n'));
    const invalid = runAction(now, {PERSONAS_DIFF: 'HEAD^1'});
    expect(invalid).toMatchObject({status: 1, output: ''});
    expect(invalid.summary).not.toContain(marker);
  });
});

/** A code host's command line, as far as the job uses it: what it knows stands in state.json beside it. */
const gh = `#!/usr/bin/env node
const {spawnSync} = require('node:child_process');
const {readFileSync, writeFileSync} = require('node:fs');
const [command, ...args] = process.argv.slice(2);
const file = require('node:path').join(__dirname, 'state.json');
const state = JSON.parse(readFileSync(file, 'utf8'));
const write = (id, body, login) => {
  if (body.length > 65536) process.exit(1);
  const found = state.comments.find((comment) => comment.id === id);
  if (found) found.body = body;
  else state.comments.push({id, body, user: {login}});
  writeFileSync(file, JSON.stringify(state));
};
const after = (option) => args[args.indexOf(option) + 1];
if (command === 'run') {
  if (!state.artifact) process.exit(1);
  writeFileSync(after('--name') + '.md', state.artifact);
} else if (command === 'pr') write(state.comments.length + 1, readFileSync(after('--body-file'), 'utf8'), 'github-actions[bot]');
else if (args.includes('--method')) {
  write(Number(args.find((arg) => arg.startsWith('repos/')).split('/').at(-1)), readFileSync(after('--field').split('@')[1], 'utf8'));
} else {
  for (let at = 0; at === 0 || (args.includes('--paginate') && at < state.comments.length); at += 100) {
    const input = JSON.stringify(state.comments.slice(at, at + 100));
    process.stdout.write(spawnSync('jq', ['-r', after('--jq')], {input}).stdout);
  }
}
`;

interface Step {
  readonly id?: string;
  readonly if?: string;
  readonly run: string;
  readonly env?: Record<string, string>;
  readonly 'continue-on-error'?: boolean;
}

/** The jobs that comment, each by the workflow that has it, and by what its comment begins with. */
const workflows = [
  ['ci.yml', marker],
  ['sites.yml', '<!-- personas sites -->'],
] as const;

function jobOf(workflow: string): {readonly if: string; readonly steps: readonly Step[]} {
  return parse(readFileSync(join(root, '.github/workflows', workflow), 'utf8')).jobs.comment;
}

/** Runs the steps of the job that comments, as a code host does. */
function runJob(cwd: string, workflow: string): boolean {
  const steps: Record<string, {outcome: string; outputs: Record<string, string>}> = {};
  const evaluated = (expression: string) =>
    new Function(
      'steps',
      `return ${expression.replace(/steps\.(\w+)\.outputs\.(\w+)/g, "(steps.$1?.outputs.$2 ?? '')")}`,
    )(steps);
  for (const step of jobOf(workflow).steps) {
    if (step.if && !evaluated(step.if)) continue;
    const output = join(cwd, 'output');
    writeFileSync(output, '');
    const own = Object.entries(step.env ?? {}).map(([name, value]) => [name, evaluated(value.slice(3, -2))]);
    const path = `${cwd}${delimiter}${process.env.PATH}`;
    const env = {...process.env, PATH: path, GITHUB_OUTPUT: output, GITHUB_RUN_ID: '1', GH_REPO: 'a/b', NUMBER: '7'};
    const {status} = spawnSync('bash', ['-e', '-c', step.run], {cwd, env: {...env, ...Object.fromEntries(own)}});
    const outputs = readFileSync(output, 'utf8').matchAll(/^(\w+)=(.*)$/gm);
    if (step.id)
      steps[step.id] = {
        outcome: status === 0 ? 'success' : 'failure',
        outputs: Object.fromEntries(Array.from(outputs, ([, name, value]) => [name, value])),
      };
    if (status !== 0 && !step['continue-on-error']) return false;
  }
  return true;
}

const hasTools = ['bash', 'jq'].every((tool) => spawnSync(tool, ['--version']).status === 0);

describe.skipIf(!hasTools || process.platform === 'win32').each(workflows)(
  'the job of %s that comments',
  {timeout: 60_000},
  (workflow, marker) => {
    const talk = (count: number) =>
      Array.from({length: count}, (_, at) => ({id: at + 1, body: `talk ${at}`, user: {login: 'ann'}}));

    it('writes one comment, and writes that anew, however much others say, and in its words', async () => {
      const {path} = await folder();
      const state = join(path, 'state.json');
      writeFileSync(join(path, 'gh'), gh, {mode: 0o755});
      const comments = [...talk(120), {id: 121, body: `${marker} mine`, user: {login: 'eve'}}];
      writeFileSync(state, JSON.stringify({artifact: `${marker}\nfirst`, comments}));
      expect(runJob(path, workflow)).toBe(true);
      const first = JSON.parse(readFileSync(state, 'utf8')).comments;
      expect(first).toHaveLength(122);
      writeFileSync(
        state,
        JSON.stringify({
          artifact: `${marker}\nsecond`,
          comments: [...first, ...talk(150).map((one) => ({...one, id: one.id + 122}))],
        }),
      );
      expect(runJob(path, workflow)).toBe(true);
      const second = JSON.parse(readFileSync(state, 'utf8')).comments;
      expect(second).toHaveLength(272);
      expect(second.filter(({body}: {body: string}) => body.startsWith(marker))).toMatchObject([
        {body: `${marker} mine`, user: {login: 'eve'}},
        {body: `${marker}\nsecond`, user: {login: 'github-actions[bot]'}},
      ]);
    });

    it('says nothing where the tests did not come to a comparison', async () => {
      const {path} = await folder();
      writeFileSync(join(path, 'gh'), gh, {mode: 0o755});
      writeFileSync(join(path, 'state.json'), JSON.stringify({comments: talk(1)}));
      expect(runJob(path, workflow)).toBe(true);
      expect(JSON.parse(readFileSync(join(path, 'state.json'), 'utf8')).comments).toHaveLength(1);
    });
  },
);

it.each(workflows)('no job of %s that may write runs for a pull request from a fork', (workflow) => {
  expect(jobOf(workflow).if).toContain('github.event.pull_request.head.repo.full_name == github.repository');
});
