import {describe, expect, it} from 'vitest';
import {parseRegistry} from '../../src/registry/registry.ts';
import {personasYaml, scenariosYaml} from '../site.ts';

/** What is wrong with the ids when the personas and scenarios are called so. */
function problems(personas: readonly [string, string, string], scenarios: readonly [string, string, string]): string[] {
  const rename = (text: string, from: readonly string[], to: readonly string[]) =>
    from.reduce((renamed, id, at) => renamed.replace(`\n  ${id}:`, `\n  ${to[at]}:`), text);
  return parseRegistry(
    rename(personasYaml, ['BE-New', 'BE-Maint', 'BE-Ops'], personas),
    rename(scenariosYaml, ['S-01', 'S-02', 'S-03'], scenarios),
  ).problems.map(({source, message}) => `${source.file}: ${message}`);
}

describe('the ids of both registries', () => {
  it('are a letter from A to Z, then letters, digits and hyphens', () => {
    expect(problems(['a', 'B2', 'c-'], ['D-e-F', 'g--h', 'I0'])).toEqual([]);
    expect(problems(['-a', 'b c', 'ü'], ['d_e', '1f', 'g.h'])).toEqual([
      'personas.yaml: -a is no id. An id is a letter from A to Z, then letters, digits and hyphens.',
      'personas.yaml: b c is no id. An id is a letter from A to Z, then letters, digits and hyphens.',
      'personas.yaml: ü is no id. An id is a letter from A to Z, then letters, digits and hyphens.',
      'scenarios.yaml: d_e is no id. An id is a letter from A to Z, then letters, digits and hyphens.',
      'scenarios.yaml: 1f is no id. An id is a letter from A to Z, then letters, digits and hyphens.',
      'scenarios.yaml: g.h is no id. An id is a letter from A to Z, then letters, digits and hyphens.',
    ]);
  });

  it('are unique, ignoring case, over both files together', () => {
    expect(problems(['A', 'b', 'B'], ['c', 'a', 'C'])).toEqual([
      'personas.yaml: The id B is too much like b, which is taken. Ids differ in more than case.',
      'scenarios.yaml: The id a is too much like A, which is taken in personas.yaml. Ids differ in more than case.',
      'scenarios.yaml: The id C is too much like c, which is taken. Ids differ in more than case.',
    ]);
    expect(problems(['A', 'B', 'C'], ['A', 'E', 'F'])).toEqual([
      'scenarios.yaml: The id A is taken in personas.yaml. Choose another.',
    ]);
  });

  it('are not everyone', () => {
    expect(problems(['everyone', 'B', 'C'], ['D', 'EVERYONE', 'F'])).toEqual([
      'personas.yaml: everyone is reserved: it stands for all personas. Choose another id.',
      'scenarios.yaml: EVERYONE is reserved: it stands for all personas. Choose another id.',
    ]);
  });

  it('may be those that others have in their past only if nobody has them now', () => {
    const formerly = (ids: string) =>
      parseRegistry(
        personasYaml.replace('    name: Maint', `    formerly: ${ids}\n    name: Maint`),
        scenariosYaml,
      ).problems.map(({message}) => message);
    expect(formerly('[BE-Old, Be-Older]')).toEqual([]);
    expect(formerly('[s-01]')).toEqual([
      'The id s-01 is too much like S-01, which is taken in scenarios.yaml. Ids differ in more than case.',
    ]);
    expect(formerly('[BE-Old, BE-Old]')).toEqual(['The id BE-Old is taken. Choose another.']);
    expect(formerly('[only]')).toEqual([]);
    expect(formerly('[everyone]')).toEqual(['everyone is reserved: it stands for all personas. Choose another id.']);
  });

  it('are checked also where the rest of a file is wrong', () => {
    const messages = parseRegistry(
      personasYaml.replace("'0.1'", '0.1').replace('BE-Ops', 'be-new'),
      scenariosYaml,
    ).problems.map(({message}) => message);
    expect(messages).toEqual([
      'version must be text. Put the value in quotes.',
      'The id be-new is too much like BE-New, which is taken. Ids differ in more than case.',
    ]);
  });
});
