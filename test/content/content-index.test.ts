import {describe, expect, it} from 'vitest';
import {buildIndex} from '../../src/content/content-index.ts';
import {Page} from '../../src/content/page.ts';
import {parseRegistry} from '../../src/registry/registry.ts';
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
    const first = index();
    const {registry, pages} = first;
    const before = pages.map(({page}) => page);
    const page = new Page('docs/a.md', tagged('BE-New', 'S-01'));
    const second = buildIndex(registry, [...before, page], first);
    expect(second.pages.filter((entry) => pages.includes(entry))).toEqual(pages);
    const changed = new Page('docs/a.md', tagged('BE-Ops', 'S-03'));
    const third = buildIndex(registry, [...before, changed], second);
    expect([...(third.byFile.get('docs/a.md')?.readers ?? [])]).toEqual(['BE-Ops']);
    const exempt = parseRegistry(personasWith('pages: {exempt: [docs/a.md]}'), scenariosYaml);
    expect(buildIndex(exempt, [...before, changed], third).byFile.get('docs/a.md')?.exempt).toBe(true);
    expect(index().pages.some((entry) => pages.includes(entry))).toBe(false);
  });

  it('knows what people write for everyone', () => {
    for (const word of ['all', 'any', 'Anybody', 'anyone', 'EVERYBODY', '"*"', 'everyone', 'Everyone'])
      expect([word, readers(tagged(word, 'S-01'))]).toEqual([word, ['BE-New', 'BE-Maint', 'BE-Ops']]);
    expect(entry(tagged('all', 'S-01'), `${personasWith('')}  all: {name: All}`).readers).toEqual(new Set(['all']));
  });

  it('keeps no page when what it means for pages changed, and every page when it did not', () => {
    const keeps = (change: (texts: {personas: string; scenarios: string}) => object, personas = personasWith('')) => {
      const texts = {personas, scenarios: scenariosYaml};
      const first = index(texts);
      const {personas: who, scenarios: what} = {...texts, ...change(texts)};
      const second = buildIndex(
        parseRegistry(who, what),
        first.pages.map(({page}) => page),
        first,
      );
      return second.pages[0] === first.pages[0];
    };
    expect(keeps(() => ({}))).toBe(true);
    expect(keeps(({personas}) => ({personas: `# A comment\n${personas}`}))).toBe(true);
    expect(keeps(({personas}) => ({personas: personas.replace('goals: [guide', 'goals: [lead')}))).toBe(true);
    expect(keeps(({personas}) => ({personas: personas.replace('  BE-New:', '  BE-Neu:')}))).toBe(false);
    expect(keeps(({personas}) => ({personas: personas.replace('name: Maintainer', 'name: Keeper')}))).toBe(false);
    expect(keeps(({personas}) => ({personas: `${personas}    formerly: [Ops]\n`}))).toBe(false);
    expect(keeps(({personas}) => ({personas: `${personas}rules: {persona-unused: off}\n`}))).toBe(false);
    expect(keeps(({personas}) => ({personas: `${personas}pages: {exempt: [docs/x/*]}\n`}))).toBe(false);
    expect(keeps(({scenarios}) => ({scenarios: scenarios.replace('S-01', 'S-10')}))).toBe(false);
    expect(keeps(({scenarios}) => ({scenarios: scenarios.replace('[BE-Ops]', '[BE-New]')}))).toBe(false);
    expect(keeps(({scenarios}) => ({scenarios: scenarios.replace('trigger: Rotate', 'trigger: Change')}))).toBe(false);
    expect(keeps(({scenarios}) => ({scenarios: `${scenarios}    formerly: [S-30]\n`}))).toBe(false);
    expect(keeps(({scenarios}) => ({scenarios: scenarios.replace('outcome: Tests', 'outcome: All tests')}))).toBe(true);
    // What pages inherit has its place in that file.
    const inheriting = personasWith('pages: {defaults: [{files: docs/x/*, persona: BE-Ops}]}');
    expect(keeps(({personas}) => ({personas: `# A comment\n${personas}`}), inheriting)).toBe(false);
  });

  it('bears an invalid registry', () => {
    const broken = index({personas: '[', scenarios: undefined, pages: {'docs/a.md': tagged('BE-New', 'S-01')}});
    expect(broken.pages).toHaveLength(4);
    expect(broken.personaIds.all).toEqual([]);
    expect([...broken.scenarioPersonas]).toEqual([]);
  });
});
