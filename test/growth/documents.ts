import {type Made, numbered, repeated} from './made.ts';

/** Documents that `personas import` reads. */
export const documents: Readonly<Record<string, Made>> = {
  'rows of personas': numbered(
    (n) => `| P${n} | a | b | c; d | e |\n`,
    '| ID | Persona | Experience | Goals | Pain Points |\n| - | - | - | - | - |\n',
  ),
  'rows of scenarios': numbered(
    (n) => `| X${n} | a | A | b | docs/a.md |\n`,
    '| ID | Persona | Experience | Goals | Pain Points |\n| - | - | - | - | - |\n| A | a | b | c | d |\n\n| Scenario ID | Trigger | Persona(s) | Outcome | Entry Point |\n| - | - | - | - | - |\n',
  ),
  'a cell with many items': repeated(
    'a, ',
    '| ID | Persona | Experience | Goals | Pain Points |\n| - | - | - | - | - |\n| A | a | b | ',
    ' | c |\n',
  ),
  'a cell with brackets': repeated(
    '(a, ',
    '| ID | Persona | Experience | Goals | Pain Points |\n| - | - | - | - | - |\n| A | a | b | ',
    ' | c |\n',
  ),
  'a cell with spaces': repeated(
    ' ',
    '| ID | Persona | Experience | Goals | Pain Points |\n| - | - | - | - | - |\n| A | a | b | a',
    'b | c |\n',
  ),
  'a cell of lines': repeated(
    'a<br/>',
    '| ID | Persona | Experience | Goals | Pain Points |\n| - | - | - | - | - |\n| A | a | b | ',
    ' | c |\n',
  ),
  'an entry point with spaces': repeated(
    ' ',
    '| ID | Persona | Experience | Goals | Pain Points |\n| - | - | - | - | - |\n| A | a | b | c | d |\n\n| Scenario ID | Trigger | Persona(s) | Outcome | Entry Point |\n| - | - | - | - | - |\n| X | a | A | b | a',
    'b |\n',
  ),
  'rows with the same id': repeated(
    '| A | a | b | c; d | e |\n',
    '| ID | Persona | Experience | Goals | Pain Points |\n| - | - | - | - | - |\n',
  ),
  columns: (size) => `| ID | Persona | Experience | Goals ${'| a '.repeat(size)}|\n${'| - '.repeat(size + 4)}|\n`,
  'lines of text': repeated('Scope a\n'),
  'spaces before a line': repeated(' ', 'a\\\n', 'Scope : a\n'),
  tables: repeated(
    '| ID | Persona | Experience | Goals | Pain Points |\n| - | - | - | - | - |\n| A | a | b | c | d |\n\n',
  ),
};
