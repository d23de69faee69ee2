import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {newFindings} from '../../src/cli/new-findings.ts';
import type {ContentIndex} from '../../src/content/content-index.ts';
import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts';
import {coverage} from '../../src/views/coverage.ts';
import {difference, hasLoss} from '../../src/views/difference.ts';
import {differenceParts, lineText} from '../../src/views/difference-lines.ts';
import {journey} from '../../src/views/journey.ts';
import {pageList} from '../../src/views/page-list.ts';
import {diagnose, index, personasYaml, type SiteTexts, scenariosYaml, tagged} from '../site.ts';
import {sites} from './coverage-arbitrary.ts';

/** What a change does, as lines. */
function told(before: SiteTexts, after: SiteTexts): string[] {
  return differenceParts(difference(index(before), index(after)), []).flatMap(({title, lines}) =>
    lines.map((line) => `${title}: ${lineText(line)}`),
  );
}

const both = '[BE-New, BE-Maint]';
const more = {'docs/more.md': tagged('BE-Ops', 'S-03', '# More\n')};

describe('a difference', () => {
  it('is nothing where nothing changed for readers', () => {
    expect(told({}, {})).toEqual([]);
    expect(told({}, {pages: {'docs/ops.md': tagged('BE-Ops', 'S-03', '# Operations\n\nOther words.\n')}})).toEqual([]);
  });

  it('tells the last page of a cell from one of several', () => {
    const without = {pages: {'docs/ops.md': null}};
    expect(told({}, without)).toEqual([
      'Lost: S-03 for BE-Ops: no page any more, 1 before',
      'Out of view: docs/ops.md, for BE-Ops',
    ]);
    expect(told({pages: more}, {pages: {}})).toEqual([
      'Changed: S-03 for BE-Ops: 1 now, 2 before',
      'Out of view: docs/more.md, for BE-Ops',
    ]);
    expect(told(without, {})).toEqual([
      'Gained: S-03 for BE-Ops: 1 now, none before',
      'Into view: docs/ops.md, for BE-Ops',
    ]);
  });

  it('tells a page that is for others now', () => {
    expect(told({}, {pages: {'docs/backend.md': tagged('BE-New', 'S-02', '## API Patterns\n')}})).toEqual([
      'Lost: S-02 for BE-Maint: no page any more, 1 before',
      'Out of view: docs/backend.md, for BE-Maint',
    ]);
  });

  it('tells a page that is hidden, and a draft', () => {
    const with_ = (key: string) => ({
      pages: {'docs/ops.md': `---\npersona: BE-Ops\nscenario: S-03\n${key}: true\n---\n`},
    });
    expect(told({}, with_('unlisted'))).toEqual([
      'Changed: S-03 for BE-Ops: a page is out of reach now (1 page)',
      'Out of view: docs/ops.md, for BE-Ops',
    ]);
    expect(told({}, with_('draft'))[0]).toBe('Lost: S-03 for BE-Ops: no page any more, 1 before');
  });

  it('knows a page that moved, be it whole or in part', () => {
    const moved = (page: string) => ({
      scenarios: scenariosYaml.replace('docs/ops.md', 'docs/run/ops.md'),
      pages: {'docs/ops.md': null, 'docs/run/ops.md': page},
    });
    expect(told({}, moved(tagged('BE-Ops', 'S-03', '# Operations\n')))).toEqual([
      'Moved: docs/ops.md is docs/run/ops.md now',
    ]);
    expect(told({}, moved(tagged('BE-Ops', 'S-03', '# Operations\n\nMore.\n')))).toEqual([
      'Moved: docs/ops.md is docs/run/ops.md now',
    ]);
  });

  it('knows ids that were renamed', () => {
    const renamed = {
      personas: personasYaml.replace('  BE-Ops:\n', '  BE-Run:\n    formerly: [BE-Ops]\n'),
      scenarios: scenariosYaml.replace('[BE-Ops]', '[BE-Run]'),
      pages: {'docs/ops.md': tagged('BE-Run', 'S-03', '# Operations\n')},
    };
    expect(told({}, renamed)).toEqual(['Renamed: BE-Ops is BE-Run now']);
  });

  it('tells what is expected, and what no longer is', () => {
    const forAll = scenariosYaml.replace('[BE-Ops]', '[BE-Ops, BE-New]');
    expect(told({}, {scenarios: forAll})).toEqual(['Newly expected, and empty: S-03 for BE-New: no page yet']);
    const planned = scenariosYaml.replace('entry_point: {page: docs/ops.md}', 'planned: true');
    expect(told({}, {scenarios: planned})).toEqual([
      'No longer expected: S-03 for BE-Ops: planned now, 1 before',
      'Entry points: S-03 starts at no page, at docs/ops.md before',
    ]);
    const gone = scenariosYaml.slice(0, scenariosYaml.indexOf('  S-03'));
    expect(told({}, {scenarios: gone})).toEqual([
      'No longer expected: S-03 for BE-Ops: taken out, 1 before',
      'Gone: S-03',
    ]);
  });

  it('tells entry points that moved, and ways that grew', () => {
    const elsewhere = scenariosYaml.replace('{page: docs/ops.md}', '{page: docs/more.md, heading: More}');
    expect(told({pages: more}, {pages: more, scenarios: elsewhere})).toEqual([
      'Entry points: S-03 starts at docs/more.md › More, at docs/ops.md before',
    ]);
    const hidden = {'docs/x.md': `---\npersona: ${both}\nscenario: S-02\nunlisted: true\n---\n`};
    const linked = (link: string) => ({
      pages: {
        ...hidden,
        'docs/y.md': hidden['docs/x.md'] + link,
        'docs/z.md': tagged(both, 'S-02', `[y](y.md)${link ? '' : '[x](x.md)'}`),
      },
    });
    expect(told(linked(''), linked('[x](x.md)'))).toEqual([
      'Further away: docs/x.md, of S-02, for BE-New: 3 clicks, 2 before',
      'Further away: docs/x.md, of S-02, for BE-Maint: 3 clicks, 2 before',
    ]);
  });
});

