import {spawnSync} from 'node:child_process';
import {cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {commandLine} from '../../src/shared/command.ts';
import {isFollowed} from '../prose/followed.ts';
import {tagged} from '../site.ts';
import {bin, cleanUp, folder, personas, site} from './run.ts';

cleanUp();

const root = join(import.meta.dirname, '../..');

/** A block of code on a page that people follow. */
interface Block {
  readonly language: string;
  readonly title: string | undefined;
  readonly code: string;
}

function blocksOf(page: string): Block[] {
  const text = readFileSync(join(root, page), 'utf8');
  return [...text.matchAll(/^( *)```(\w+)(?: title="(.*)")?\n([\s\S]*?)^\1```$/gm)].map(
    ([, indent = '', language = '', title, code = '']) => ({
      language,
      title,
      code: code.replaceAll(new RegExp(`^${indent}`, 'gm'), ''),
    }),
  );
}

/** The words of a command, as a shell takes them. */
function wordsOf(command: string): string[] {
  return [...command.matchAll(/"([^"]*)"|'([^']*)'|(\S+)/g)].map(([, double, single, plain]) =>
    String(double ?? single ?? plain),
  );
}

/** Runs each command of a page that ends by itself, and holds what it prints against the block below. */
async function follow(path: string, page: string, before: (block: Block, printed: string) => void = () => {}) {
  const blocks = blocksOf(page);
  const ran: string[] = [];
  for (const [at, block] of blocks.entries()) {
    const next = blocks[at + 1];
    const printed = next?.language === 'text' ? next.code : '';
    before(block, printed);
    const command = commandLine('');
    if (block.language !== 'bash' || !isFollowed(page, block.code)) continue;
    const args = wordsOf(block.code.slice(command.length));
    const {stdout, stderr} = await personas(path, ...args);
    if (printed) expect(stderr + stdout).toBe(printed);
    else expect(stdout).not.toBe('');
    ran.push(args[0] as string);
  }
  return ran;
}

/** The registries of the site that the docs for a lead are about. */
const teamPersonas = `version: '0.1'
scope: A team
personas:
${['Dev: Developer', 'Ops: Operations', 'Lead: Team lead']
  .map((persona) => persona.split(': '))
  .map(
    ([id, name]) => `  ${id}:\n    name: ${name}\n    experience: some\n    goals: [work]\n    pain_points: [haste]\n`,
  )
  .join('')}`;
const teamScenarios = `scenarios:
  Build:
    trigger: A change is built
    personas: [Dev]
    outcome: It runs
    entry_point: {page: docs/build.md}
  Deploy:
    trigger: A release is due
    personas: [Ops]
    outcome: It is out
    entry_point: {page: docs/deploy.md}
  Plan:
    trigger: A quarter begins
    personas: [Lead]
    outcome: A plan
    planned: true
`;

describe('every command that the docs show does what they say', {timeout: 60_000}, () => {
  it('in writing a page', async () => {
    const {path} = await folder();
    for (const name of ['personas.yaml', 'scenarios.yaml', 'docs']) {
      cpSync(join(root, name), join(path, name), {recursive: true});
    }
    const file = join(path, 'docs/connection-pool.md');
    const ran = await follow(path, 'docs/meta/contributing.md', ({title, code}, printed) => {
      if (title === 'docs/connection-pool.md' && code.startsWith('---')) writeFileSync(file, code);
      if (printed.includes('BE-Mant')) writeFileSync(file, readFileSync(file, 'utf8').replace('BE-Maint', 'BE-Mant'));
    });
    expect(ran).toEqual(['new', 'check', 'check', 'explain']);
    expect((await personas(path, 'check')).status).toBe(0);
  });

  it('in the README', async () => {
    const {path} = await folder();
    for (const name of ['personas.yaml', 'scenarios.yaml', 'docs']) {
      cpSync(join(root, name), join(path, name), {recursive: true});
    }
    const ran = await follow(path, 'README.md', ({language, code}) => {
      if (language === 'md' && code.includes('Connection pooling'))
        writeFileSync(join(path, 'docs/pooling.md'), code.replace('BE-Maint', 'BE-Miant'));
    });
    expect(ran).toEqual(['check']);
    expect((await personas(path, 'check', '--fix')).status).toBe(0);
  });

  it('in setting up an editor', async () => {
    const {path, readFile} = await site();
    mkdirSync(join(path, 'node_modules/.bin'), {recursive: true});
    symlinkSync(bin, join(path, 'node_modules/.bin/personas'));
    const blocks = blocksOf('docs/meta/editors.md').filter(({code}) => /^mkdir/.test(code));
    expect(blocks).toHaveLength(2);
    for (const {code} of blocks) {
      const {status, stderr} = spawnSync('bash', ['-euc', code], {
        cwd: path,
        env: {...process.env, HOME: path},
        encoding: 'utf8',
        // At the end of a pipe, bash may take itself for a shell on another machine, and run what a machine has for those.
        stdio: ['ignore', 'pipe', 'pipe'],
      });
      expect({status, stderr}).toEqual({status: 0, stderr: ''});
    }
    for (const name of ['personas', 'scenarios'])
      expect(JSON.parse(await readFile(`.vscode/${name}.schema.json`, 'utf8'))).toHaveProperty('$schema');
  });

  it('in adopting it', async () => {
    const pages = {
      'docs/README.md': '# Our docs\n',
      'docs/ops/backup.md': '# Back up\n',
      'docs/ops/deploy.md': '---\ntitle: Deploy\n---\n\n# Deploy\n',
    };
    const {path, readFile} = await folder(pages);
    expect(await follow(path, 'docs/meta/adopting.md')).toEqual(['init', 'check', 'tag', 'check', 'rename', 'untag']);
    // At its end, whoever follows it has left again.
    for (const [file, text] of Object.entries(pages)) expect(await readFile(file, 'utf8')).toBe(text);
  });

  it('in leading the docs', async () => {
    const {path} = await folder({
      'personas.yaml': teamPersonas,
      'scenarios.yaml': teamScenarios,
      'docs/README.md': tagged('everyone', '[]', '# Our docs\n').replace('scenario: []\n', ''),
      'docs/build.md': tagged('Dev', 'Build', '# Build it\n\nThen [deploy](./deploy.md).\n'),
      'docs/deploy.md': tagged('[Dev, Ops]', '[Build, Deploy]', '# Deploy\n'),
      'docs/notes.md': '# Notes\n',
    });
    expect(await follow(path, 'docs/meta/leading.md')).toEqual([
      'list',
      'list',
      'list',
      'coverage',
      'journey',
      'uses',
      'retire',
      'retire',
      'move',
    ]);
  });
});
