import {afterAll, beforeAll, describe, expect, it} from 'vitest';
import type {Location, LocationLink, MarkupContent} from 'vscode-languageserver-protocol/node';
import {personasWith, scenariosYaml, tagged} from '../site.ts';
import {Editor, siteFiles} from './editor.ts';
import {applied, textIn} from './positions.ts';

let editor: Editor;

const page =
  '---\r\ntitle: 😀\r\npersona: ["BE-New", BE-Maint]\r\nscenario: S-02\r\n---\r\n😀 :::\r\n\r\n:::details[😀]{persona="BE-Maint"}\r\n:::\r\n\r\n```md\r\n<details data-persona="BE-New">\r\n```\r\n';

beforeAll(async () => {
  const files = {
    ...siteFiles,
    'personas.yaml': siteFiles['personas.yaml'].replace(
      'name: Maintainer',
      'name: Maintainer\n    formerly: [BE-Senior]',
    ),
    'docs/page.md': page,
    'docs/deep.mdx': tagged('BE-Ops', 'S-03', 'Text\n\n> Quote\n>\n> ## Deep 😀\n'),
    'docs/marked.md': `\uFEFF${tagged('BE-Ops', 'S-03')}`,
  };
  editor = await Editor.start({files});
  for (const file of ['docs/page.md', 'personas.yaml', 'scenarios.yaml']) await editor.open(file);
});

afterAll(async () => {
  expect(await editor.stop()).toBe(0);
});

/** What is shown of a place, as Markdown. */
async function hoverText(file: string, at: string): Promise<string | undefined> {
  const hover = await editor.hover(file, at);
  return (hover?.contents as MarkupContent | undefined)?.value;
}

/** Where a definition leads, as the file and what stands there, and what it leads from. */
async function leads(file: string, at: string): Promise<[from: string, file: string, text: string] | undefined> {
  const [link] = ((await editor.definition(file, at)) ?? []) as LocationLink[];
  if (!link) return undefined;
  const target = link.targetUri.slice(editor.uri('').length + 1);
  const text = editor.text(target) || (await editor.fixture.readFile(target, 'utf8'));
  const from = link.originSelectionRange ? textIn(editor.text(file), link.originSelectionRange) : '';
  return [from, target, textIn(text, link.targetSelectionRange)];
}

describe('completion', () => {
  it('offers ids with what the registry says of them', async () => {
    await editor.open('docs/new.md', '---\npersona: [BE-New, \n---\n');
    const items = await editor.completions('docs/new.md', 'BE-New, ');
    expect(items.map(({label}) => label)).toEqual(['BE-Maint', 'BE-Ops', 'everyone']);
    expect(items[0]).toMatchObject({detail: 'Maintainer', documentation: {kind: 'markdown'}});
    const text = applied(editor.text('docs/new.md'), [items[0]?.textEdit as never]);
    expect(text).toBe('---\npersona: [BE-New, BE-Maint\n---\n');
  });

  it('sorts as the server does', async () => {
    await editor.open('docs/new.md', '---\npersona: BE-Ops\nscenario: \n---\n');
    const items = await editor.completions('docs/new.md', 'scenario: ');
    expect([...items].sort((a, b) => ((a.sortText ?? '') < (b.sortText ?? '') ? -1 : 1))).toEqual(items);
    expect(items[0]?.label).toBe('S-03');
  });

  it('has snippets for sections', async () => {
    await editor.open('docs/new.md', `${tagged('BE-Ops', 'S-03')}\n:`);
    const [item] = await editor.completions('docs/new.md', '\n:');
    expect(item).toMatchObject({insertTextFormat: 2, filterText: ':::details'});
    expect(item?.textEdit?.newText).toContain(`{persona="\${1|BE-Ops|}"\\}`);
  });

  it('reaches scenarios.yaml, though it is invalid at the moment', async () => {
    await editor.type('scenarios.yaml', 'personas: [BE-New, ', 'personas: [BE-New]');
    const personas = await editor.completions('scenarios.yaml', 'personas: [BE-New, ');
    expect(personas.map(({label}) => label)).toEqual(['BE-Maint', 'BE-Ops']);
    await editor.type('scenarios.yaml', 'heading: ', 'heading: API Patterns');
    const headings = await editor.completions('scenarios.yaml', 'docs/backend.md, heading: ');
    expect(headings.map(({label}) => label)).toEqual(['Backend', 'API Patterns']);
    await editor.type('scenarios.yaml', scenariosYaml);
  });

  it('cuts a long list, and goes on with what is typed', async () => {
    for (let number = 0; number < 400; number++)
      await editor.open(`docs/many/page-${number}.md`, '---\ndraft: false\n---\n');
    await editor.type('scenarios.yaml', 'entry_point: {page: docs/many/', 'entry_point: {page: docs/ops.md}');
    const list = await editor.completions('scenarios.yaml', 'page: docs/many/');
    expect(list).toHaveLength(300);
    await editor.type('scenarios.yaml', 'page: docs/many/page-39', 'page: docs/many/');
    const fewer = await editor.completions('scenarios.yaml', 'page: docs/many/page-39');
    expect(fewer).toHaveLength(11);
    await editor.type('scenarios.yaml', scenariosYaml);
    for (let number = 0; number < 400; number++) await editor.close(`docs/many/page-${number}.md`);
  });

  it('answers with nothing where there is nothing', async () => {
    await editor.open('docs/new.md', 'Text\n');
    expect(await editor.completions('docs/new.md', 'Text')).toEqual([]);
  });
});