it('on generated sites: each cell that coverage has otherwise is told, and no other; nothing is told of a site and itself', () => {
  fc.assert(
    fc.property(sites, sites, (one, other) => {
      const [before, after] = [index(one), index(other)];
      const written = (site: typeof before) =>
        new Set(
          coverage(site).cells.flatMap(({state, scenario, persona}) =>
            ['written', 'reachable', 'proven'].includes(state) ? [`${scenario} ${persona}`] : [],
          ),
        );
      const empty = coverage(after).cells.flatMap(({state, scenario, persona}) =>
        state === 'empty' ? [`${scenario} ${persona}`] : [],
      );
      const [had, has] = [written(before), written(after)];
      const found = difference(before, after);
      const cells = (...changes: string[]) =>
        found.cells
          .flatMap(({change, scenario, persona}) => (changes.includes(change) ? [`${scenario} ${persona}`] : []))
          .sort();
      expect(cells('gained')).toEqual([...has].filter((cell) => !had.has(cell)).sort());
      expect(cells('lost', 'withdrawn')).toEqual([...had].filter((cell) => !has.has(cell)).sort());
      expect(cells('lost')).toEqual(empty.filter((cell) => had.has(cell)).sort());
      expect(hasLoss(found)).toBe(empty.some((cell) => had.has(cell)));
      expect(differenceParts(difference(after, after), [])).toEqual([]);
    }),
  );
});

it('on generated sites: views, ways, proofs and dead ends are told as list, journey, coverage and check have them', () => {
  fc.assert(
    fc.property(sites, sites, (one, other) => {
      const [before, after] = [index(one), index(other)];
      const found = difference(before, after);
      const inView = (site: ContentIndex, id: string) =>
        pageList(site, {personas: [id]}).flatMap(({file, draft, unlisted}) => (draft || unlisted ? [] : [file]));
      const views = after.personaIds.all.map((id) => {
        const [had, has] = [inView(before, id), inView(after, id)];
        return {
          persona: id,
          entered: has.filter((file) => !had.includes(file)),
          left: had.filter((file) => !has.includes(file)),
        };
      });
      expect(found.views).toEqual(views.filter(({entered, left}) => entered.length + left.length > 0));
      const ways = (site: ContentIndex) =>
        new Map(
          site.registry.scenarios.flatMap((scenario) =>
            site.personaIds.all.flatMap((persona) => {
              const {steps, others} = journey(site, persona, scenario);
              const isHers = site.scenarioPersonas.get(scenario.id)?.ids.includes(persona);
              return isHers
                ? [...steps, ...others].map(({page, clicks}) => [`${scenario.id} ${persona} ${page}`, clicks] as const)
                : [];
            }),
          ),
        );
      const [then, now] = [ways(before), ways(after)];
      const longer = [...now].flatMap(([key, clicks]) => {
        const was = then.get(key);
        return was !== undefined && clicks !== undefined && clicks > was ? [`${key} ${was} ${clicks}`] : [];
      });
      expect(
        found.longer.map((way) => `${way.scenario} ${way.persona} ${way.page} ${way.before} ${way.after}`).sort(),
      ).toEqual(longer.sort());
      const holds = (site: ContentIndex) =>
        coverage(site).scenarios.flatMap(({id, proof}) => (proof?.state === 'proven' ? [id] : []));
      const held = holds(after);
      expect(found.lapsed.map(({scenario}) => scenario)).toEqual(holds(before).filter((id) => !held.includes(id)));
      expect([found.entryPoints, found.moved, found.renamed]).toEqual([[], [], []]);
      const deadEnds = (all: readonly Diagnostic[]) =>
        all.flatMap(({rule, source}) => (rule === 'persona-dead-end' ? [source.file] : []));
      const old = deadEnds(diagnose(one));
      expect(deadEnds(newFindings(before, after))).toEqual(
        deadEnds(diagnose(other)).filter((file) => !old.includes(file)),
      );
    }),
    {numRuns: 50},
  );
});
