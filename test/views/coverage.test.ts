import {Ajv} from 'ajv';
import fc from 'fast-check';
import type {Root, Table} from 'mdast';
import {toString as textOf} from 'mdast-util-to-string';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import {unified} from 'unified';
import {describe, expect, it} from 'vitest';
import {Checker} from '../../src/check/checker.ts';
import {jsonSchema} from '../../src/content/json-schema.ts';
import {coverage} from '../../src/views/coverage.ts';
import {coverageMarkdown} from '../../src/views/coverage-markdown.ts';
import {coveragePage} from '../../src/views/coverage-page.ts';
import {listedPages} from '../../src/views/listed-page.ts';
import {pageList} from '../../src/views/page-list.ts';
import {diagnose, index, type SiteTexts, scenariosYaml, tagged} from '../site.ts';
import {servedAsIs, sites} from './coverage-arbitrary.ts';

const cellsOf = (site: SiteTexts) =>
  coverage(index(site)).cells.map(({persona, scenario, state, pages}) =>
    [scenario, persona, state, ...pages.map((file) => file.replace(/^docs\/|\.md$/g, ''))].join(' '),
  );

const hidden = '---\npersona: BE-Ops\nscenario: S-03\nunlisted: true\n---\n';

describe('the coverage', () => {
  it('has a cell for each persona of each scenario, with the pages that count for it', () => {
    const pages = {
      'docs/all.md': tagged('everyone', 'S-02'),
      'docs/draft.md': '---\npersona: BE-New\nscenario: S-01\ndraft: true\n---\n',
      'docs/both.md': tagged('[BE-New, BE-Ops]', '[S-01, S-03]'),
    };
    expect(cellsOf({pages})).toEqual([
      'S-01 BE-New reachable README both',
      'S-02 BE-New reachable all backend',
      'S-02 BE-Maint reachable all backend',
      'S-03 BE-Ops reachable both ops',
    ]);
  });

  it('tells empty from planned, and what is written from what can be reached', () => {
    const scenarios = `${scenariosYaml}  S-04:\n    trigger: x\n    personas: [BE-Ops]\n    planned: true\n`;
    const pages = {'docs/backend.md': tagged('BE-New', 'S-02', '## API Patterns'), 'docs/ops.md': hidden};
    const {totals, personas, scenarios: rows} = coverage(index({scenarios, pages}));
    expect(cellsOf({scenarios, pages})).toEqual([
      'S-01 BE-New reachable README',
      'S-02 BE-New reachable backend',
      'S-02 BE-Maint empty',
      'S-03 BE-Ops written ops',
      'S-04 BE-Ops planned',
    ]);
    expect(totals).toEqual({expected: 4, written: 3, reachable: 2, proven: 0, planned: 1});
    expect(personas.map(({id, pages: count, expected, written}) => [id, count, expected, written])).toEqual([
      ['BE-New', 2, 2, 2],
      ['BE-Maint', 0, 1, 0],
      ['BE-Ops', 1, 1, 1],
    ]);
    expect(rows.map(({id, expected, planned}) => [id, expected, planned])).toEqual([
      ['S-01', 1, 0],
      ['S-02', 2, 0],
      ['S-03', 1, 0],
      ['S-04', 0, 1],
    ]);
  });

  it('says of each gap what closes it', () => {
    const gaps = (pages: NonNullable<SiteTexts['pages']>) =>
      coverage(index({pages})).gaps.map(({message, command}) => [message, command?.replace(/^.*personas /, '')]);
    expect(gaps({'docs/backend.md': tagged('BE-New', 'S-02'), 'docs/README.md': null})).toEqual([
      ['No page for BE-New is tagged S-01, and the one where it starts is missing. Write it.', 'new docs/README.md'],
      [
        'No page for BE-Maint is tagged S-02. Tag docs/backend.md, where it starts, or write one for her.',
        'tag docs/backend.md --persona BE-Maint --scenario S-02',
      ],
    ]);
    const draft = '---\npersona: BE-Ops\nscenario: S-03\ndraft: true\n---\n';
    expect(gaps({'docs/ops.md': draft})).toEqual([
      ['S-03 starts at docs/ops.md, which is a draft. Publish it.', undefined],
    ]);
    expect(gaps({'docs/ops.md': hidden})).toEqual([
      ['No link leads BE-Ops to docs/ops.md. List it, or link to it from a page for her.', undefined],
    ]);
    expect(gaps({'docs/ops.md': hidden, 'docs/a.md': tagged('BE-Ops', 'S-03', '[x](ops.md)')})).toEqual([]);
    const odd = scenariosYaml.replace('docs/ops.md', '"docs/on call\'s.md"');
    const [gap] = coverage(index({scenarios: odd, pages: {'docs/ops.md': null}})).gaps;
    expect(gap?.command).toMatch(/new 'docs\/on call'\\''s\.md'$/);
  });
});

describe('on generated registries', () => {
  it('the JSON fits its schema, and its figures add up', () => {
    const fits = new Ajv().compile(jsonSchema('coverage'));
    fc.assert(
      fc.property(sites, (texts) => {
        const found = coverage(index(texts));
        expect(fits(JSON.parse(JSON.stringify(found))), JSON.stringify(fits.errors)).toBe(true);
        for (const key of ['expected', 'written', 'reachable', 'proven', 'planned'] as const) {
          const sum = (rows: readonly {[key: string]: unknown}[]) =>
            rows.reduce((all, row) => all + Number(row[key]), 0);
          expect(sum(found.personas)).toBe(found.totals[key]);
          expect(sum(found.scenarios)).toBe(found.totals[key]);
        }
        expect(found.gaps.length).toBe(found.totals.expected - found.totals.reachable);
      }),
    );
  });

  it('Markdown and page say what the JSON says', () => {
    fc.assert(
      fc.property(sites, (texts) => {
        const built = index(texts);
        const found = coverage(built);
        const markdown = coverageMarkdown(found);
        const [head = [], ...body] = tableIn(markdown);
        const isProof = found.scenarios.some(({proof}) => proof);
        expect(head).toEqual([
          'Scenario',
          ...found.personas.map(({id}) => id),
          'Written',
          ...(isProof ? ['Proof'] : []),
        ]);
        for (const [at, {id}] of found.scenarios.entries()) {
          const cells = found.personas.map((persona) => {
            const cell = found.cells.find((one) => one.scenario === id && one.persona === persona.id);
            const count = cell?.pages.length ?? 0;
            if (cell?.state === 'planned') return count === 0 ? 'planned' : `planned, ${count}`;
            if (cell?.state === 'empty') return 'none';
            return cell?.state === 'written'
              ? `${count}, ${cell.unreachable.length} hidden`
              : cell
                ? String(count)
                : '';
          });
          const {written, expected, proof} = found.scenarios[at] as (typeof found.scenarios)[number];
          const shown = isProof ? [proof ? `${proof.state}, ${proof.date}` : ''] : [];
          expect(body[at]?.slice(1)).toEqual([...cells, `${written}/${expected}`, ...shown]);
        }
        const sums = Object.fromEntries(body.slice(found.scenarios.length).map(([name = '', ...row]) => [name, row]));
        const each = (figure: (of: (typeof found.personas)[number]) => string, all: string) => [
          ...found.personas.map(figure),
          all,
          ...(isProof ? [''] : []),
        ];
        const {totals, personas} = found;
        const overdue = personas.some((persona) => persona.overdue > 0);
        expect(sums).toEqual({
          Written: each((of) => `${of.written}/${of.expected}`, `${totals.written}/${totals.expected}`),
          Reachable: each((of) => `${of.reachable}/${of.expected}`, `${totals.reachable}/${totals.expected}`),
          ...(isProof
            ? {Proven: each((of) => `${of.proven}/${of.expected}`, `${totals.proven}/${totals.expected}`)}
            : {}),
          Pages: each((of) => String(of.pages), ''),
          ...(overdue ? {'Review overdue': each((of) => String(of.overdue), '')} : {}),
        });
        for (const {persona, scenario} of found.gaps)
          expect(markdown).toContain(`- **${scenario}** for **${persona}**: `);
        const served = servedAsIs(built);
        const page = coveragePage(built, listedPages(built, served));
        expect(page.coverage).toEqual(found);
        // What is within reach can be opened, or is linked to from a text.
        const listed = found.cells.flatMap(({pages}) => pages).filter((file) => !built.byFile.get(file)?.page.unlisted);
        expect(Object.keys(page.pages).sort()).toEqual([...new Set(listed)].sort());
      }),
    );
  });

  it('proofs and reviews are what the check says of them', () => {
    fc.assert(
      fc.property(sites, (texts) => {
        const site = index(texts);
        const found = coverage(site);
        const findings = new Checker().check(site);
        const about = (name: string) => findings.filter(({rule}) => rule === name);
        const lapsed = found.scenarios.flatMap(({id, proof}) => (proof?.state === 'lapsed' ? [id] : []));
        expect(about('proof-lapsed').map(({source, span}) => source.text.slice(...span))).toEqual(lapsed);
        const due = new Set(about('review-overdue').map(({source}) => source.file));
        const overdue = (id: string) => pageList(site, {personas: [id]}).filter(({file}) => due.has(file));
        expect(found.personas.map((persona) => persona.overdue)).toEqual(
          found.personas.map(({id}) => overdue(id).length),
        );
      }),
      {numRuns: 50},
    );
  });

  it('empty cells are what the check finds uncovered', () => {
    fc.assert(
      fc.property(sites, (texts) => {
        const empty = new Set(
          coverage(index(texts)).cells.flatMap(({state, scenario}) => (state === 'empty' ? [scenario] : [])),
        );
        const uncovered = diagnose(texts).filter(({rule}) =>
          ['scenario-uncovered', 'entry-point-missing', 'entry-point-untagged'].includes(rule),
        );
        const named = new Set(uncovered.map(({about}) => about));
        if (diagnose(texts).some(({rule}) => rule === 'pattern-unused')) return;
        expect([...empty].filter((id) => !named.has(id))).toEqual([]);
      }),
    );
  });
});

/** The cells of the one table in some Markdown. */
function tableIn(markdown: string): string[][] {
  const tree = unified().use(remarkParse).use(remarkGfm).parse(markdown) as Root;
  const table = tree.children.find((node): node is Table => node.type === 'table');
  return (table?.children ?? []).map((row) => row.children.map((cell) => textOf(cell)));
}