describe('hover', () => {
  it('says what an id stands for, wherever it stands', async () => {
    for (const [file, at, text] of [
      ['docs/page.md', '"BE-|New"', 'New Backend Engineer'],
      ['docs/page.md', '|S-02', 'Needs to add a new REST endpoint'],
      ['docs/page.md', 'persona="BE-Maint|', '6+ months on project'],
      ['scenarios.yaml', '[BE-New, BE|', '6+ months on project'],
      ['scenarios.yaml', '  S-0|3', '**For:** `BE-Ops` Backend DevOps Hybrid'],
      ['personas.yaml', '  BE-Op|', 'Familiar with CI/CD'],
      ['personas.yaml', '[BE-Sen|', 'BE-Senior is now called `BE-Maint`'],
    ] as const) {
      expect(await hoverText(file, at), at).toContain(text);
    }
  });

  it('covers the id and no more', async () => {
    const hover = await editor.hover('docs/page.md', '"BE-|New"');
    expect(hover?.range && textIn(page, hover.range)).toBe('BE-New');
  });

  it('says what the page of an entry point is, and everyone', async () => {
    expect(await hoverText('scenarios.yaml', 'page: docs/back|')).toContain('**Backend** · `docs/backend.md`');
    await editor.open('docs/new.md', '---\npersona: everyone\n---\n');
    expect(await hoverText('docs/new.md', 'every')).toContain('BE-New, BE-Maint and BE-Ops');
  });

  it('is silent elsewhere', async () => {
    expect(await editor.hover('docs/page.md', 'tit|')).toBeNull();
    expect(await editor.hover('personas.yaml', 'sco|')).toBeNull();
    await editor.open('docs/new.md', '---\npersona: BE-Nwe\n---\n');
    expect(await editor.hover('docs/new.md', 'BE-N')).toBeNull();
  });
});

