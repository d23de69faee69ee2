import fc from 'fast-check';
import {describe, expect, it, test} from 'vitest';
import type {Diagnostic} from '../../src/diagnostics/diagnostic.ts';
import {fixes} from '../../src/edits/fix.ts';
import {applyEdits} from '../../src/edits/text-edit.ts';
import {diagnose, entryPages, personasYaml, type SiteTexts, scenariosYaml, tagged} from '../site.ts';
import {type SiteFiles, slippedSites} from './fix-arbitrary.ts';

/** A site after one round of fixing. */
function fixedOnce(site: SiteFiles): SiteFiles {
  const edits = fixes(all(site));
  const text = (file: string, before: string) =>
    applyEdits(
      before,
      edits.filter(({source}) => source.file === file),
    );
  return {
    personas: text('personas.yaml', site.personas),
    scenarios: text('scenarios.yaml', site.scenarios),
    pages: Object.fromEntries(Object.entries(site.pages).map(([file, before]) => [file, text(file, before)])),
  };
}

/** A site after as many rounds as change something. */
function fixed(site: SiteFiles): SiteFiles {
  const after = fixedOnce(site);
  return JSON.stringify(after) === JSON.stringify(site) ? site : fixed(after);
}

/** All findings of a site that has these pages and no others. */
function all(site: SiteFiles): Diagnostic[] {
  const none = Object.fromEntries(Object.keys(entryPages).map((file) => [file, null]));
  return diagnose({...site, pages: {...none, ...site.pages}} as SiteTexts);
}

/** What a finding is, wherever its lines have moved. */
const known = ({rule, source, span}: Diagnostic) => `${rule} ${source.file} ${source.text.slice(...span)}`;

describe('fixing a site', {timeout: 120_000}, () => {
  test('takes every typo back, and nothing else: comments, quotes, order and line endings stay', () => {
    fc.assert(
      fc.property(slippedSites, ({meant, written}) => {
        expect(fixed(written)).toEqual(meant);
      }),
      {numRuns: 40},
    );
  });

  test('leaves only findings that were there before, or that a typo had hidden', () => {
    fc.assert(
      fc.property(slippedSites, ({meant, written}) => {
        const before = new Set([...all(written), ...all(meant)].map(known));
        const after = all(fixed(written));
        expect(after.map(known).filter((finding) => !before.has(finding))).toEqual([]);
        expect(after.filter(({suggestion}) => suggestion !== undefined)).toEqual([]);
      }),
      {numRuns: 40},
    );
  });

  test('changes nothing in a site that has no typos', () => {
    fc.assert(
      fc.property(slippedSites, ({meant}) => {
        expect(fixedOnce(meant)).toEqual(meant);
      }),
      {numRuns: 40},
    );
  });

  test('keeps every byte outside the places that have a suggestion', () => {
    fc.assert(
      fc.property(slippedSites, ({written}) => {
        for (const {source, edits} of bySource(fixes(all(written)))) {
          const kept = outside(
            source.text,
            edits.map(({span}) => span),
          );
          let at = 0;
          const after = applyEdits(source.text, edits);
          for (const piece of kept) {
            expect(after.indexOf(piece, at)).toBeGreaterThanOrEqual(at);
            at = after.indexOf(piece, at) + piece.length;
          }
        }
      }),
      {numRuns: 40},
    );
  });
});

function bySource(edits: ReturnType<typeof fixes>) {
  return [...new Set(edits.map(({source}) => source))].map((source) => ({
    source,
    edits: edits.filter((edit) => edit.source === source),
  }));
}

/** The pieces of a text between some spans. */
function outside(text: string, spans: readonly (readonly [number, number])[]): string[] {
  const ends = [...spans].sort((a, b) => a[0] - b[0]).flat();
  return [0, ...ends].flatMap((start, index, cuts) =>
    index % 2 === 0 ? [text.slice(start, cuts[index + 1] ?? text.length)] : [],
  );
}

/** A page after one round of fixing. */
function fixedPage(text: string, file = 'docs/a.md'): string {
  const page = diagnose({format: 'detect', pages: {[file]: text}}).filter(({source}) => source.file === file);
  return applyEdits(text, fixes(page));
}

/** scenarios.yaml after one round of fixing. */
function fixedScenarios(scenarios: string, pages: Record<string, string> = {}): string {
  const found = diagnose({scenarios, pages}).filter(({source}) => source.file === 'scenarios.yaml');
  return applyEdits(scenarios, fixes(found));
}

