import {spawn, spawnSync} from 'node:child_process';
import {once} from 'node:events';
import {readFileSync} from 'node:fs';
import {createServer} from 'node:http';
import type {AddressInfo} from 'node:net';
import {join} from 'node:path';
import {createFixture} from 'fs-fixture';
import {expect, it} from 'vitest';
import {commandLine, commandWords} from '../../src/shared/command.ts';

const root = join(import.meta.dirname, '../..');

/** All texts of the repository that somebody may take a command from. */
function texts() {
  const {stdout} = spawnSync('git', ['ls-files', '-z', '--cached', '--others', '--exclude-standard'], {
    cwd: root,
    encoding: 'utf8',
  });
  const files = stdout.split('\0').filter((file) => /\.(m?[jt]sx?|mdx?|json|ya?ml|css|txt)$/.test(file));
  return files
    .filter((file) => !/^(package-lock\.json|test\/scripts\/command\.test\.ts|src\/shared\/command\.ts)$/.test(file))
    .map((file) => ({file, text: readFileSync(join(root, file), 'utf8')}));
}

/**
 * What would run a package by the name of our command: a runner of packages, and `personas` after its options. Between
 * them may stand the signs and names of a configuration, such as `"arguments": [`.
 */
function runsOf(text: string): string[] {
  const runner = /\b(?:npx|bunx|pnpx|npm (?:exec|x)|(?:pnpm|yarn|bun) (?:dlx|x))\b/;
  const between = /(?:[\s'"`,=[\]:(){}]|args|arguments|-[\w-]+(?:[ =][\w./-]+)?)*/;
  return text.match(new RegExp(`${runner.source}${between.source}\\bpersonas\\b(?!\\.)`, 'g')) ?? [];
}

/** Tells whether a run is the one that asks nobody. */
function isSafe(run: string): boolean {
  return run.startsWith('npx') && /(?<![\w-])--no(?![\w-])/.test(run) && run.includes('--offline');
}

it('stands everywhere in the form that asks no registry', () => {
  const runs = texts().flatMap(({file, text}) => runsOf(text).map((run) => `${file}: ${run}`));
  expect(runs.length).toBeGreaterThan(20);
  expect(runs.filter((run) => !isSafe(run.slice(run.indexOf(': ') + 2)))).toEqual([]);
});

it.each([
  'npx personas check',
  'npx -y personas',
  'npx --no personas check',
  'npm exec personas',
  'pnpm dlx personas',
  'command = "npx"\nargs = ["personas"]',
  "{ 'npx', 'personas' }",
  'npx --prefix website personas',
])('is looked for as %j', (text) => {
  expect(runsOf(text).map(isSafe)).toEqual([false]);
});

it('asks nobody and runs nothing where the package is not installed, and runs it where it is', async () => {
  const asked: string[] = [];
  const registry = createServer(({url = ''}, response) => {
    asked.push(url);
    response.writeHead(404).end('{}');
  }).listen(0, '127.0.0.1');
  await once(registry, 'listening');
  const {path, rm} = await createFixture({
    'empty/.keep': '',
    'site/package.json': '{}',
    'site/node_modules/.bin/personas': '#!/bin/sh\necho "ours: $*"\n',
    'site/node_modules/.bin/personas.cmd': '@echo ours: %*\r\n',
  });
  try {
    spawnSync('chmod', ['+x', join(path, 'site/node_modules/.bin/personas')]);
    const [npx, ...words] = commandWords;
    const run = async (folder: string) => {
      const child = spawn([npx, ...words, 'check --fix'].join(' '), {
        cwd: join(path, folder),
        shell: true,
        stdio: ['ignore', 'pipe', 'ignore'],
        env: {
          ...process.env,
          npm_config_registry: `http://127.0.0.1:${(registry.address() as AddressInfo).port}`,
          npm_config_cache: join(path, 'cache'),
          npm_config_fetch_retries: '0',
          npm_config_update_notifier: 'false',
        },
      });
      let printed = '';
      child.stdout.on('data', (chunk) => {
        printed += chunk;
      });
      const [status] = await once(child, 'close');
      return {status, printed: printed.trim()};
    };
    const [nowhere, installed] = await Promise.all([run('empty'), run('site')]);
    expect(nowhere).toEqual({status: 1, printed: ''});
    expect(installed).toEqual({status: 0, printed: 'ours: check --fix'});
    expect(asked).toEqual([]);
  } finally {
    registry.close();
    await rm();
  }
});

it('is written in one place', () => {
  expect(commandLine('check')).toBe('npx --no --offline personas check');
});
