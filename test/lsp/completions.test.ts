import fc from 'fast-check';
import {describe, expect, it} from 'vitest';
import {completionsAt} from '../../src/lsp/completions/completions.ts';
import type {FileKind} from '../../src/lsp/cursor-context.ts';
import {definitionAt} from '../../src/lsp/requests/definition.ts';
import {hoverAt} from '../../src/lsp/requests/hover.ts';
import {asMarkdown} from '../../src/lsp/rich-text.ts';
import {index, type SiteTexts, scenariosYaml, tagged} from '../site.ts';

const files: Record<FileKind, string> = {
  personas: 'personas.yaml',
  scenarios: 'scenarios.yaml',
  page: 'docs/a.md',
};

/** What can be written at the bar, each completion as its label. */
function offered(marked: string, kind: FileKind = 'page', site: SiteTexts = {}): string[] {
  return completions(marked, kind, site).map(({label}) => label);
}

function completions(marked: string, kind: FileKind = 'page', site: SiteTexts = {}) {
  const offset = marked.indexOf('|');
  const text = marked.slice(0, offset) + marked.slice(offset + 1);
  return completionsAt(index(site), {kind, file: files[kind], text}, offset);
}

/** The text once the first completion is taken. */
function taken(marked: string, kind: FileKind = 'page', site: SiteTexts = {}): string | undefined {
  const [first] = completions(marked, kind, site);
  const text = marked.replace('|', '');
  return first && text.slice(0, first.span[0]) + first.text + text.slice(first.span[1]);
}

describe('completions in front matter', () => {
  it('are all personas and everyone', () => {
    expect(offered('---\npersona: |\n---\n')).toEqual(['BE-New', 'BE-Maint', 'BE-Ops', 'everyone']);
  });

  it('leave out what the list has', () => {
    expect(offered('---\npersona: [BE-New, |]\n---\n')).toEqual(['BE-Maint', 'BE-Ops', 'everyone']);
    expect(offered('---\npersona:\n  - BE-Maint\n  - |\n  - BE-Ops\n---\n')).toEqual(['BE-New', 'everyone']);
  });

  it('begin with the scenarios for the personas of the page', () => {
    expect(offered('---\npersona: BE-Maint\nscenario: |')).toEqual(['S-02', 'S-01', 'S-03']);
    expect(offered('---\nscenario: [|\npersona: [BE-Ops')).toEqual(['S-03', 'S-01', 'S-02']);
  });

  it('begin with the personas of the scenarios of the page', () => {
    expect(offered('---\npersona: |\nscenario: S-03\n---\n')[0]).toBe('BE-Ops');
  });

  it('are our keys where they are missing', () => {
    expect(offered('---\n|\n---\n')).toEqual(['persona', 'scenario']);
    expect(offered('---\ntitle: A\npersona: BE-New\nsc|\n---\n')).toEqual(['scenario']);
    expect(offered('---\nper|\nscenario: S-01\npersona: BE-New\n---\n')).toEqual([]);
  });

  it('are none in the values of other keys, and none in comments', () => {
    expect(offered('---\ntitle: |\n---\n')).toEqual([]);
    expect(offered('---\n# persona: |\n---\n')).toEqual([]);
    expect(offered('---\npersona: BE-New # |\n---\n')).toEqual([]);
    expect(offered('---\nmdx: {format: |}\n---\n')).toEqual([]);
  });

  it('come with the name and the text of the registry', () => {
    const [first] = completions('---\npersona: |\n---\n');
    expect(first).toMatchObject({detail: 'New Backend Engineer', kind: 'persona'});
    expect(asMarkdown(first?.documentation ?? [])).toContain('0-3 weeks on WeBudget');
    const [scenario] = completions('---\nscenario: |\n---\n');
    expect(asMarkdown(scenario?.documentation ?? [])).toContain('**Outcome:** All containers healthy');
    expect(asMarkdown(scenario?.documentation ?? [])).toContain('`BE-New` New Backend Engineer');
  });

  it.each([
    ['---\npersona:|\n---\n', '---\npersona: BE-New\n---\n'],
    ['---\npersona: BE|\n---\n', '---\npersona: BE-New\n---\n'],
    ['---\npersona: BE-|New\n---\n', '---\npersona: BE-New\n---\n'],
    ['---\npersona: [BE-Ops,|]\n---\n', '---\npersona: [BE-Ops, BE-New]\n---\n'],
    ['---\npersona: "|"\n---\n', '---\npersona: "BE-New"\n---\n'],
    ['---\r\npersona:\r\n  -|\r\n---\r\n', '---\r\npersona:\r\n  - BE-New\r\n---\r\n'],
    ['---\npersona:\n  - BE-Ops\n  |\n---\n', '---\npersona:\n  - BE-Ops\n  - BE-New\n---\n'],
    ['---\n|', '---\npersona: '],
    ['---\npersona: |', '---\npersona: BE-New'],
    ['---\npersona: |\n# Title', '---\npersona: BE-New\n# Title'],
  ])('fit in where they are taken: %j', (marked, expected) => {
    expect(taken(marked)).toBe(expected);
  });
});

