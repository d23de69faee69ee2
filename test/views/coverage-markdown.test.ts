import {expect, test} from 'vitest';
import type {Coverage, CoverageCell} from '../../src/content/coverage-schema.ts';
import {coverageMarkdown} from '../../src/views/coverage-markdown.ts';
import {share} from '../../src/views/coverage-words.ts';

const cell = (
  place: string,
  state: CoverageCell['state'],
  pages: string[],
  unreachable: string[] = [],
): CoverageCell => {
  const [scenario = '', persona = ''] = place.split(' ');
  return {scenario, persona, state, pages, unreachable};
};
const shares = (expected: number, written: number, reachable: number, planned = 0, proven = 0) => ({
  expected,
  written,
  reachable,
  proven,
  planned,
});

const coverage: Coverage = {
  version: 1,
  totals: shares(3, 2, 1, 1),
  personas: [
    {id: 'A', name: 'Al', pages: 4, overdue: 0, ...shares(2, 1, 1)},
    {id: 'B', name: 'Bo', pages: 2, overdue: 0, ...shares(1, 1, 0, 1)},
  ],
  scenarios: [
    {id: 'S', title: 'Start *here*\nnow', proof: null, ...shares(2, 1, 0)},
    {id: 'T', title: 'T', proof: null, ...shares(1, 1, 1, 1)},
  ],
  cells: [
    cell('S A', 'empty', []),
    cell('S B', 'written', ['a.md', 'b.md'], ['b.md']),
    cell('T A', 'reachable', ['a.md', 'b.md', 'c.md']),
    cell('T B', 'planned', ['a.md']),
  ],
  gaps: [
    {scenario: 'S', persona: 'A', state: 'empty', message: 'No page_s.', command: 'personas new'},
    {scenario: 'S', persona: 'B', state: 'written', message: 'Hidden.', command: null},
  ],
};

test('the coverage as Markdown has the gaps first, then the table', () => {
  expect(coverageMarkdown(coverage)).toBe(`## Coverage

2 of 3 expected cells are written (66 %), 1 within reach (33 %). 1 cell of planned scenarios comes on top.

### Gaps

- **S** for **A**: No page\\_s.
  \`personas new\`
- **S** for **B**: Hidden.

### Pages by persona and scenario

| Scenario | A | B | Written |
| --- | ---: | ---: | ---: |
| S Start \\*here\\* now | **none** | 2, 1 hidden | 1/2 |
| T | 3 | planned, 1 | 1/1 |
| **Written** | 1/2 | 1/1 | 2/3 |
| **Reachable** | 1/2 | 0/1 | 1/3 |
| **Pages** | 4 | 2 |  |
`);
});

test('without gaps there is the table alone; what no scenario is for stays empty, and what is planned may have no page', () => {
  const cells = [cell('S A', 'planned', [])];
  const text = coverageMarkdown({...coverage, gaps: [], cells});
  expect(text).not.toContain('Gaps');
  expect(text).toContain('| S Start \\*here\\* now | planned |  | 1/2 |\n| T |  |  | 1/1 |\n');
});

test.each([
  [shares(0, 0, 0), 'No cell is expected yet.'],
  [shares(0, 0, 0, 2), 'No cell is expected yet. 2 cells of planned scenarios come on top.'],
  [shares(1, 1, 1), '1 of 1 expected cell is written (100 %), 1 within reach (100 %).'],
  [
    shares(3, 0, 0, 1),
    '0 of 3 expected cells are written (0 %), 0 within reach (0 %). 1 cell of planned scenarios comes on top.',
  ],
])('%j is said in a sentence', (totals, sentence) => {
  expect(share({totals, scenarios: []})).toBe(sentence);
});

test('proofs and reviews stand there once there are any', () => {
  const proof = {state: 'lapsed', date: '2026-11-12', by: null} as const;
  const [first, second] = coverage.scenarios;
  const text = coverageMarkdown({
    ...coverage,
    totals: shares(3, 2, 1, 1, 1),
    personas: coverage.personas.map((persona) => ({...persona, overdue: 2})),
    scenarios: [
      {...first, proof},
      {...second, proof: {...proof, state: 'proven'}},
    ] as Coverage['scenarios'],
  });
  expect(text).toContain('1 within reach (33 %), 1 proven (33 %).');
  expect(text).toContain('| Scenario | A | B | Written | Proof |\n| --- | ---: | ---: | ---: | --- |\n');
  expect(text).toContain('2, 1 hidden | 1/2 | **lapsed**, 2026-11-12 |');
  expect(text).toContain('1/1 | proven, 2026-11-12 |');
  expect(text).toContain('| **Proven** | 0/2 | 0/1 | 1/3 |  |');
  expect(text).toContain('| **Review overdue** | 2 | 2 |  |  |');
});
