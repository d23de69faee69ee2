import {describe, expect, it} from 'vitest';
import {type Proof, proofsText, readProofs} from '../../src/registry/proofs.ts';
import {findings, messages} from '../site.ts';

const proof: Proof = {
  scenario: 'S-03',
  outcome: 'passed',
  date: '2026-11-12',
  commit: 'abc',
  seconds: 3,
  definition: '0123456789abcdef',
  pages: {'docs/ops.md': 'abcdef0123456789'},
};

const proofs = (text: string) => ({proofs: text});

describe('personas-proofs.json', () => {
  it('is read as it is written, in the order of the ids', () => {
    const byHand = {...proof, scenario: 'S-01', seconds: undefined, by: 'Ann', note: 'on a clean laptop', commit: null};
    const text = proofsText([{...proof, pages: {b: 'b', a: 'a'}}, byHand]);
    expect(readProofs(text).proofs.map(({scenario, by}) => [scenario, by])).toEqual([
      ['S-01', 'Ann'],
      ['S-03', undefined],
    ]);
    expect(proofsText(readProofs(`\uFEFF${text}`).proofs)).toBe(text);
    expect(text.indexOf('"a"')).toBeLessThan(text.indexOf('"b"'));
    expect(text.endsWith('}\n')).toBe(true);
  });

  it('is nothing where there is none', () => {
    expect(readProofs(undefined)).toEqual({proofs: [], problems: []});
    expect(readProofs({unreadable: 'it is a folder'}).problems[0]?.message).toBe(
      'personas-proofs.json cannot be read: it is a folder.',
    );
  });

  it.each([
    ['', 'personas-proofs.json:1:1-1:1'],
    ['{"version": 1,\n<<<<<<< HEAD\n', 'personas-proofs.json:2:1-2:1'],
    ['[]', 'personas-proofs.json:1:1-1:3'],
    ['null', 'personas-proofs.json:1:1-1:5'],
    ['{"version": 2, "proofs": []}', 'personas-proofs.json:1:13-1:14'],
    [proofsText([{...proof, date: '2026-11-31'}]), 'personas-proofs.json:7:16-7:26'],
    [
      proofsText([{...proof, more: 1} as Proof]).replace('"seconds"', '"sceonds"'),
      'personas-proofs.json:9:8-9:15 → seconds',
    ],
    [proofsText([proof, proof]).replaceAll('  ', '\t'), 'personas-proofs.json:16:17-16:21'],
  ])('that is not valid is a finding, and nothing worse: %j', (text, place) => {
    expect(findings(proofs(text))).toEqual([`error registry-invalid ${place}`]);
    expect(messages(proofs(text))[0]).toMatch(/^\S.*[.?]$/);
  });
});