describe('completions in the body', () => {
  const page = (body: string) => tagged('[BE-New, BE-Maint]', 'S-02', body);

  it('of a section are the personas of the page', () => {
    expect(offered(page('<details data-persona="|">'))).toEqual(['BE-New', 'BE-Maint']);
    expect(offered(page('<details open\n  data-persona="BE-New |'))).toEqual(['BE-Maint']);
    expect(offered(page(':::details[A "label"]{persona="|"}'))).toEqual(['BE-New', 'BE-Maint']);
    expect(offered(page("::::details{#id persona='BE-Maint B|'"))).toEqual(['BE-New']);
  });

  it('of a section are all personas where the page is for everyone or its front matter is not to be read', () => {
    expect(offered(tagged('everyone', 'S-01', '<details data-persona="|">'))).toHaveLength(3);
    expect(offered('<details data-persona="|">')).toHaveLength(3);
    expect(offered(tagged('BE-Nwe', 'S-01', '<details data-persona="|">'))).toHaveLength(3);
  });

  it('are the attribute of a section that lacks it', () => {
    expect(offered(page('<details |>'))).toEqual(['data-persona']);
    expect(offered(page('<details da|>'))).toEqual(['data-persona']);
    expect(offered(page(':::details[Label]{|}'))).toEqual(['persona']);
    expect(offered(page('<details data-persona="BE-New" |>'))).toEqual([]);
    expect(offered(page('<details | data-persona="BE-New">'))).toEqual([]);
    expect(offered(page('<details title="a |'))).toEqual([]);
  });

  it('are sections at the start of a line', () => {
    expect(offered(page(':|'))).toEqual([':::details']);
    expect(offered(page('::::det|'))).toEqual(['::::details']);
    expect(offered(page('  <de|'))).toEqual(['<details data-persona>']);
    expect(offered(page('|'))).toEqual([':::details', '<details data-persona>']);
  });

  it('are none in text, in other elements and in code', () => {
    expect(offered(page('Text: |'))).toEqual([]);
    expect(offered(page('a < b |'))).toEqual([]);
    expect(offered(page('<div data-persona="|">'))).toEqual([]);
    expect(offered(page('```\n:|\n```'))).toEqual([]);
    expect(offered(page('```\n```\n:|'))).toEqual([':::details']);
  });

  it.each([
    ['<details data-persona=|>', '<details data-persona="BE-New">'],
    ['<details |>', '<details data-persona="BE-New">'],
    [':::details[A]{|}', ':::details[A]{persona="BE-New"}'],
    ['<det|', '<details data-persona="BE-New">\n<summary></summary>\n\n\n\n</details>'],
    [':::|', ':::details[]{persona="BE-New"}\n\n\n\n:::'],
  ])('fit in where they are taken: %j', (marked, expected) => {
    expect(taken(page(marked))).toBe(page(expected));
  });
});

