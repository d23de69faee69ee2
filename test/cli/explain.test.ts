import {describe, expect, it} from 'vitest';
import {ruleNames} from '../../src/diagnostics/rule-names.ts';
import {personasWith} from '../site.ts';
import {cleanUp, folder, personas, shared, site, start, wrongUsage} from './run.ts';

cleanUp();

describe('personas explain', {timeout: 120_000}, () => {
  it.each(ruleNames)('%s has its name, its reason, and a bad and a good example', async (rule) => {
    const {path} = await folder();
    const {status, stdout, stderr} = await personas(path, 'explain', rule);
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
    expect(stdout).toMatch(new RegExp(`^${rule}\\n\\nThis rule finds `));
    for (const heading of ['Why it matters', 'Bad', 'Good']) expect(stdout.split('\n')).toContain(heading);
    // No fence and no front matter of the page itself: those of examples are indented.
    expect(stdout).not.toMatch(/^(?:```|---|sidebar_label|#)/m);
    expect(stdout).toMatch(/^ {4}\S/m);
  });

  it('ends with the address of the page that a site has of the rule itself', async () => {
    const {path} = await site({'personas.yaml': personasWith('rule_pages: https://docs.example.org/lint/')});
    const address = /\n\nhttps:\/\/docs\.example\.org\/lint\/persona-unknown\n$/;
    expect((await personas(path, 'explain', 'persona-unknown')).stdout).toMatch(address);
    const {path: elsewhere} = await folder();
    expect((await personas(elsewhere, 'explain', 'persona-unknown', '--site', path)).stdout).toMatch(address);
    expect((await personas(elsewhere, 'explain', 'persona-unknown')).stdout).not.toContain('http');
  });

  it('is in bold and colour where that is wanted, and only there', async () => {
    const {path} = await folder();
    const {stdout} = await start(path, ['explain', 'persona-unknown'], {FORCE_COLOR: '1'});
    expect(stdout.startsWith('\u001b[1mpersona-unknown\u001b[22m')).toBe(true);
    const plain = await shared(path, ['explain', 'persona-unknown']);
    expect(plain.stdout).not.toContain('\u001b');
  });

  it('suggests the rule that was meant', async () => {
    const {path} = await folder();
    expect(await personas(path, 'explain', 'persona-unknwon')).toEqual(
      wrongUsage('There is no rule persona-unknwon. Did you mean persona-unknown?'),
    );
    expect((await personas(path, 'explain', 'x')).stderr).toContain(
      'There is no rule x. The rules are registry-invalid, ',
    );
  });
});
