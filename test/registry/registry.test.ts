import {describe, expect, it} from 'vitest';
import {parseRegistry} from '../../src/registry/registry.ts';
import {personasWith, personasYaml, scenariosYaml} from '../site.ts';

describe('the registry', () => {
  it('holds what the two files say, in their order', () => {
    const {problems, version, scope, personas, scenarios} = parseRegistry(personasYaml, scenariosYaml);
    expect(problems).toEqual([]);
    expect({version, scope}).toEqual({version: '0.1', scope: 'Backend contributors only'});
    expect(personas.map(({id}) => id)).toEqual(['BE-New', 'BE-Maint', 'BE-Ops']);
    expect(scenarios.map(({id}) => id)).toEqual(['S-01', 'S-02', 'S-03']);
    expect(personas[0]).toEqual({
      id: 'BE-New',
      name: 'New Backend Engineer',
      shortName: 'New Backend Engineer',
      description: '0-3 weeks on WeBudget',
      experience: '0-3 weeks on WeBudget',
      goals: ['ship first PR'],
      painPoints: ['Env-var sprawl'],
      color: undefined,
      icon: undefined,
      formerly: [],
    });
    expect(scenarios[1]).toEqual({
      id: 'S-02',
      title: 'Needs to add a new REST endpoint',
      trigger: 'Needs to add a new REST endpoint',
      personas: ['BE-New', 'BE-Maint'],
      outcome: 'Tests pass CI first-try',
      entryPoint: {page: 'docs/backend.md', heading: 'API Patterns'},
      planned: false,
      steps: [],
      formerly: [],
    });
  });

  it('keeps the order of ids that are not in alphabetical order', () => {
    const backwards = `scenarios:\n${scenariosYaml.slice(scenariosYaml.indexOf('  S-03'))}${scenariosYaml.slice('scenarios:\n'.length, scenariosYaml.indexOf('  S-03'))}`;
    expect(parseRegistry(personasYaml, backwards).scenarios.map(({id}) => id)).toEqual(['S-03', 'S-01', 'S-02']);
  });

  it('holds what is optional', () => {
    const registry = parseRegistry(
      personasYaml.replace(
        '    name: New',
        "    short_name: Newcomer\n    description: Three weeks in\n    color: '#2F6f4f'\n    icon: sprout\n    formerly: [BE-Onboarding]\n    name: New",
      ),
      `${scenariosYaml}  S-04:\n    title: Later\n    trigger: x\n    personas: [BE-Ops]\n    outcome: y\n    planned: true\n    formerly: [S-00]\n`,
    );
    expect(registry.problems).toEqual([]);
    expect(registry.personas[0]).toMatchObject({
      shortName: 'Newcomer',
      description: 'Three weeks in',
      color: '#2F6f4f',
      icon: 'sprout',
      formerly: ['BE-Onboarding'],
    });
    expect(registry.scenarios[3]).toMatchObject({
      title: 'Later',
      planned: true,
      entryPoint: undefined,
      formerly: ['S-00'],
    });
  });

  it('has the defaults of the contract, each of which can be replaced', () => {
    const {pageSettings, rules} = parseRegistry(personasYaml, scenariosYaml);
    expect({pageSettings, rules}).toEqual({
      pageSettings: {include: ['docs/**/*.{md,mdx}'], exempt: [], format: 'mdx', defaults: []},
      rules: {},
    });
    const personas = personasWith(
      'pages:\n  exempt: [docs/meta/**]\nrules:\n  persona-unused: off\n  scenario-uncovered: error',
    );
    expect(parseRegistry(personas, scenariosYaml)).toMatchObject({
      pageSettings: {include: ['docs/**/*.{md,mdx}'], exempt: ['docs/meta/**']},
      rules: {'persona-unused': 'off', 'scenario-uncovered': 'error'},
    });
    expect(parseRegistry(personasWith("pages: {include: ['guide/*.md']}"), scenariosYaml).pageSettings).toEqual({
      include: ['guide/*.md'],
      exempt: [],
      format: 'mdx',
      defaults: [],
    });
    expect(parseRegistry(personasWith('pages: {format: detect}'), scenariosYaml).pageSettings.format).toBe('detect');
  });

  it('reads a byte order mark, CRLF, comments, anchors and JSON', () => {
    for (const text of [
      `\uFEFF${personasYaml}`,
      personasYaml.replaceAll('\n', '\r\n'),
      `# who reads\n\n${personasYaml}`,
      personasYaml.replace('[ship first PR]', '&goals [ship first PR]').replace('[guide reviews]', '*goals'),
    ]) {
      const {problems, personas} = parseRegistry(text, scenariosYaml);
      expect(problems).toEqual([]);
      expect(personas).toHaveLength(3);
    }
    const {scenarios} = parseRegistry(personasYaml, scenariosYaml);
    const json = {scenarios: {'S-01': {trigger: 'x', personas: ['BE-New'], outcome: 'y', planned: true}}};
    expect(parseRegistry(personasYaml, JSON.stringify(json)).problems).toEqual([]);
    expect(scenarios).toHaveLength(3);
  });

  it('never throws: what could not be read is missing, and the problems say why', () => {
    for (const text of [
      undefined,
      '',
      '---',
      '[',
      'x',
      '5',
      'null',
      '- a',
      '*x',
      'a: *a',
      '&a [*a]',
      '\0',
      'personas: 5',
      'scenarios: []',
    ]) {
      const registry = parseRegistry(text, text);
      expect(registry.problems.length).toBeGreaterThan(0);
      expect(registry.personas).toEqual([]);
      expect(registry.scenarios).toEqual([]);
      expect(registry.pageSettings.include).toEqual(['docs/**/*.{md,mdx}']);
    }
  });
});