describe('completions in scenarios.yaml', () => {
  it('are personas of a scenario', () => {
    const text = scenariosYaml.replace('personas: [BE-New, BE-Maint]', 'personas: [BE-New, |]');
    expect(offered(text, 'scenarios')).toEqual(['BE-Maint', 'BE-Ops']);
    expect(offered('scenarios:\n  S-09:\n    personas:\n      - |', 'scenarios')).toHaveLength(3);
  });

  it('are pages that can be an entry point', () => {
    const site = {pages: {'docs/draft.md': '---\ndraft: true\n---\n', 'docs/z.md': '---\ntitle: Last\n---\n'}};
    const marked = 'scenarios:\n  S-09:\n    entry_point: {page: |}';
    expect(offered(marked, 'scenarios', site)).toEqual([
      'docs/README.md',
      'docs/backend.md',
      'docs/ops.md',
      'docs/z.md',
    ]);
    expect(completions(marked, 'scenarios', site).at(-1)?.detail).toBe('Last');
  });

  it('are the headings of the page', () => {
    const site = {pages: {'docs/z.md': '# One: two\n\n## Three, four\n'}};
    const flow = 'scenarios:\n  S-09:\n    entry_point: {page: docs/z.md, heading: |}';
    expect(offered(flow, 'scenarios', site)).toEqual(['One: two', 'Three, four']);
    const block = 'scenarios:\n  S-09:\n    entry_point:\n      page: docs/z.md\n      heading: |';
    expect(completions(block, 'scenarios', site).map(({text}) => text)).toEqual(["'One: two'", 'Three, four']);
    expect(completions(flow, 'scenarios', site).map(({text}) => text)).toEqual(["'One: two'", "'Three, four'"]);
  });

  it('are the pages of steps, and behind the number sign the headings', () => {
    const site = {pages: {'docs/z.md': '# One: two\n\n## Three\n'}};
    const start = 'scenarios:\n  S-09:\n    steps:\n      - docs/README.md\n      - ';
    expect(offered(`${start}|`, 'scenarios', site)).toContain('docs/z.md');
    expect(completions(`${start}docs/z.md#|`, 'scenarios', site).map(({text}) => text)).toEqual([
      "'docs/z.md#One: two'",
      'docs/z.md#Three',
    ]);
    expect(offered('scenarios:\n  S-09:\n    steps: [docs/z.md#Th|]', 'scenarios', site)).toContain('docs/z.md#Three');
    expect(offered('---\nafter: |\n---\n', 'page', site)).toContain('docs/z.md');
    expect(offered('---\nafter: [docs/README.md, |]\n---\n', 'page', site)).toContain('docs/z.md');
  });

  it('are none elsewhere', () => {
    expect(offered('scenarios:\n  S-09:\n    trigger: |', 'scenarios')).toEqual([]);
    expect(offered('scenarios:\n  |', 'scenarios')).toEqual([]);
    expect(offered('personas:\n  BE-New:\n    name: |', 'personas')).toEqual([]);
  });
});

describe('half-written text', () => {
  const piece = fc.constantFrom(
    ...[
      '---\n',
      'persona',
      'scenario',
      'scenarios',
      'personas',
      'entry_point',
      'page',
      'heading',
      ':',
      ': ',
      '[',
      ']',
      '{',
      '}',
    ],
    ...[
      ',',
      '"',
      "'",
      '#',
      ' # ',
      '- ',
      '\n',
      '\r\n',
      '  ',
      '\t',
      'BE-New',
      'S-01',
      '😀',
      '<details ',
      'data-persona="',
      '>',
    ],
    ...[':::details', '{persona="', '```\n', '|', '&', '*', '\\', '\u2028', 'docs/README.md', '__proto__'],
  );
  const text = fc.array(piece, {maxLength: 30}).map((pieces) => pieces.join(''));

  it('never stops the server, and what is offered fits on the line of the cursor', () => {
    const site = index();
    fc.assert(
      fc.property(text, fc.nat(), fc.constantFrom<FileKind>('page', 'personas', 'scenarios'), (written, at, kind) => {
        const offset = at % (written.length + 1);
        for (const {span} of completionsAt(site, {kind, file: files[kind], text: written}, offset)) {
          expect(span[0]).toBeLessThanOrEqual(offset);
          expect(span[1]).toBeGreaterThanOrEqual(offset);
          expect(written.slice(...span)).not.toMatch(/[\r\n]/);
        }
        hoverAt(site, {kind, file: files[kind], text: written}, offset);
        definitionAt(site, site.registry, {kind, file: files[kind], text: written}, offset);
      }),
      {numRuns: 1500},
    );
  }, 60_000);
});
