// What reading as a persona costs in a real browser: bytes on a docs page, its first paint, and the time of switching.
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {chromium} from '@playwright/test';
import {findBrowser} from '../../scripts/browser.mjs';
import {build, makeSite} from './docusaurus-sites.mjs';
import {benchVisits, lines} from './first-paint.mjs';
import {median} from './measure.mjs';
import {serve} from './serve.mjs';
import {longPage} from './sites.mjs';

const docPage = '/docs/area-0/part-0/page-3';
const long = '/docs/area-0/part-0/long';

/** All scripts, inline ones too, and style sheets that one docs page needs. */
async function filesOf(browser, folder) {
  const {asked, address, close} = await serve(folder);
  const page = await browser.newPage();
  await page.goto(address + docPage);
  // Where a site is large, its scripts are silent for longer than a network has to be to count as idle.
  await page.waitForSelector('html[data-has-hydrated="true"]');
  const html = readFileSync(join(folder, docPage, 'index.html'), 'utf8');
  const inline = [...html.matchAll(/<script[^>]*>([\s\S]*?)<\/script>/g)].map(([, script]) => script).join('\n');
  await page.close();
  close();
  return [...asked.values(), inline];
}

/** What the plugin adds to the files of a docs page, compressed. */
function added({without, withIt}, edit = (content) => content) {
  const kilobytes = (compress) => {
    const bytes = (files) => files.reduce((sum, content) => sum + compress(edit(content)).length, 0);
    return ((bytes(withIt) - bytes(without)) / 1000).toFixed(1);
  };
  return `${kilobytes(gzipSync)} kB gzip, ${kilobytes(brotliCompressSync)} brotli`;
}

/** Takes out of a script what says of items of a sidebar whom they are for. */
function withoutClassNames(script) {
  return script.replaceAll(/,"(?:className":"(?:[^"]* )?for-[\d-]+"|own":\[[\d,]*\])/g, '');
}

/** The compressed kilobytes of a docs page's HTML. */
function htmlOf(folder, path) {
  return gzipSync(readFileSync(join(folder, path, 'index.html'))).length / 1000;
}

/** Rows of what readers feel of a page on each line, with the plugin over without it. */
async function visitRows(browser, builds, what, path) {
  const rows = [];
  for (const line of Object.keys(lines)) {
    const {without, withIt} = await benchVisits(browser, builds, path, line);
    const shown = (key) =>
      `${without[key].toFixed(0)} ms, with it ${withIt[key].toFixed(0)} ms: ${(withIt[key] / without[key]).toFixed(2)} times`;
    rows.push(
      [`${what}, ${line}, processor 4 times as slow: first contentful paint`, shown('first'), 'at most 1.03'],
      ['… largest contentful paint', shown('largest'), 'at most 1.03'],
      ['… layout shift with it', withIt.shift.toFixed(4), 'at most 0.002'],
    );
  }
  return rows;
}

/** The main-thread milliseconds of a click on an element, over many clicks. */
async function costOf(page, client, selector, times) {
  const spent = async () => {
    const {metrics} = await client.send('Performance.getMetrics');
    return metrics.find(({name}) => name === 'TaskDuration').value * 1000;
  };
  const costs = [];
  for (let time = 0; time < times; time++) {
    const before = await spent();
    await page.evaluate(
      ([choices, turn]) =>
        new Promise((painted) => {
          const elements = document.querySelectorAll(choices);
          elements[turn % elements.length].click();
          requestAnimationFrame(() => requestAnimationFrame(painted));
        }),
      [selector, time],
    );
    costs.push((await spent()) - before);
  }
  return median(costs);
}

/** Builds a site of so many pages, and a long one, without the plugin and with it. Returns the folders of the builds. */
function makeBuilds(folder, pages, open) {
  const builds = {};
  for (const name of ['without', 'withIt']) {
    const site = makeSite(join(folder, `${pages}-${open ? 'open' : 'closed'}-${name}`), pages, name === 'withIt', open);
    writeFileSync(join(site.cwd, `${long}.md`), longPage());
    build(site);
    builds[name] = join(site.cwd, 'build');
  }
  return builds;
}

/** Rows of what it takes to switch the persona, against what it takes to switch the colour mode. */
async function switchRows(browser, folder) {
  const {address, close} = await serve(folder);
  const page = await browser.newPage({viewport: {width: 1280, height: 900}});
  await page.goto(address + docPage, {waitUntil: 'networkidle'});
  const items = await page.locator('.theme-doc-sidebar-menu .menu__link').count();
  const client = await page.context().newCDPSession(page);
  await client.send('Performance.enable');
  await costOf(page, client, '[data-persona-option]', 8);
  const ratios = [];
  const costs = {switch: [], mode: []};
  for (let round = 0; round < 5; round++) {
    const persona = await costOf(page, client, '.navbar__items--right [data-persona-option]', 12);
    const mode = await costOf(page, client, '.navbar__items--right button[title*="mode"]', 12);
    costs.switch.push(persona);
    costs.mode.push(mode);
    ratios.push(persona / mode);
  }
  await page.close();
  close();
  return [
    [`switching persona over ${items} items`, `${median(costs.switch).toFixed(1)} ms`, ''],
    ['switching the colour mode there', `${median(costs.mode).toFixed(1)} ms`, ''],
    ['… persona over colour mode', `${median(ratios).toFixed(2)} times`, 'at most 1.5'],
  ];
}

/** @returns rows of a table: what, measured, and what it must reach */
export async function benchReading() {
  const folder = mkdtempSync(join(tmpdir(), 'personas-bench-'));
  const browser = await chromium.launch({executablePath: findBrowser(), args: ['--no-sandbox']});
  try {
    const few = makeBuilds(folder, 10, false);
    const closed = makeBuilds(folder, 1000, false);
    const open = makeBuilds(folder, 1000, true);
    const files = async ({without, withIt}) => ({
      without: await filesOf(browser, without),
      withIt: await filesOf(browser, withIt),
    });
    const [ofFew, ofMany] = [await files(few), await files(closed)];
    const html = (what, {without, withIt}, path) => {
      const [plain, ours] = [htmlOf(without, path), htmlOf(withIt, path)];
      const shown = `${plain.toFixed(2)} kB, with it ${ours.toFixed(2)} kB: ${(ours - plain).toFixed(2)} kB more`;
      return [`HTML of ${what}`, shown, 'at most 1.20 kB more'];
    };
    return [
      ['scripts and styles added to a docs page of 10', added(ofFew), 'at most 6 kB compressed'],
      ['… of 1,000', added(ofMany), 'the same, but for a class name per item'],
      ['… of 1,000, without the class names', added(ofMany, withoutClassNames), 'the same'],
      html('a docs page of 1,000', closed, docPage),
      html('a page of 150 kB', closed, long),
      html('a docs page of 1,000, all categories open', open, docPage),
      ...(await visitRows(browser, closed, 'a page of 1,000', docPage)),
      ...(await visitRows(browser, closed, 'a page of 150 kB', long)),
      ...(await visitRows(browser, open, 'a page of 1,000, all categories open', docPage)),
      ...(await switchRows(browser, open.withIt)),
    ];
  } finally {
    await browser.close();
    rmSync(folder, {recursive: true, force: true});
  }
}
