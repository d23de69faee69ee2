import {afterEach, describe, expect, it} from 'vitest';
import {personasWith, personasYaml, scenariosYaml, tagged} from '../site.ts';
import {able, Editor, type EditorOptions, endShared, siteFiles} from './editor.ts';
import {textIn} from './positions.ts';

let editor: Editor;
endShared();

async function start(files: EditorOptions['files'] = {}, options: EditorOptions = {}): Promise<void> {
  editor = await Editor.on({...siteFiles, ...files}, options);
}

afterEach(async () => {
  expect(await editor.stop()).toBe(0);
});

describe('code actions', () => {
  const broken = '---\r\ntitle: 😀\r\npersona: ["😀", BE-Nwe]\r\nscenario: S-01\r\n---\r\n';

  it('replace with the suggestion, and silence', async () => {
    await start();
    await editor.open('docs/a.md', broken);
    const found = await editor.findings('docs/a.md');
    expect(found).toHaveLength(2);
    const [replace, silence, ...more] = await editor.actions('docs/a.md', found.slice(1));
    expect(more).toEqual([]);
    expect(replace).toMatchObject({title: 'Replace with BE-New', kind: 'quickfix', isPreferred: true});
    expect(replace?.diagnostics).toEqual(found.slice(1));
    expect(replace?.edit?.documentChanges?.[0]).toMatchObject({textDocument: {version: 1}});
    expect(await editor.edited(replace?.edit)).toEqual({'docs/a.md': broken.replace('BE-Nwe', 'BE-New')});
    expect(silence?.isPreferred).toBeUndefined();
    expect(Object.values(await editor.edited(silence?.edit))[0]).toContain(
      '\r\n# personas-disable-next-line persona-unknown\r\npersona: ',
    );
  });

  it('are there only where they are asked for', async () => {
    await start();
    await editor.open('docs/a.md', broken);
    const found = await editor.findings('docs/a.md');
    expect(await editor.actions('docs/a.md', found, ['refactor'])).toEqual([]);
    expect(await editor.actions('docs/a.md', found, ['quickfix'])).not.toEqual([]);
    const line = {start: {line: 0, character: 0}, end: {line: 0, character: 3}};
    expect(await editor.actions('docs/a.md', [{range: line, message: ''}])).toEqual([]);
  });

  it('fix a registry, and know its byte order mark', async () => {
    await start();
    const text = `\uFEFF${personasYaml.replace("version: '0.1'", 'versoin: a')}`;
    await editor.open('personas.yaml', text);
    const found = await editor.finds('personas.yaml', 'registry-invalid');
    expect(found[0] && textIn(text, found[0].range)).toBe('versoin');
    const [replace] = await editor.actions('personas.yaml', found);
    expect(await editor.edited(replace?.edit)).toEqual({'personas.yaml': text.replace('versoin', 'version')});
  });
});