describe('front matter', () => {
  it.each([
    ['plain', 'BE-Mant', 'BE-Maint'],
    ['in single quotes', "'BE-Mant'", "'BE-Maint'"],
    ['in double quotes', '"BE-Mant"', '"BE-Maint"'],
    ['in double quotes, with spaces', '" BE Mant "', '"BE-Maint"'],
    ['with an escape', '"BE\\u002dMant"', '"BE-Maint"'],
    ['with an anchor', '&who BE-Mant', '&who BE-Maint'],
    ['with a type', '!!str BE-Mant', '!!str BE-Maint'],
    ['before a comment', 'BE-Mant # yes', 'BE-Maint # yes'],
    ['in a list', '[BE-Mant, be_new]', '[BE-Maint, BE-New]'],
    ['everyone', 'Everyone', 'everyone'],
  ])('an id %s', (_, before, after) => {
    expect(fixedPage(tagged(before, 'S-02'))).toBe(tagged(after, 'S-02'));
  });

  it.each([
    ['a block of text', '|\n  BE-Mant'],
    ['a folded block', '>-\n  BE-Mant'],
    ['text over two lines', 'BE\n  Mant'],
    ['a number', 'S-99'],
  ])('leaves %s to a person', (_, value) => {
    expect(fixedPage(tagged(value, 'S-02'))).toBe(tagged(value, 'S-02'));
  });

  it('writes an alias out, and leaves what it stands for', () => {
    const text = (value: string) => `---\nauthor: &who BE-Mant\npersona: ${value}\nscenario: S-02\n---\n`;
    expect(fixedPage(text('*who'))).toBe(text('BE-Maint'));
  });

  it('fixes a misspelt key and its value in one go', () => {
    expect(fixedPage('---\n"Presona": be-maint\nscenarios: [s2]\n---\n')).toBe(
      '---\n"persona": BE-Maint\nscenario: [S-02]\n---\n',
    );
  });

  it('fixes one of two misspelt keys, since a key may not stand twice', () => {
    expect(fixedPage('---\npresona: BE-New\npersonna: BE-Ops\nscenario: S-01\n---\n')).toBe(
      '---\npersona: BE-New\npersonna: BE-Ops\nscenario: S-01\n---\n',
    );
  });

  it('follows a former id', () => {
    const personas = personasYaml.replace('name: New Backend', 'formerly: [Starter]\n    name: New Backend');
    const text = tagged('Starter', 'S-01');
    const page = diagnose({personas, pages: {'docs/a.md': text}}).filter(({source}) => source.file === 'docs/a.md');
    expect(applyEdits(text, fixes(page))).toBe(tagged('BE-New', 'S-01'));
  });
});

describe('sections', () => {
  const page = (body: string) => tagged('[BE-New, BE-Maint]', 'S-02', body);

  it.each([
    ['in HTML', '<details data-persona="BE-Mant  be-new">', '<details data-persona="BE-Maint  BE-New">'],
    ['without quotes', '<details data-persona=BE-Mant open>', '<details data-persona=BE-Maint open>'],
    ['with a misspelt attribute', "<details persona='be-new'>", "<details data-persona='BE-New'>"],
  ])('%s', (_, before, after) => {
    const rest = '\n<summary>More</summary>\n\n</details>\n';
    expect(fixedPage(page(before + rest))).toBe(page(after + rest));
    expect(fixedPage(page(before.replace('=BE-Mant', '="BE-Mant"') + rest), 'docs/a.mdx')).toBe(
      page(after.replace('=BE-Maint', '="BE-Maint"') + rest),
    );
  });

  it.each(['"', "'", '`'])('as JSX, in braces and %s', (quote) => {
    const opening = (id: string) =>
      `<details data-persona={${quote}${id}${quote}}>\n<summary>x</summary>\n\n</details>\n`;
    expect(fixedPage(page(opening('BE-Mant')), 'docs/a.mdx')).toBe(page(opening('BE-Maint')));
  });

  it('as directives', () => {
    expect(fixedPage(page(':::details[More]{data-persona="be-new" .x}\n:::\n'))).toBe(
      page(':::details[More]{persona="BE-New" .x}\n:::\n'),
    );
  });

  it.each([
    ['an attribute that stands beside the right one', '<details data-presona="BE-New" data-persona="BE-New">'],
    ['a value with character references', '<details data-persona="BE&#45;Mant BE-New">'],
    ['an expression', "<details data-persona={'BE-Mant' + x}>"],
  ])('leaves %s to a person', (_, opening) => {
    const text = page(`${opening}\n<summary>More</summary>\n\n</details>\n`);
    expect(fixedPage(text)).toBe(text);
    expect(fixedPage(text, 'docs/a.mdx')).toBe(text);
  });
});

describe('registries', () => {
  it.each([
    ['plain', 'Api Patterns', 'API Patterns'],
    ['in single quotes', "'Api Patterns'", "'API Patterns'"],
    ['in double quotes', '"Api Patterns"', '"API Patterns"'],
  ])('a heading %s', (_, before, after) => {
    const heading = (value: string) => scenariosYaml.replace('API Patterns', value);
    expect(fixedScenarios(heading(before))).toBe(heading(after));
  });

  it.each([
    ['what YAML would read otherwise', 'Dont panic', "Don't: panic", `'Don''t: panic'`],
    ['a quote in single quotes', `'dont panic'`, "Don't panic", `'Don''t panic'`],
    ['quotes in double quotes', '"say hi"', 'Say "hi"', '"Say \\"hi\\""'],
    ['a comma in braces', 'Set up run', 'Set up, run', "'Set up, run'"],
  ])('quotes and escapes %s', (_, before, heading, after) => {
    const scenarios = (value: string) => scenariosYaml.replace('API Patterns', value);
    const pages = {'docs/backend.md': tagged('[BE-New, BE-Maint]', 'S-02', `# Backend\n\n## ${heading}\n`)};
    expect(fixedScenarios(scenarios(before), pages)).toBe(scenarios(after));
  });

  it('a page, a persona and a key', () => {
    const before = scenariosYaml
      .replace('docs/backend.md', 'docs/Backend.md')
      .replace('[BE-New, BE-Maint]', '[be-new, BE-Mant]');
    expect(fixedScenarios(before)).toBe(scenariosYaml);
    expect(fixedScenarios(scenariosYaml.replace('outcome', 'outcom'))).toBe(scenariosYaml);
  });

  it('leaves a key whose place is taken', () => {
    const text = scenariosYaml.replace('outcome:', 'Outcome: soon\n    outcome:');
    expect(fixedScenarios(text)).toBe(text);
  });
});
