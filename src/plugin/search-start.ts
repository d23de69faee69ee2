import {createHash} from 'node:crypto';
import {existsSync, readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';

/** What `pagefind-entry.json` says of a language. */
interface IndexedLanguage {
  readonly hash: string;
  readonly wasm: string | null;
}

/**
 * The module that a browser loads first of the search. It asks for all that a first query needs at once, while Pagefind
 * would ask for one file after the other, each a way to the server and back.
 *
 * @param folder of an index that Pagefind has written
 * @returns JavaScript that exports `tag`: it differs from index to index, so that no older entry is taken for this one's
 */
export function searchStart(folder: string): string {
  const entry = readFileSync(join(folder, 'pagefind-entry.json'), 'utf8');
  const {languages}: {languages: Record<string, IndexedLanguage>} = JSON.parse(entry);
  const tag = createHash('sha256').update(entry).digest('hex').slice(0, 8);
  const filters = existsSync(join(folder, 'filter')) ? readdirSync(join(folder, 'filter')).sort() : [];
  const files = Object.entries(languages).map(([language, {hash, wasm}]) => [
    language,
    [
      `wasm.${wasm ?? 'unknown'}.pagefind`,
      `pagefind.${hash}.pf_meta`,
      ...filters.filter((name) => name.startsWith(`${language}_`)).map((name) => `filter/${name}`),
    ],
  ]);
  return `export const tag = '${tag}';
const files = ${JSON.stringify(Object.fromEntries(files))};
const language = document.documentElement.lang.toLowerCase();
const preload = (file, more) =>
  document.head.append(Object.assign(document.createElement('link'), {href: new URL(file, import.meta.url)}, more));
preload('pagefind.js', {rel: 'modulepreload'});
for (const file of [\`pagefind-entry.json?ts=\${tag}\`, ...(files[language] ?? files[language.split('-')[0]] ?? [])])
  preload(file, {rel: 'preload', as: 'fetch', crossOrigin: 'anonymous'});
`;
}
