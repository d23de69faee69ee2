import {describe, expect, it} from 'vitest';
import {personasWith, scenariosYaml} from '../site.ts';
import {alone, cleanUp, personas, site, wrongUsage} from './run.ts';

cleanUp();

describe('personas export', {timeout: 60_000}, () => {
  it('writes tables that import reads back over the registries, and keeps what is no table', async () => {
    const {path, readFile} = await site({'personas.yaml': personasWith('rules: {persona-unused: off}')});
    expect(await alone(path, 'export', 'who.md')).toEqual({
      status: 0,
      stderr: '',
      stdout: 'Wrote who.md: 3 personas and 3 scenarios.\n',
    });
    expect(await personas(path, 'export', 'who.md')).toEqual(
      wrongUsage('who.md exists already. Name another file, or give --force.'),
    );
    expect(await personas(path, 'import', 'who.md')).toMatchObject({status: 2});
    const dry = await personas(path, 'import', 'who.md', '--dry-run');
    expect(dry.stdout).toMatch(
      /^who\.md:9:1 {2}table of personas: ID as id, Persona as name, .*\nwho\.md:\d+:1 {2}table of scenarios: .*\n\nWould write personas\.yaml: 3 personas\./,
    );
    expect(await readFile('scenarios.yaml', 'utf8')).toBe(scenariosYaml);
    expect(await personas(path, 'import', 'who.md', '--force')).toMatchObject({status: 0, stderr: ''});
    expect(await readFile('personas.yaml', 'utf8')).toContain('rules:\n  persona-unused: off\n');
    expect(await personas(path, 'check')).toMatchObject({status: 0});
  });

  it('names what keeps it from writing', async () => {
    const {path} = await site();
    expect(await personas(path, 'export', 'docs/README.md/who.md')).toEqual(
      wrongUsage('docs/README.md cannot be written: a file stands where a folder should.'),
    );
  });

  it('says what would not come back', async () => {
    const {path} = await site({
      'scenarios.yaml': scenariosYaml.replace('trigger: New hire clones repo', 'trigger: "New hire\\nclones repo"'),
    });
    const run = await personas(path, 'export', 'who.md', '--dry-run');
    expect(run).toMatchObject({
      status: 1,
      stderr: 'personas: import would not read S-01 back as it is: see to its line breaks and signs.\n',
    });
    expect(run.stdout).toMatch(/^# Personas and scenarios\n/);
    expect(await personas(path, 'export', 'who.txt')).toMatchObject({status: 2});
  });
});
