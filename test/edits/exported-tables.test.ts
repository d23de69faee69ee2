import {expect, test} from 'vitest';
import {exportedTables} from '../../src/edits/export.ts';
import {parseRegistry} from '../../src/registry/registry.ts';

const exported = (personas: string, scenarios: string) => exportedTables(parseRegistry(personas, scenarios));

test('registries become two tables, without the columns that would be empty', () => {
  expect(
    exported(
      'personas: {A: {name: Al}, B: {name: Bo, experience: some, goals: [x], pain_points: [y, z]}}',
      'scenarios: {S: {trigger: T, personas: [A], entry_point: {page: docs/a.md}}, T: {trigger: U, personas: [A, B], outcome: o, entry_point: {page: "docs/a|b.md", heading: "How *to*"}}}',
    ),
  ).toBe(`# Personas and scenarios

## Personas

| ID | Persona | Experience | Primary Goals | Pain Points |
| --- | --- | --- | --- | --- |
| A | Al |  |  |  |
| B | Bo | some | x | y<br>z<br> |

## Scenarios

| Scenario ID | Trigger | Persona(s) | Desired Outcome | Doc Entry Point |
| --- | --- | --- | --- | --- |
| S | T | A |  | \`docs/a.md\` |
| T | U | A<br>B<br> | o | \`docs/a\\|b.md\` → How \\*to\\* |
`);
});

test('what few entries have gets a column where one has it', () => {
  expect(
    exported(
      "version: v1\nscope: All of it\npersonas: {A: {name: Al, short_name: A, description: d, experience: e, color: '#abc', icon: book, formerly: [O, P]}, B: {name: Bo}}",
      'scenarios: {S: {title: Go, trigger: T, personas: [A], planned: true, formerly: [Q], steps: [docs/a.md, "docs/a.md#B, c"]}, T: {trigger: U, personas: [B], planned: true}}',
    ),
  ).toBe(`# Personas and scenarios

Version: v1

Scope: All of it

## Personas

| ID | Persona | Short name | Description | Experience | Primary Goals | Pain Points | Color | Icon | Formerly |
| --- | --- | --- | --- | --- | --- | --- | --- | --- | --- |
| A | Al | A | d | e |  |  | \\#abc | book | O<br>P<br> |
| B | Bo |  |  |  |  |  |  |  |  |

## Scenarios

| Scenario ID | Title | Trigger | Persona(s) | Desired Outcome | Doc Entry Point | Steps | Planned | Formerly |
| --- | --- | --- | --- | --- | --- | --- | --- | --- |
| S | Go | T | A |  |  | docs/a.md<br>docs/a.md\\#B, c<br> | yes | Q |
| T |  | U | B |  |  |  | yes |  |
`);
});

test('what Markdown would read otherwise is escaped, and a text stands on one line', () => {
  const name = '"a|b *c* _d_ `e` {f} [g](h) <i> #j ~k &l; !m n:o $p \\\\\\\\ q\\n\\nr"';
  const [row] = exported(`personas: {A: {name: ${name}, goals: ["a, b", c], pain_points: ["a; b"]}}`, 'scenarios: {}')
    .split('\n')
    .filter((line) => line.startsWith('| A '));
  expect(row).toBe(
    '| A | a\\|b \\*c\\* \\_d\\_ \\`e\\` \\{f\\} \\[g\\](h) \\<i\\> \\#j \\~k \\&l; \\!m n\\:o \\$p \\\\\\\\ q r |  | a, b<br>c<br> | a; b<br> |',
  );
});
