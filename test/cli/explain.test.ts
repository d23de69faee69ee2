import {describe, expect, it} from 'vitest';
import {ruleNames} from '../../src/diagnostics/rule-names.ts';
import {cleanUp, folder, personas, shared, start, wrongUsage} from './run.ts';

cleanUp();

describe('personas explain', {timeout: 120_000}, () => {
  it.each(ruleNames)('%s has its name, its reason, a bad and a good example, and its address', async (rule) => {
    const {path} = await folder();
    const {status, stdout, stderr} = await personas(path, 'explain', rule);
    expect({status, stderr}).toEqual({status: 0, stderr: ''});
    expect(stdout).toMatch(new RegExp(`^${rule}\\n\\nThis rule finds `));
    for (const heading of ['Why it matters', 'Bad', 'Good']) expect(stdout.split('\n')).toContain(heading);
    expect(stdout).toMatch(new RegExp(`\\n\\nhttps://\\S+/${rule}/?\\n$`));
    // No fence and no front matter of the page itself: those of examples are indented.
    expect(stdout).not.toMatch(/^(?:```|---|sidebar_label|#)/m);
    expect(stdout).toMatch(/^ {4}\S/m);
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
