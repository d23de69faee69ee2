import {cpSync, readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {describe, expect, it} from 'vitest';
import {cleanUp, folder, personas} from './run.ts';

cleanUp();

const root = join(import.meta.dirname, '../..');

/** A block of code on a page that people follow. */
interface Block {
  readonly language: string;
  readonly title: string | undefined;
  readonly code: string;
}

function blocksOf(page: string): Block[] {
  const text = readFileSync(join(root, 'docs/meta', page), 'utf8');
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
    if (block.language !== 'bash' || !block.code.startsWith('npx personas') || block.code.includes('--watch')) continue;
    const [, , ...args] = wordsOf(block.code);
    const {stdout, stderr} = await personas(path, ...args);
    if (printed) expect(stderr + stdout).toBe(printed);
    else expect(stdout).not.toBe('');
    ran.push(args[0] as string);
  }
  return ran;
}

describe('every command that the docs show does what they say', {timeout: 60_000}, () => {
  it('in writing a page', async () => {
    const {path} = await folder();
    for (const name of ['personas.yaml', 'scenarios.yaml', 'docs']) {
      cpSync(join(root, name), join(path, name), {recursive: true});
    }
    const file = join(path, 'docs/connection-pool.md');
    const ran = await follow(path, 'contributing.md', ({title, code}, printed) => {
      if (title === 'docs/connection-pool.md' && code.startsWith('---')) writeFileSync(file, code);
      if (printed.includes('BE-Mant')) writeFileSync(file, readFileSync(file, 'utf8').replace('BE-Maint', 'BE-Mant'));
    });
    expect(ran).toEqual(['new', 'check', 'check', 'explain']);
    expect((await personas(path, 'check')).status).toBe(0);
  });

  it('in adopting it', async () => {
    const {path} = await folder({
      'docs/README.md': '# Our docs\n',
      'docs/ops/backup.md': '# Back up\n',
      'docs/ops/deploy.md': '---\ntitle: Deploy\n---\n\n# Deploy\n',
    });
    expect(await follow(path, 'adopting.md')).toEqual(['init', 'check', 'tag', 'check', 'rename']);
    expect((await personas(path, 'check')).status).toBe(0);
  });
});
