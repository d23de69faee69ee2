import {describe, expect, it} from 'vitest';
import {personasWith} from '../site.ts';
import {cleanUp, site} from './run.ts';
import {keys, terminal} from './terminal.ts';

cleanUp();

const {up, down, space, enter, interrupt} = keys;
describe('personas new in a terminal', {timeout: 120_000}, () => {
  it('asks for persona, scenario, title and place, with arrow keys', async () => {
    const {path, readFile} = await site({'docs/ops/a.md': '---\npersona: BE-Ops\nscenario: S-03\n---\n'});
    const {answer, text, ended} = terminal(path, 'new');
    await answer('Whom is it for?', down, space, up, space, enter);
    await answer('What brings', down, space, enter);
    await answer('What is its title?', 'Add an endpoint', enter);
    await answer('Where does it go?', down, up, enter);
    await answer('What is the name of its file', enter);
    expect(await ended).toBe(0);
    expect(text()).toContain('BE-Ops  Backend DevOps Hybrid');
    // Only what serves the chosen two is offered.
    expect(text()).toContain('S-02  Needs to add a new REST endpoint');
    expect(text()).not.toContain('S-03');
    expect(await readFile('docs/add-an-endpoint.md', 'utf8')).toMatch(
      /^---\ntitle: Add an endpoint\ndescription: .*\npersona: \[BE-(?:New, BE-Maint|Maint, BE-New)\]\nscenario: S-02\n---\n/,
    );
  });

  it('asks only for what is missing, and again where a persona is left without a scenario', async () => {
    const {path, readFile} = await site();
    const {answer, text, ended} = terminal(path, 'new', 'docs', '--persona', 'BE-New,BE-Maint', '--title', 'One');
    await answer('What brings', space, enter);
    await answer('None of these is for BE-Maint', down, space, enter);
    await answer('What is the name of its file in docs?', enter);
    expect(await ended).toBe(0);
    expect(text()).not.toMatch(/Whom is it for|title|Where does/);
    expect(await readFile('docs/one.md', 'utf8')).toContain('scenario: [S-01, S-02]\n');
  });

  it('does not ask for what the page inherits', async () => {
    const pages = 'pages: {defaults: [{files: docs/run/**, persona: BE-Ops, scenario: S-03}]}';
    const {path, readFile} = await site({'personas.yaml': personasWith(pages), 'docs/run/a.md': '# A\n'});
    const {answer, text, ended} = terminal(path, 'new', 'docs/run');
    await answer('What is its title?', 'Back up', enter);
    await answer('What is the name of its file in docs/run?', enter);
    expect(await ended).toBe(0);
    expect(text()).not.toMatch(/Whom is it for|What brings/);
    expect(await readFile('docs/run/back-up.md', 'utf8')).toMatch(/^---\ntitle: Back up\ndescription: .*\n---\n/);
  });

  it('does not take a name that is taken', async () => {
    const {path, exists} = await site();
    const {answer, ended} = terminal(
      path,
      'new',
      'docs',
      '--persona',
      'everyone',
      '--scenario',
      'S-01',
      '--title',
      'Ops',
    );
    await answer('What is the name of its file in docs?', enter);
    await answer('docs/ops.md exists already', '\u007f\u007f\u007f', '2.md', enter);
    expect(await ended).toBe(0);
    expect(await exists('docs/ops2.md')).toBe(true);
  });

  it('writes nothing on Ctrl-C', async () => {
    const {path, exists} = await site();
    const {answer, text, ended} = terminal(path, 'new', 'docs/x.md');
    await answer('Whom is it for?', interrupt);
    expect(await ended).toBe(130);
    expect(text()).toContain('Nothing was written.');
    expect(await exists('docs/x.md')).toBe(false);
  });

  it('asks nothing where all is given', async () => {
    const {path} = await site();
    const {text, ended} = terminal(path, 'new', 'docs/x.md', '--persona', 'everyone', '--title', 'X');
    expect(await ended).toBe(0);
    expect(text()).toBe('Wrote docs/x.md. Fill it in, then run: npx --no --offline personas check\n');
  });
});
