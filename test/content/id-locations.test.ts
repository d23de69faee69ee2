import {expect, test} from 'vitest';
import {defaultLocations, pageLocations, scenarioLocations} from '../../src/content/id-locations.ts';
import {Page} from '../../src/content/page.ts';
import {parseRegistry} from '../../src/registry/registry.ts';
import {personasWith, scenariosYaml} from '../site.ts';

/** Where an id stands on a page, as what is before it on its line. */
function places(text: string, id = 'BE-Ops', kind: 'persona' | 'scenario' = 'persona'): string[] {
  const page = new Page('docs/a.md', text);
  return pageLocations(page, kind, id).map(([start, end]) => {
    expect(text.slice(start, end)).toContain(id);
    return (
      text
        .slice(0, start)
        .split(/[\r\n]/)
        .at(-1) ?? ''
    );
  });
}

test.each([
  ['alone on its line', '---\ntitle: a\npersona: BE-Ops\n---\n', ['persona: ']],
  ['where lines end otherwise', '---\r\npersona: BE-Ops\r\n---\r\n', ['persona: ']],
  ['under a misspelt key', '---\npersonas: BE-Ops\n---\n', ['personas: ']],
  [
    'under a misspelt key beside the right one',
    '---\npresona: BE-Ops\npersona: BE-Ops\n---\n',
    ['persona: ', 'presona: '],
  ],
  ['in quotes', '---\npersona: "BE-Ops"\n---\n', ['persona: "']],
  ['before a comment', '---\npersona: BE-Ops # hers\n---\n', ['persona: ']],
  ['with more space', '---\npersona:   BE-Ops\n---\n', ['persona:   ']],
  ['in a list', '---\npersona: [BE-New, BE-Ops]\n---\n', ['persona: [BE-New, ']],
  ['in a list twice', '---\npersona:\n  - BE-Ops\n  - BE-Ops\n---\n', ['  - ', '  - ']],
  ['over several lines', '---\npersona: |\n  BE-Ops\n---\n', ['persona: ']],
  ['not where another id begins like it', '---\npersona: BE-Ops-Too\n---\n', []],
  ['not under another key', '---\nscenario: BE-Ops\ntitle: BE-Ops\n---\n', []],
  ['not in a comment above', '---\n# persona: BE-Ops\npersona: BE-New\n---\n', []],
  ['not below the front matter', '---\ntitle: a\n---\n\npersona: BE-Ops\n', []],
  [
    'in a section',
    '---\ntitle: a\n---\n<details data-persona="BE-New BE-Ops">\n</details>\n',
    ['<details data-persona="BE-New '],
  ],
  [
    'in front matter and a section',
    '---\npersona: BE-Ops\n---\n:::details[a]{persona="BE-Ops"}\n:::\n',
    ['persona: ', ':::details[a]{persona="'],
  ],
])('an id is found %s', (_, text, expected) => {
  expect(places(text)).toEqual(expected);
});

test('the value is found that YAML reads, not a line like it in another value', () => {
  const text = '---\nnote: |\n\n persona: BE-Ops\npersona: BE-Ops\n---\n';
  expect(new Page('docs/a.md', text).personas.values).toHaveLength(1);
  expect(pageLocations(new Page('docs/a.md', text), 'persona', 'BE-Ops').map(([start]) => start)).toEqual([
    text.lastIndexOf('BE-Ops'),
  ]);
});

test('the id of a scenario is found in front matter alone', () => {
  expect(
    places('---\nscenario: [S-01, S-02]\n---\n<details data-persona="S-02">\n</details>\n', 'S-02', 'scenario'),
  ).toEqual(['scenario: [S-01, ']);
});

test('the places in registries are those of the ids themselves', () => {
  const registry = parseRegistry(
    personasWith(
      'pages:\n  defaults:\n    - {files: a/*, persona: BE-Ops}\n    - {files: b/*, persona: [BE-New, BE-Ops], scenario: [S-03]}',
    ),
    scenariosYaml.replace('[BE-New, BE-Maint]', '[BE-New, BE-Ops]'),
  );
  const {personasFile, scenariosFile} = registry;
  const before = (text: string, spans: readonly (readonly [number, number] | undefined)[]) =>
    spans.map((span) => span && text.slice(0, span[0]).split('\n').at(-1));
  expect(before(personasFile.text, defaultLocations(registry, 'persona', 'BE-Ops'))).toEqual([
    '    - {files: a/*, persona: ',
    '    - {files: b/*, persona: [BE-New, ',
  ]);
  expect(before(personasFile.text, defaultLocations(registry, 'scenario', 'S-03'))).toEqual([
    '    - {files: b/*, persona: [BE-New, BE-Ops], scenario: [',
  ]);
  expect(before(scenariosFile.text, scenarioLocations(registry, 'BE-Ops'))).toEqual([
    '    personas: [BE-New, ',
    '    personas: [',
  ]);
});
