import {Ajv} from 'ajv';
import {describe, expect, it} from 'vitest';
import {parse} from 'yaml';
import {personasYaml, scenariosYaml} from '../site.ts';
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

  it('knows three files and one output', async () => {
    const {path} = await folder();
    const {status, stderr} = await alone(path, 'schema', 'pages');
    expect(status).toBe(2);
    expect(stderr).toContain('Allowed choices are personas, scenarios, front-matter, coverage.');
  });
});
