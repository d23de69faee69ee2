import {describe, expect, it} from 'vitest';
import {personasWith, tagged} from '../site.ts';
import {able, Editor, siteFiles} from './editor.ts';

/** So many pages that no machine checks them before it is asked something. */
const many = 4000;

/** Long enough that its check goes on while the editor asks for something, or says that it wants no more. */
const pages = pagesOf('Some [text](./x.md) and `code`.\n\n- An item\n\n'.repeat(150));

function pagesOf(text: string): Record<string, string> {
  return Object.fromEntries(
    Array.from({length: many}, (_, number) => [
      `docs/part-${number % 60}/page-${number}.md`,
      tagged('BE-New', 'S-01', `# Page ${number}\n\n${text}`),
    ]),
  );
}

describe('a site with thousands of pages', () => {
  it('has answers at once, and all findings once they are there', async () => {
    const files = {
      ...siteFiles,
      ...pages,
      'docs/open.md': tagged('[BE-Newt, BE-Mainz]', 'S-01'),
      'personas.yaml': personasWith('baseline: accepted.json'),
      'accepted.json': '{"version": 1, "findings": {"docs/open.md": {"persona-unknown": {"BE-Mainz": 1}}}}',
      'docs/other.md': tagged('BE-Opz', 'S-03'),
    };
    const editor = await Editor.start({files, capabilities: {...able, window: {workDoneProgress: true}}});
    const progress: string[] = [];
    editor.connection.onRequest('window/workDoneProgress/create', () => null);
    editor.connection.onNotification('$/progress', ({value: {kind}}) => void progress.push(kind));
    await editor.open('docs/open.md');
    const hover = await editor.hover('docs/open.md', 'S-0|1');
    const completions = await editor.completions('docs/open.md', 'persona: [BE-');
    await editor.finds('docs/open.md', 'persona-unknown');
    const isEarly = !editor.published.has(editor.uri('docs/other.md'));
    expect(JSON.stringify(hover)).toContain('New hire clones repo');
    expect(completions.map(({label}) => label)).toContain('BE-Ops');
    expect(isEarly).toBe(true);
    await editor.finds('docs/other.md', 'persona-unknown');
    // What is written meanwhile counts.
    await editor.type('docs/open.md', tagged('BE-New', 'S-01'));
    await editor.finds('docs/open.md');
    // It has asked before, and so has been answered by then.
    expect(progress[0]).toBe('begin');
    expect(progress.at(-1)).toBe('end');
    expect(await editor.stop()).toBe(0);
  });

  it('is read no further once somebody ends its check, until all of it counts', async () => {
    const files = {...siteFiles, ...pages, 'docs/other.md': tagged('BE-Opz', 'S-03')};
    const editor = await Editor.start({files, capabilities: {...able, window: {workDoneProgress: true}}});
    const {connection} = editor;
    connection.onRequest('window/workDoneProgress/create', () => null);
    const ended = new Promise<void>((resolve) => {
      connection.onNotification('$/progress', ({token, value: {kind, cancellable}}) => {
        if (kind === 'begin' && cancellable)
          void connection.sendNotification('window/workDoneProgress/cancel', {token});
        else if (kind === 'end') resolve();
      });
    });
    await editor.open('docs/README.md');
    await ended;
    await editor.type('docs/README.md', tagged('BE-Newt', 'S-01'));
    await editor.finds('docs/README.md', 'persona-unknown');
    expect(editor.published.has(editor.uri('docs/other.md'))).toBe(false);
    await editor.open('personas.yaml');
    expect((await editor.references('personas.yaml', '  BE-New|:', false))?.length).toBeGreaterThan(many);
    await editor.type('docs/README.md', tagged('BE-New', 'S-01'));
    await editor.finds('docs/other.md', 'persona-unknown');
    expect(await editor.stop()).toBe(0);
  });

  it('is read no further once the editor is closed, and whole where all of it counts', async () => {
    const editor = await Editor.start({files: {...siteFiles, ...pages}});
    await editor.open('personas.yaml');
    const references = await editor.references('personas.yaml', '  BE-New|:', false);
    expect(references?.length).toBeGreaterThan(many);
    expect(await editor.stop()).toBe(0);
    const other = await Editor.start({files: {...siteFiles, ...pages}});
    await other.open('docs/README.md');
    expect(await other.stop()).toBe(0);
    expect([...other.published.values()].flatMap(({diagnostics}) => diagnostics)).toEqual([]);
  });
});
