import {describe, expect, it} from 'vitest';
import {buildIndex} from '../../src/content/content-index.ts';
import {Page} from '../../src/content/page.ts';
import {index, personasWith, scenariosYaml, tagged} from '../site.ts';

/** What the index knows of one page. */
function entry(page: string | Buffer | Page, personas?: string) {
  const {byFile} = index({pages: {'docs/a.md': page}, ...(personas ? {personas} : {})});
  const found = byFile.get('docs/a.md');
  if (!found) throw new Error('There is no such page.');
  return found;
}
const readers = (text: string) => [...entry(text).readers];

describe('the content index', () => {
  it('has every page, sorted by file', () => {
    const {pages} = index({pages: {'docs/z.md': '', 'docs/a.md': '', 'docs/B.md': ''}});
    expect(pages.map(({page}) => page.file)).toEqual([
      'docs/B.md',
      'docs/README.md',
      'docs/a.md',
      'docs/backend.md',
      'docs/ops.md',
      'docs/z.md',
    ]);
  });

  it('knows whom a page is for', () => {
    expect(readers(tagged('[BE-Ops, BE-New]', 'S-01'))).toEqual(['BE-Ops', 'BE-New']);
    expect(readers(tagged('everyone', 'S-01'))).toEqual(['BE-New', 'BE-Maint', 'BE-Ops']);
    expect(readers('no tags')).toEqual(['BE-New', 'BE-Maint', 'BE-Ops']);
    expect(readers(tagged('be-ops', 'S-01'))).toEqual(['BE-Ops']);
    expect(readers(tagged('Nobody', 'S-01'))).toEqual([]);
  });

  it('knows whether its tags are complete', () => {
    expect(entry(tagged('BE-New', 's-1')).scenarios).toMatchObject({complete: false, ids: new Set(['S-01'])});
    expect(entry(tagged('BE-New', 'S-01')).scenarios.complete).toBe(true);
    expect(entry(tagged('[BE-New, Nobody]', 'S-01')).personas).toMatchObject({
      complete: false,
      ids: new Set(['BE-New']),
    });
    expect(entry('no tags').personas).toMatchObject({complete: false, values: []});
  });

  it('knows what counts', () => {
    expect(entry(tagged('BE-New', 'S-01'))).toMatchObject({valid: true, counts: true, exempt: false});
    expect(entry('---\ndraft: true\n---\n')).toMatchObject({valid: true, counts: false});
    expect(entry('---\nunlisted: true\n---\n')).toMatchObject({valid: true, counts: true});
    expect(entry('---\npersona: 5\n---\n')).toMatchObject({valid: false, counts: false});
    expect(entry(Buffer.from([0xff]))).toMatchObject({valid: false, counts: false});
    expect(entry(new Page('docs/a.md', '', 'it is gone'))).toMatchObject({valid: false, counts: false});
    expect(entry('', personasWith("pages: {exempt: ['docs/?.md']}"))).toMatchObject({exempt: true, counts: true});
  });

  it('knows the personas of a scenario, and whether all of them are known', () => {
    const scenarios = scenariosYaml.replace('[BE-New, BE-Maint]', '[be-maint, Nobody]');
    expect(Object.fromEntries(index({scenarios}).scenarioPersonas)).toEqual({
      'S-01': {ids: ['BE-New'], certain: ['BE-New'], complete: true},
      'S-02': {ids: ['BE-Maint'], certain: [], complete: false},
      'S-03': {ids: ['BE-Ops'], certain: ['BE-Ops'], complete: true},
    });
  });

  it('finds personas, scenarios and pages', () => {
    const {personaById, scenarioById, byFile} = index();
    expect(personaById.get('BE-Ops')?.name).toBe('Backend DevOps Hybrid');
    expect(scenarioById.get('S-03')?.outcome).toBe('Complete rotation with zero downtime');
    expect(byFile.get('docs/ops.md')?.page.file).toBe('docs/ops.md');
  });

  it('keeps what it knows of pages that are the very same, and of no others', () => {
    const {registry, pages} = index();
    const before = pages.map(({page}) => page);
    const page = new Page('docs/a.md', tagged('BE-New', 'S-01'));
    const again = buildIndex(registry, [...before, page]).pages;
    expect(again.filter((entry) => pages.includes(entry))).toEqual(pages);
    const changed = new Page('docs/a.md', tagged('BE-Ops', 'S-03'));
    expect([...(buildIndex(registry, [...before, changed]).byFile.get('docs/a.md')?.readers ?? [])]).toEqual([
      'BE-Ops',
    ]);
    expect(index().pages.some((entry) => pages.includes(entry))).toBe(false);
  });

  it('bears an invalid registry', () => {
    const broken = index({personas: '[', scenarios: undefined, pages: {'docs/a.md': tagged('BE-New', 'S-01')}});
    expect(broken.pages).toHaveLength(4);
    expect(broken.personaIds.all).toEqual([]);
    expect([...broken.scenarioPersonas]).toEqual([]);
  });
});
