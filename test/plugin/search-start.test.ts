import {existsSync, mkdtempSync, rmSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {Window} from 'happy-dom';
import {close, createIndex} from 'pagefind';
import {expect, onTestFinished, test} from 'vitest';
import {searchStart} from '../../src/plugin/search-start.ts';

/** The addresses that the module asks for on a page of a language. */
function asked(module: string, language: string): string[] {
  const {document} = new Window();
  document.documentElement.lang = language;
  const script = module.replaceAll('import.meta.url', '"https://example.org/personas-search/start.js"');
  new Function('document', script.replaceAll('export ', ''))(document);
  return Array.from(document.querySelectorAll('link'), ({href}) => new URL(href).pathname);
}

test('a first query asks at once for what there is of its language, and for nothing else', async () => {
  const folder = mkdtempSync(join(tmpdir(), 'personas-search-'));
  onTestFinished(() => rmSync(folder, {recursive: true, force: true}));
  const {index} = await createIndex();
  for (const language of ['en', 'fr', 'zh-CN'])
    await index?.addHTMLFile({
      url: `/${language}/`,
      content: `<html lang="${language}"><body><h1>Pool</h1><p>size</p><i data-pagefind-filter="persona[content]" content="A"></i></body></html>`,
    });
  await index?.writeFiles({outputPath: folder});
  await close();
  const module = searchStart(folder);
  for (const [language, wasm] of [
    ['en', 'en'],
    ['fr-CA', 'fr'],
    ['zh-CN', 'unknown'],
  ] as const) {
    const files = asked(module, language).map((path) => path.replace('/personas-search/', ''));
    expect(files.filter((file) => !existsSync(join(folder, file)))).toEqual([]);
    expect(files.map((file) => file.replaceAll(/_[\da-f]{7,}/g, ''))).toEqual([
      'pagefind.js',
      'pagefind-entry.json',
      `wasm.${wasm}.pagefind`,
      expect.stringMatching(new RegExp(`^pagefind\\.${language.split('-')[0]}.*pf_meta$`)),
      expect.stringMatching(new RegExp(`^filter/${language.split('-')[0]}.*pf_filter$`)),
    ]);
  }
  expect(asked(module, 'xx')).toHaveLength(2);
});