describe('rename', () => {
  const section = '😀 text\r\n\r\n:::details[😀 x]{persona="BE-Ops BE-New"}\r\n:::\r\n\r\n`BE-Ops`\r\n';

  it('reaches registries, tags and sections everywhere, and notes the old id', async () => {
    await start({
      'docs/a.md': tagged('["BE-Ops", BE-New]', '[S-01, S-03]', section).replaceAll(/\r?\n/g, '\r\n'),
      'docs/b.md': `\uFEFF${tagged('BE-Ops', 'S-03', '<details data-persona="BE-Ops">\n<summary>A</summary>\n</details>\n')}`,
    });
    await editor.open('personas.yaml', `# unsaved\n${personasYaml}`);
    const prepared = await editor.prepareRename('personas.yaml', '  BE-|Ops:');
    expect(prepared?.placeholder).toBe('BE-Ops');
    expect(prepared && textIn(editor.text('personas.yaml'), prepared.range)).toBe('BE-Ops');
    const edit = await editor.rename('personas.yaml', '  BE-|Ops:', 'BE-Run');
    const edited = await editor.edited(edit);
    expect(Object.keys(edited).sort()).toEqual([
      'docs/a.md',
      'docs/b.md',
      'docs/ops.md',
      'personas.yaml',
      'scenarios.yaml',
    ]);
    expect(edited['personas.yaml']).toMatch(/^# unsaved\n/);
    expect(edited['personas.yaml']).toContain('  BE-Run:\n    name: Backend DevOps Hybrid');
    expect(edited['personas.yaml']).toContain('formerly: [BE-Ops]');
    expect(edited['scenarios.yaml']).toBe(scenariosYaml.replace('[BE-Ops]', '[BE-Run]'));
    expect(edited['docs/a.md']).toContain('persona: ["BE-Run", BE-New]\r\n');
    expect(edited['docs/a.md']).toContain('{persona="BE-Run BE-New"}\r\n:::\r\n\r\n`BE-Ops`');
    expect(edited['docs/b.md']).toBe(
      tagged('BE-Run', 'S-03', '<details data-persona="BE-Run">\n<summary>A</summary>\n</details>\n'),
    );
    for (const [file, text] of Object.entries(edited)) await editor.open(file, text);
    for (const file of Object.keys(edited)) expect(await editor.findings(file)).toEqual([]);
  });

  it('begins wherever the id is used', async () => {
    await start({'docs/a.md': tagged('BE-Ops', 'S-03', section)});
    await editor.open('docs/a.md');
    for (const at of ['persona: BE-|', 'persona="BE-|Ops']) {
      const edited = await editor.edited(await editor.rename('docs/a.md', at, 'Ops'));
      expect(edited['personas.yaml']).toContain('  Ops:');
    }
    const edited = await editor.edited(await editor.rename('docs/a.md', 'S-|03', 'S-3'));
    expect(edited['scenarios.yaml']).toContain('  S-3:\n');
    expect(edited['docs/ops.md']).toBe(tagged('BE-Ops', 'S-3', '# Operations\n'));
  });

  it('goes without versions where the editor does not know them', async () => {
    await start({}, {capabilities: {...able, workspace: {}}});
    await editor.open('docs/ops.md');
    const edit = await editor.rename('docs/ops.md', 'persona: BE-|', 'Ops');
    expect(edit?.documentChanges).toBeUndefined();
    expect((await editor.edited(edit))['docs/ops.md']).toContain('persona: Ops\n');
  });

  it('refuses what is no id, or is taken, and says why', async () => {
    await start();
    await editor.open('docs/ops.md');
    for (const [name, why] of [
      ['1st', '1st is no id. An id is a letter from A to Z, then letters, digits and hyphens.'],
      ['be-new', 'The id BE-New is taken in personas.yaml.'],
      ['s-01', 'The id S-01 is taken in scenarios.yaml.'],
      ['Everyone', 'Everyone is reserved'],
    ] as const) {
      await expect(editor.rename('docs/ops.md', 'persona: BE-|', name)).rejects.toThrow(why);
    }
  });

  it('refuses to begin at what is no id of the registry', async () => {
    await start({
      'docs/a.md':
        '---\npersona: [everyone, BE-Opps]\nscenario: [S-03, BE-New]\n---\n\n```md\n<details data-persona="BE-Ops">\n```\n',
    });
    await editor.open('docs/a.md');
    await expect(editor.prepareRename('docs/a.md', 'BE-Op|ps')).rejects.toThrow('Did you mean BE-Ops?');
    await expect(editor.prepareRename('docs/a.md', 'every|')).rejects.toThrow('stands for all personas');
    await expect(editor.prepareRename('docs/a.md', 'BE-N|ew')).rejects.toThrow('BE-New is a persona, not a scenario.');
    expect(await editor.prepareRename('docs/a.md', 'perso|')).toBeNull();
    expect(await editor.prepareRename('docs/a.md', '="BE-|Ops"')).toBeNull();
    await expect(editor.rename('docs/a.md', 'perso|', 'x')).rejects.toThrow('no id');
  });

  it('refuses as long as a registry is invalid', async () => {
    await start({'personas.yaml': personasWith('nonsense: x')});
    await editor.open('docs/ops.md');
    await expect(editor.prepareRename('docs/ops.md', 'persona: BE-|')).rejects.toThrow('Fix personas.yaml first');
  });

  it('reports pages in which it could change nothing', async () => {
    await start({'docs/a.md': '---\npersona: [BE-Ops\n---\n'});
    await editor.open('docs/ops.md');
    await editor.rename('docs/ops.md', 'persona: BE-|', 'Ops');
    await editor.until(() => editor.messages.some((message) => message.includes('docs/a.md: This front matter')));
  });
});
