import {personasYaml, scenariosYaml} from '../site.ts';
import {type Made, numbered, repeated} from './made.ts';

/** An entry of personas.yaml. */
export const persona = (id: string, more = '', name = 'a') =>
  `  ${id}:\n    name: ${name}\n    experience: b\n    goals: [c]\n    pain_points: [d]\n${more}`;
const head = "version: '0.1'\nscope: a\n";
const personasOf = (entry: (number: number) => string, end = '') => numbered(entry, `${head}personas:\n`, end);
const onePersona =
  (lines: Made): Made =>
  (size) =>
    `${personasYaml}${lines(size)}`;

/** personas.yaml. */
export const personasFiles: Readonly<Record<string, Made>> = {
  personas: personasOf((n) => persona(`P${n}`)),
  'personas with former ids': personasOf((n) => persona(`P${n}`, `    formerly: [Q${n}]\n`)),
  'personas without a name': personasOf((n) => `  P${n}:\n    experience: b\n    goals: [c]\n    pain_points: [d]\n`),
  'personas without anything': personasOf((n) => `  P${n}: {}\n`),
  'repeated personas': personasOf(() => persona('P')),
  'personas alike but for case': personasOf((n) => persona(n % 2 ? `p${n - 1}` : `P${n}`)),
  'bad ids': personasOf((n) => persona(`P_${n}`)),
  'former ids that are taken': personasOf((n) => persona(`P${n}`, `    formerly: [P0]\n`)),
  'unknown keys': personasOf((n) => persona(`P${n}`, `    key${n}: a\n`)),
  'misspelt keys': personasOf(
    (n) => `  P${n}:\n    nmae: a\n    experience: b\n    goals: [c]\n    pain_points: [d]\n`,
  ),
  'unknown keys in one persona': onePersona(numbered((n) => `    key${n}: a\n`)),
  'one unknown key again': onePersona(repeated('    key: a\n')),
  'unknown keys at the top': onePersona(numbered((n) => `key${n}: a\n`)),
  'bad colours': personasOf((n) => persona(`P${n}`, '    color: red\n')),
  'values of the wrong type': personasOf((n) => persona(`P${n}`, '', '[a]')),
  'values that are empty': personasOf((n) => persona(`P${n}`, '', '""')),
  goals: onePersona(repeated('a, ', '    formerly: [', ']\n')),
  'former ids': onePersona(numbered((n) => `Q${n}, `, '    formerly: [', ']\n')),
  'goals of the wrong type': (size) => personasYaml.replace('[manage secrets]', `[${'1, '.repeat(size)}]`),
  'empty goals': (size) => personasYaml.replace('[manage secrets]', `[${'"", '.repeat(size)}]`),
  'unknown aliases': personasOf((n) => `  P${n}: *a${n}\n`),
  'unknown aliases in a list': onePersona(numbered((n) => `*a${n}, `, '    formerly: [', ']\n')),
  'aliases of a fault': numbered((n) => `  P${n}: *a\n`, `${head}personas:\n  A: &a\n    name: a\n`),
  'merge keys': numbered(
    (n) => `  P${n}:\n    <<: *a\n`,
    `${head}personas:\n  A: &a\n    name: a\n    experience: b\n    goals: [c]\n    pain_points: [d]\n`,
  ),
  'merge keys in one persona': (size) =>
    `${head}personas:\n  A: &a {name: a, experience: b}\n  B:\n${'    <<: *a\n'.repeat(size)}`,
  'a merge of many': (size) =>
    `${head}personas:\n  A: &a {name: a, experience: b}\n  B:\n    <<: [${'*a, '.repeat(size)}]\n`,
  'merges in merges': numbered(
    (n) => `  P${n + 1}: &p${n + 1}\n    <<: *p${n}\n`,
    `${head}personas:\n  P0: &p0\n    name: a\n    experience: b\n`,
  ),
  'unknown rules': onePersona(numbered((n) => `  rule-${n}: warn\n`, 'rules:\n')),
  patterns: onePersona(numbered((n) => `    - docs/a${n}/**\n`, 'pages:\n  include:\n')),
  'exempt pages': onePersona(numbered((n) => `    - docs/a${n}.md\n`, 'pages:\n  exempt:\n')),
  'bad patterns': onePersona(numbered((n) => `    - docs/a${n}\n`, 'pages:\n  include:\n')),
  'blank lines': onePersona(repeated('\n')),
  'blank lines between': (size) => personasYaml.replace('personas:', `${'\n'.repeat(size)}personas:`),
  'blank lines in a mapping': (size) => personasYaml.replace('    goals', `${'\n'.repeat(size)}    goals`),
  'lines of spaces': onePersona(repeated('   \n')),
  'blank lines at a value': (size) => personasYaml.replace('scope: ', `scope:${'\n'.repeat(size)}  `),
  'disable comments': onePersona(repeated('# personas-disable-next-line persona-unused\n')),
  'spaces in a disable comment': onePersona(repeated(' ', '# personas-disable-next-line a', 'b\nkey: a\n')),
  'opening brackets': onePersona(repeated('[', '    description: ', '\n')),
  'brackets in brackets': onePersona((size) => `    description: ${'['.repeat(size)}${']'.repeat(size)}\n`),
};

