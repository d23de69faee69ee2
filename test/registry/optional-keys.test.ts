import {expect, it} from 'vitest';
import {missingOptionalKeys} from '../../src/registry/optional-keys.ts';
import {parseRegistry} from '../../src/registry/registry.ts';
import {entryPages, findings, index, personasYaml, scenariosYaml} from '../site.ts';

const bare = {
  personas: 'personas:\n  BE-New: {name: New}\n  BE-Maint: {name: Keeper}\n  BE-Ops: {name: Ops, goals: [x]}\n',
  scenarios: scenariosYaml.replaceAll(/ {4}outcome: .*\n/g, ''),
};

it('a persona needs her id and name, a scenario trigger, personas and entry point', () => {
  expect(findings(bare)).toEqual([]);
  const {registry} = index({...bare, pages: entryPages});
  expect(registry.personas[0]).toMatchObject({id: 'BE-New', name: 'New', description: '', goals: [], painPoints: []});
  expect(registry.scenarios[0]?.outcome).toBe('');
});

it('what is missing is a hint, at the entry', () => {
  const hints = missingOptionalKeys(parseRegistry(bare.personas, bare.scenarios));
  expect(hints.map(({source, span, message}) => `${source.text.slice(...span)}: ${message}`)).toEqual([
    'BE-New: BE-New has no experience, goals or pain_points yet. Her home shows them where they are there.',
    'BE-Maint: BE-Maint has no experience, goals or pain_points yet. Her home shows them where they are there.',
    'BE-Ops: BE-Ops has no experience or pain_points yet. Her home shows them where they are there.',
    'S-01: S-01 has no outcome yet. Its page shows it where it is there.',
    'S-02: S-02 has no outcome yet. Its page shows it where it is there.',
    'S-03: S-03 has no outcome yet. Its page shows it where it is there.',
  ]);
  expect(missingOptionalKeys(parseRegistry(personasYaml, scenariosYaml))).toEqual([]);
});
