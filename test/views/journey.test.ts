import {describe, expect, it} from 'vitest';
import type {Scenario} from '../../src/registry/registry.ts';
import {journey} from '../../src/views/journey.ts';
import {index, personasWith, type SiteTexts, scenariosYaml, tagged} from '../site.ts';

/** The way of a persona through S-02, each page as `clicks page by by`. */
function walk(site: SiteTexts, persona = 'BE-New'): string[] {
  const built = index(site);
  const {steps, others} = journey(built, persona, built.scenarioById.get('S-02') as Scenario);
  return [...steps, ...others].map(({clicks, page, heading, way}) =>
    [clicks ?? 'lost', page.replace(/^docs\//, '') + (heading ? `#${heading}` : ''), ...way].join(' '),
  );
}

const unlisted = (body = '', persona = 'BE-New') =>
  `---\npersona: ${persona}\nscenario: S-02\nunlisted: true\n---\n${body}`;

describe('a journey', () => {
  it('begins at her home, which lists what names her', () => {
    expect(walk({pages: {'docs/all.md': tagged('everyone', 'S-02'), 'docs/m.md': tagged('BE-Maint', 'S-02')}})).toEqual(
      ['1 backend.md home', '1 all.md home'],
    );
  });

  it('goes over the page of the scenario to what nobody is named on', () => {
    const scenarios = scenariosYaml.replace('  S-03:', "    steps: ['docs/free/words.md#Terms']\n  S-03:");
    const personas = personasWith('pages: {exempt: [docs/free/**]}');
    expect(walk({personas, scenarios, pages: {'docs/free/words.md': '# Words\n\n## Terms\n'}})).toEqual([
      '1 backend.md#API Patterns home',
      '2 words.md#Terms home scenario'.replace('words', 'free/words'),
    ]);
  });

  it('follows texts by the shortest chain, but no section for others', () => {
    const pages = {
      'docs/a.md': unlisted('[b](b.md)'),
      'docs/b.md': unlisted(),
      'docs/c.md': unlisted(),
      'docs/d.md': unlisted(),
      'docs/list.md': tagged(
        '[BE-New, BE-Maint]',
        'S-02',
        ':::details[More]{persona="BE-Maint"}\n[c](c.md)\n:::\n[a](a.md)\n',
      ),
      'docs/other.md': tagged('BE-Maint', 'S-02', '[d](d.md)'),
    };
    expect(walk({pages})).toEqual([
      '1 backend.md home',
      '2 a.md home docs/list.md',
      '3 b.md home docs/list.md docs/a.md',
      'lost c.md',
      'lost d.md',
      '1 list.md home',
    ]);
    const section = pages['docs/list.md'].replace('"BE-Maint"', '"BE-Maint BE-New"');
    expect(walk({pages: {...pages, 'docs/list.md': section}})).toContain('2 c.md home docs/list.md');
  });
});