/** An entry of scenarios.yaml. */
export const scenario = (id: string, personas = 'BE-New', page = 'docs/README.md', more = '') =>
  `  ${id}:\n    trigger: a\n    personas: [${personas}]\n    outcome: b\n    entry_point: {page: ${page}}\n${more}`;
const scenariosOf = (entry: (number: number) => string) => numbered(entry, scenariosYaml);

/** scenarios.yaml. */
export const scenariosFiles: Readonly<Record<string, Made>> = {
  'uncovered scenarios': scenariosOf((n) => scenario(`X${n}`)),
  'scenarios without an entry point': scenariosOf(
    (n) => `  X${n}:\n    trigger: a\n    personas: [BE-New]\n    outcome: b\n`,
  ),
  'scenarios without an outcome': scenariosOf((n) => `  X${n}:\n    trigger: a\n    personas: [BE-New]\n`),
  'scenarios that are nothing': scenariosOf((n) => `  X${n}:\n`),
  'repeated scenarios': scenariosOf(() => scenario('X')),
  'ids taken by personas': scenariosOf((n) => scenario(n % 2 ? 'be-new' : `BE-NEW`)),
  'unknown personas': scenariosOf((n) => scenario(`X${n}`, `Y${n}`)),
  'near personas': scenariosOf((n) => scenario(`X${n}`, `BE-Nw`)),
  'unknown personas in one': (size) => `${scenariosYaml}${scenario('X', numbered((n) => `Y${n}, `)(size))}`,
  'missing entry pages': scenariosOf((n) => scenario(`X${n}`, 'BE-New', `docs/none${n}.md`)),
  'near entry pages': scenariosOf((n) => scenario(`X${n}`, 'BE-New', `docs/REDAME.md`)),
  'missing headings': scenariosOf((n) => scenario(`X${n}`, 'BE-New', `docs/README.md, heading: No ${n}`)),
  'misspelt keys': scenariosOf((n) => `  X${n}:\n    triger: a\n    personas: [BE-New]\n    outcome: b\n`),
  'spaces in a heading': (size) =>
    `${scenariosYaml}${scenario('X', 'BE-New', `docs/README.md, heading: "a${' '.repeat(size)}b"`)}`,
  'merge keys': scenariosOf((n) =>
    n === 0
      ? `  X0: &x\n    trigger: a\n    personas: [BE-New]\n    outcome: b\n    entry_point: {page: docs/README.md}\n`
      : `  X${n}:\n    <<: *x\n`,
  ),
  'unknown aliases': scenariosOf((n) => `  X${n}: *x${n}\n`),
  'blank lines': (size) => `${scenariosYaml}${'\n'.repeat(size)}`,
  'disable comments': scenariosOf((n) => `  # personas-disable-next-line scenario-uncovered\n${scenario(`X${n}`)}`),
};
