import {expect, test} from 'vitest';
import {entryWithId} from '../../src/content/registry-entry.ts';
import {positionAt} from '../../src/diagnostics/text-source.ts';
import {idUses} from '../../src/views/id-uses.ts';
import {index, personasWith, scenariosYaml, tagged} from '../site.ts';

const site = index({
  personas: personasWith(
    '    formerly: [Run-Team, Old-Ops]\npages:\n  defaults: [{files: docs/given/*, persona: [BE-Ops, Run-Team], scenario: S-03}]',
  ),
  scenarios: scenariosYaml
    .replace('[BE-New, BE-Maint]', '[BE-New, Old-Ops, S-03]')
    .replace('Rotate secret in staging', 'BE-Ops rotates')
    .concat('    formerly: [S-30]\n'),
  pages: {
    'docs/a.md': tagged(
      'Run-Team',
      'S-30',
      '<details data-persona="BE-Ops"><summary>BE-Ops</summary></details>\n\n[hers](/for/be-ops) [there](?persona=BE-Ops) [steps](/scenarios/s-30)\n',
    ),
    'docs/b.md': tagged('BE-New', 'S-01', 'BE-Ops and S-03 in a text.\n'),
  },
});

/** Each place of an id, as `kind file:line:column what stands there`. */
function uses(id: string): string[] | undefined {
  const entry = entryWithId(site, id);
  return (
    entry &&
    idUses(site, entry).map(({kind, source, span}) => {
      const {line, column} = positionAt(source, span[0]);
      return `${kind} ${source.file}:${line}:${column} ${source.text.slice(...span)}`;
    })
  );
}

test('every place of a persona is found, and of what she was called before, and no place where she is only spoken of', () => {
  expect(uses('BE-Ops')).toEqual([
    'declaration personas.yaml:14:3 BE-Ops',
    'former personas.yaml:19:16 Run-Team',
    'former personas.yaml:19:26 Old-Ops',
    'default personas.yaml:21:46 BE-Ops',
    'default personas.yaml:21:54 Run-Team',
    'scenario scenarios.yaml:14:16 BE-Ops',
    'scenario scenarios.yaml:9:24 Old-Ops',
    'section docs/a.md:5:24 BE-Ops',
    'tag docs/a.md:2:10 Run-Team',
    'link docs/a.md:7:13 be-ops',
    'link docs/a.md:7:38 BE-Ops',
    'tag docs/ops.md:2:10 BE-Ops',
  ]);
});

test('every place of a scenario is found', () => {
  expect(uses('S-03')).toEqual([
    'declaration scenarios.yaml:12:3 S-03',
    'former scenarios.yaml:17:16 S-30',
    'default personas.yaml:21:75 S-03',
    'tag docs/a.md:3:11 S-30',
    'link docs/a.md:7:65 s-30',
    'tag docs/ops.md:3:11 S-03',
  ]);
});

test('an id that stands among others is found in its place', () => {
  expect(uses('BE-Maint')).toEqual(['declaration personas.yaml:9:3 BE-Maint', 'tag docs/backend.md:2:19 BE-Maint']);
});