describe('definition', () => {
  it('of an id is its key in the registry', async () => {
    expect(await leads('docs/page.md', '"BE-|New"')).toEqual(['BE-New', 'personas.yaml', 'BE-New']);
    expect(await leads('docs/page.md', 'scenario: S|')).toEqual(['S-02', 'scenarios.yaml', 'S-02']);
    expect(await leads('docs/page.md', 'persona="BE-|')).toEqual(['BE-Maint', 'personas.yaml', 'BE-Maint']);
    expect(await leads('scenarios.yaml', '[BE-O|')).toEqual(['BE-Ops', 'personas.yaml', 'BE-Ops']);
  });

  it('of an entry point is its page, or its heading', async () => {
    expect(await leads('scenarios.yaml', 'page: docs/REA|')).toEqual(['docs/README.md', 'docs/README.md', '']);
    expect(await leads('scenarios.yaml', 'heading: API|')).toEqual([
      'API Patterns',
      'docs/backend.md',
      '## API Patterns',
    ]);
    const text = scenariosYaml.replace('{page: docs/ops.md}', '{page: docs/deep.mdx, heading: Deep 😀}');
    await editor.type('scenarios.yaml', text);
    expect(await leads('scenarios.yaml', 'heading: Deep|')).toEqual(['Deep 😀', 'docs/deep.mdx', '## Deep 😀']);
    await editor.type('scenarios.yaml', text.replace('Deep 😀', '" Deep  😀"'));
    expect(await leads('scenarios.yaml', '" Deep|')).toMatchObject({1: 'docs/deep.mdx', 2: '## Deep 😀'});
    await editor.type('scenarios.yaml', scenariosYaml);
  });

  it('of a step, or of what a page needs first, is its page or heading', async () => {
    const steps = scenariosYaml.replace('  S-03:', '    steps: [docs/ops.md, docs/backend.md#API Patterns]\n  S-03:');
    await editor.type('scenarios.yaml', steps);
    expect(await leads('scenarios.yaml', 'steps: [docs/o|')).toEqual(['docs/ops.md', 'docs/ops.md', '']);
    expect(await leads('scenarios.yaml', 'docs/backend.md#A|')).toEqual([
      'docs/backend.md#API Patterns',
      'docs/backend.md',
      '## API Patterns',
    ]);
    expect(await hoverText('scenarios.yaml', 'docs/backend.md#A|')).toContain('**Backend** · `docs/backend.md`');
    await editor.type('scenarios.yaml', scenariosYaml);
    await editor.open('docs/new.md', '---\nafter: docs/ops.md\n---\n');
    expect(await leads('docs/new.md', 'after: docs/o|')).toEqual(['docs/ops.md', 'docs/ops.md', '']);
  });

  it('holds while the registry is invalid', async () => {
    const before = editor.text('personas.yaml');
    await editor.type('personas.yaml', `\n${before}nonsense: x\n`);
    expect(await leads('docs/page.md', '"BE-|New"')).toEqual(['BE-New', 'personas.yaml', 'BE-New']);
    await editor.type('personas.yaml', before);
  });

  it('is none of what nobody knows', async () => {
    await editor.open('docs/new.md', '---\npersona: Nobody\n---\n');
    expect(await editor.definition('docs/new.md', 'Nob')).toBeNull();
  });
});

describe('references', () => {
  const places = async (file: string, at: string, declared?: boolean) => {
    const found = ((await editor.references(file, at, declared)) ?? []) as Location[];
    const texts = found.map(async ({uri, range}) => {
      const target = uri.slice(editor.uri('').length + 1);
      const text = editor.text(target) || (await editor.fixture.readFile(target, 'utf8')).replace(/^\uFEFF/, '');
      return `${target}:${range.start.line + 1} ${textIn(text, range)}`;
    });
    return (await Promise.all(texts)).sort();
  };

  it('of a persona are scenarios, tags and sections, on closed pages too', async () => {
    await editor.open('docs/new.md', 'Text\n');
    expect(await places('personas.yaml', '  BE-Maint|')).toEqual([
      'docs/backend.md:2 BE-Maint',
      'docs/page.md:3 BE-Maint',
      'docs/page.md:8 BE-Maint',
      'personas.yaml:9 BE-Maint',
      'scenarios.yaml:9 BE-Maint',
    ]);
  });

  it('of a scenario are tags', async () => {
    expect(await places('docs/page.md', 'scenario: S-|', false)).toEqual([
      'docs/backend.md:3 S-02',
      'docs/page.md:4 S-02',
    ]);
    expect(await places('scenarios.yaml', '  S-03|')).toEqual([
      'docs/deep.mdx:3 S-03',
      'docs/marked.md:3 S-03',
      'docs/ops.md:3 S-03',
      'scenarios.yaml:12 S-03',
    ]);
  });

  it('of a former id are those of the present one', async () => {
    expect(await places('personas.yaml', '[BE-Sen|')).toHaveLength(5);
  });
});

describe('plain editors', () => {
  it('get plain text, plain locations and no snippets', async () => {
    const plain = await Editor.start({files: {...siteFiles, 'personas.yaml': personasWith('')}, capabilities: {}});
    try {
      await plain.open('docs/ops.md', `${tagged('BE-Ops', 'S-03')}<`);
      const [item] = await plain.completions('docs/ops.md', '---\n<');
      expect(item?.insertTextFormat).toBeUndefined();
      expect(item?.textEdit?.newText).toBe('<details data-persona="BE-Ops">\n<summary></summary>\n\n\n\n</details>');
      const hover = await plain.hover('docs/ops.md', 'S-|03');
      expect(hover?.contents).toMatchObject({kind: 'plaintext'});
      expect((hover?.contents as MarkupContent | undefined)?.value).not.toMatch(/[*`]/);
      expect(await plain.definition('docs/ops.md', 'S-|03')).toMatchObject({uri: plain.uri('scenarios.yaml')});
    } finally {
      await plain.stop();
    }
  });
});
