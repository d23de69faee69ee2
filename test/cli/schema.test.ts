import {execFileSync} from 'node:child_process';
import {readFileSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {Ajv} from 'ajv';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {personasYaml, scenariosYaml, tagged} from '../site.ts';
import {alone, cleanUp, folder, personas, site} from './run.ts';

cleanUp();

async function schemaIn(path: string, name: string) {
  const {status, stdout, stderr} = await personas(path, 'schema', name);
  expect({status, stderr}).toEqual({status: 0, stderr: ''});
  const schema = JSON.parse(stdout);
  // Only editors know these two words.
  const ajv = new Ajv({keywords: ['enumDescriptions', 'markdownEnumDescriptions']});
  return {schema, isValid: ajv.compile(schema)};
}

describe('personas schema', {timeout: 60_000}, () => {
  it('prints schemas that the registries are valid by', async () => {
    const {path} = await site();
    expect((await schemaIn(path, 'personas')).isValid(parse(personasYaml))).toBe(true);
    const {isValid} = await schemaIn(path, 'scenarios');
    const data = parse(scenariosYaml);
    expect(isValid(data)).toBe(true);
    expect(isValid({scenarios: {...data.scenarios, X: {...data.scenarios['S-01'], personas: ['BE-Nwe']}}})).toBe(false);
    expect(isValid({scenarios: {everyone: data.scenarios['S-01']}})).toBe(false);
    expect(isValid({scenarios: {X: {trigger: 't', personas: ['BE-New'], outcome: 'o'}}})).toBe(false);
    expect(isValid({scenarios: {X: {trigger: 't', personas: ['BE-New'], outcome: 'o', planned: true}}})).toBe(true);
  });

  it('lists the ids for front matter, each with its name and description', async () => {
    const {path} = await site();
    const {schema, isValid} = await schemaIn(path, 'front-matter');
    expect(schema.$schema).toBe('http://json-schema.org/draft-07/schema#');
    const [one, several] = schema.properties.persona.anyOf;
    expect(one.enum).toEqual(['BE-New', 'BE-Maint', 'BE-Ops', 'everyone']);
    expect(one.enumDescriptions[2]).toBe('Backend DevOps Hybrid\nFamiliar with CI/CD\nGoals: manage secrets');
    expect(one.markdownEnumDescriptions[2]).toMatch(/^\*\*Backend DevOps Hybrid\*\*\n\n/);
    expect(several.items).toEqual(one);
    expect(schema.properties.scenario.anyOf[0].enumDescriptions[1]).toBe(
      'Needs to add a new REST endpoint\nOutcome: Tests pass CI first-try\nFor: BE-New, BE-Maint',
    );
    expect(isValid({persona: 'BE-New', scenario: ['S-01', 'S-02'], sidebar_position: 1})).toBe(true);
    expect(isValid({persona: 'be-new'})).toBe(false);
    expect(isValid({scenario: []})).toBe(false);
  });

  it('takes anything that looks like an id where there is no registry', async () => {
    const {path} = await folder();
    const {isValid} = await schemaIn(path, 'front-matter');
    expect(isValid({persona: 'BE-New', scenario: ['S-99']})).toBe(true);
    expect(isValid({persona: '2 words'})).toBe(false);
    expect((await schemaIn(path, 'scenarios')).isValid(parse(scenariosYaml))).toBe(true);
  });

  it('has in static/ what it prints of outputs, for programs that are written by it', async () => {
    const {path} = await folder();
    for (const name of ['coverage', 'diff', 'proofs']) {
      const {stdout} = await personas(path, 'schema', name);
      const committed = readFileSync(join(import.meta.dirname, `../../static/schemas/${name}.json`), 'utf8');
      expect(JSON.parse(committed)).toEqual(JSON.parse(stdout));
    }
  });

  it('prints schemas that outputs are valid by, be it of a whole change or of a broken one', async () => {
    const {path} = await site();
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {cwd: path});
    await personas(path, 'verify', 'S-01', 'S-03', '--by', 'Ann', '--note', 'by hand');
    git('init', '-q');
    git('add', '-A');
    git('commit', '-qm', 'first');
    const valid = async (name: string, ...args: string[]) => {
      const {isValid} = await schemaIn(path, name);
      const output = JSON.parse((await personas(path, ...args, '--format', 'json')).stdout);
      expect(isValid(output), JSON.stringify(isValid.errors)).toBe(true);
      return output;
    };
    await valid('coverage', 'coverage');
    await valid('diff', 'diff');
    const proofs = (await schemaIn(path, 'proofs')).isValid;
    expect(proofs(JSON.parse(readFileSync(join(path, 'personas-proofs.json'), 'utf8')))).toBe(true);
    const scenarios = scenariosYaml.replace(
      '  S-03:\n',
      '  S-04:\n    {trigger: t, personas: [BE-Ops], entry_point: {page: docs/ops.md}}\n  S-30:\n    formerly: [S-03]\n',
    );
    writeFileSync(
      join(path, 'scenarios.yaml'),
      scenarios.replace('docs/README.md, heading: Quick Start', 'docs/new.md'),
    );
    writeFileSync(join(path, 'docs/new.md'), tagged('BE-New', 'S-01', '[x](ops.md)\n'));
    writeFileSync(join(path, 'docs/backend.md'), tagged('BE-New', 'S-02', '## API Patterns\n'));
    const found = await valid('diff', 'diff');
    expect(found.lapsed).toEqual([{scenario: 'S-01', date: expect.any(String)}]);
    for (const key of ['cells', 'views', 'entryPoints', 'renamed', 'deadEnds']) expect(found[key]).not.toEqual([]);
    await valid('coverage', 'coverage');
    git('add', '-A');
    git('commit', '-qm', 'second');
    writeFileSync(join(path, 'personas.yaml'), 'personas: 5\n');
    git('add', '-A');
    git('commit', '-qm', 'broken');
    writeFileSync(join(path, 'personas.yaml'), personasYaml);
    expect(await valid('diff', 'diff')).toMatchObject({known: false});
  });

  it('knows four files and two outputs', async () => {
    const {path} = await folder();
    const {status, stderr} = await alone(path, 'schema', 'pages');
    expect(status).toBe(2);
    expect(stderr).toContain('Allowed choices are personas, scenarios, front-matter, proofs, coverage, diff.');
  });
});
