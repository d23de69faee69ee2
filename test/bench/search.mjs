// What the search costs: making its index with the build, and, on a slow line, the first result of the first query.
import {mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {chromium} from '@playwright/test';
import {findBrowser} from '../../scripts/browser.mjs';
import {build, makeSite} from './docusaurus-sites.mjs';
import {lines} from './first-paint.mjs';
import {measure, median} from './measure.mjs';
import {serve} from './serve.mjs';
import {pageName} from './sites.mjs';

const root = new URL('../..', import.meta.url).pathname;

/** Paragraphs that people wrote: those of the packages here, so that words are as many and as rare as they are. */
function paragraphs() {
  const found = new Set();
  for (const file of readdirSync(join(root, 'node_modules'), {recursive: true})) {
    if (!/(?:readme|docs?\/.*|guide)\.md$/i.test(file)) continue;
    for (const one of readFileSync(join(root, 'node_modules', file), 'utf8').split(/\n\s*\n/)) {
      const text = one.replaceAll(/\[([^\]]*)\]\([^)]*\)/g, '$1').replaceAll(/[<>{}[\]|`*_#]/g, '');
      if (/^[A-Z]/.test(text) && text.length > 120 && text.length < 900 && !/^\s{2}/m.test(text)) found.add(text);
    }
  }
  return [...found].sort();
}

/** Pages in these words, of some 3 kB each, half of them with a section for one persona. */
function writeTexts(folder, pages) {
  const all = paragraphs();
  const personas = ['BE-New', 'BE-Maint', 'BE-Ops'];
  const scenarios = ['S-01', 'S-04', 'S-05'];
  let next = 0;
  // As long a step as shares nothing with their number: each page has others.
  const text = () => all[(next++ * 7919) % all.length];
  const title = () =>
    text()
      .split(/\s+/)
      .slice(0, 5)
      .join(' ')
      .replaceAll(/[^\w ]/g, '');
  for (let number = 0; number < pages; number++) {
    const file = join(folder, 'docs', `${pageName(number)}.md`);
    mkdirSync(join(file, '..'), {recursive: true});
    const parts = ['What you need', title(), title(), title()].map((name) => `## ${name}\n\n${text()}\n\n${text()}`);
    const section =
      number % 2
        ? [`<details data-persona="${personas[number % 3]}">\n<summary>${title()}</summary>\n\n${text()}\n\n</details>`]
        : [];
    writeFileSync(
      file,
      `---\ntitle: ${title()} ${number}\npersona: ${personas[number % 3]}\nscenario: ${scenarios[number % 3]}\n---\n\n${[...parts, ...section].join('\n\n')}\n`,
    );
  }
}

/** A site whose pages are in these words. */
function site(folder, pages, hasSearch) {
  const made = makeSite(folder, pages, true, false, `, {search: ${hasSearch}}`);
  writeTexts(folder, pages);
  return made;
}

/** How many milliseconds there are from key to key, for who types; who pastes has all at once. */
const perKey = 150;

/** What it takes until the first result of the first query is there: milliseconds, and bytes as they come. */
async function firstResult(browser, address, query, delay) {
  const context = await browser.newContext();
  const page = await context.newPage();
  await page.goto(`${address}/docs/${pageName(0)}`, {waitUntil: 'networkidle'});
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {offline: false, ...lines['Slow 4G']});
  let bytes = 0;
  client.on('Network.loadingFinished', ({encodedDataLength}) => {
    bytes += encodedDataLength;
  });
  const start = performance.now();
  await page.keyboard.press('/');
  const field = page.getByRole('combobox');
  await field.waitFor();
  if (delay > 0) await field.pressSequentially(query, {delay});
  else await field.fill(query);
  const asked = performance.now();
  await page.locator('.persona-found a[role="option"]:not(.persona-found-task)').first().waitFor();
  const done = performance.now();
  await context.close();
  return {afterSlash: done - start, afterKey: done - asked, bytes};
}

/** Queries of one word, and of two: each word is in a part of the index of its own. */
const queries = {
  'one word': ['browser', 'install', 'configuration', 'memory', 'expression'],
  'two words': ['browser support', 'install package', 'configuration file', 'memory usage', 'regular expression'],
};

/** Rows of what a first query takes on a slow line. */
async function firstResults(browser, folder, what, wanted) {
  const {address, close} = await serve(folder);
  const rows = [];
  for (const [kind, some] of Object.entries(queries)) {
    const ask = async (delay) => {
      const all = [];
      for (const query of some) all.push(await firstResult(browser, address, query, delay));
      return (key) => median(all.map((one) => one[key]));
    };
    const [typed, pasted] = [await ask(perKey), await ask(0)];
    rows.push(
      [
        `first result of a first query of ${kind}, Slow 4G, ${what}`,
        `${typed('afterKey').toFixed(0)} ms after its last key; pasted, ${pasted('afterSlash').toFixed(0)} ms after \`/\``,
        'at most 1500 ms',
      ],
      [
        '… bytes for it',
        `${(typed('bytes') / 1000).toFixed(0)} kB; pasted, ${(pasted('bytes') / 1000).toFixed(0)} kB`,
        wanted,
      ],
    );
  }
  close();
  return rows;
}

/** @returns rows of a table: what, measured, and what it must reach */
export async function benchSearch() {
  const folder = mkdtempSync(join(tmpdir(), 'personas-bench-'));
  const browser = await chromium.launch({executablePath: findBrowser(), args: ['--no-sandbox']});
  try {
    const sites = {without: site(join(folder, 'without'), 1000, false), withIt: site(join(folder, 'with'), 1000, true)};
    const {without, withIt} = measure(sites, Number(process.env.PERSONAS_BENCH_ROUNDS ?? 3), 0);
    const few = await firstResults(browser, join(folder, 'with/build'), '1,000 pages', 'at most 150 kB');
    const many = site(join(folder, 'many'), 5000, true);
    build(many);
    const ofMany = await firstResults(browser, join(folder, 'many/build'), '5,000 pages', 'at most half more');
    const added = (withIt.seconds / without.seconds - 1) * 100;
    return [
      ['build of 1,000 pages without the search', `${without.seconds.toFixed(1)} s`, ''],
      ['… with it', `${withIt.seconds.toFixed(1)} s: ${added.toFixed(1)} % more`, 'at most 12 % more'],
      ...few,
      ...ofMany,
    ];
  } finally {
    await browser.close();
    rmSync(folder, {recursive: true, force: true});
  }
}
