import {expect, test} from 'vitest';
import {entriesOf, entryWithId, unknownEntry} from '../../src/content/registry-entry.ts';
import {index, personasWith} from '../site.ts';

const site = index({personas: personasWith('    formerly: [Run-Team]')});

test('both registries are one, personas first', () => {
  expect(entriesOf(site).map(({kind, id, formerly}) => [kind, id, ...formerly].join(' '))).toEqual([
    'persona BE-New',
    'persona BE-Maint',
    'persona BE-Ops Run-Team',
    'scenario S-01',
    'scenario S-02',
    'scenario S-03',
  ]);
  expect(entryWithId(site, 'S-02')).toEqual({kind: 'scenario', id: 'S-02', formerly: []});
  expect(['Run-Team', 's-02', 'Nobody'].map((id) => entryWithId(site, id))).toEqual([undefined, undefined, undefined]);
});

test.each([
  ['Run-Team', 'Run-Team is now called BE-Ops.'],
  ['BE-Opz', 'BE-Opz is neither in personas.yaml nor in scenarios.yaml. Did you mean BE-Ops?'],
  ['s1', 's1 is neither in personas.yaml nor in scenarios.yaml. Did you mean S-01?'],
  [
    'Nobody',
    'Nobody is neither in personas.yaml nor in scenarios.yaml. Use BE-New, BE-Maint, BE-Ops, S-01, S-02 or S-03.',
  ],
])('of an id that is in none of them, it is said what was meant: %s', (written, message) => {
  expect(unknownEntry(site, written)).toBe(message);
});

test('nothing is suggested where both registries have something near', () => {
  const near = index({
    personas: 'personas: {Ops-A: {name: A}}',
    scenarios: 'scenarios: {Ops-B: {trigger: B, personas: [Ops-A], planned: true}}',
  });
  expect(unknownEntry(near, 'Ops-C')).toContain('Use Ops-A or Ops-B.');
  expect(unknownEntry(index({personas: undefined, scenarios: undefined}), 'x')).toContain('There is none yet.');
});
