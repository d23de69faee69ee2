// What reading as a persona costs in a real browser: bytes on a docs page, and the time of switching.
import {mkdtempSync, readFileSync, rmSync} from 'node:fs';
import {createServer} from 'node:http';
import {tmpdir} from 'node:os';
import {extname, join} from 'node:path';
import {brotliCompressSync, gzipSync} from 'node:zlib';
import {chromium} from '@playwright/test';
import {findBrowser} from '../../.ci/browser.mjs';
import {build, makeSite} from './docusaurus-sites.mjs';
import {median} from './measure.mjs';

const types = {'.html': 'text/html', '.js': 'text/javascript', '.css': 'text/css', '.svg': 'image/svg+xml'};

/**
 * Serves a folder, and keeps the scripts and style sheets that it is asked for. What a page only prefetches for the next
 * one is not needed for this one.
 */
async function serve(folder) {
  const asked = new Map();
  const server = createServer((request, response) => {
    const {pathname} = new URL(request.url, 'http://localhost');
    const file = join(folder, pathname.endsWith('/') || !extname(pathname) ? join(pathname, 'index.html') : pathname);
    try {
      const content = readFileSync(file);
      if (/\.(?:js|css)$/.test(file) && !request.headers['sec-purpose']) asked.set(pathname, content.toString());
      response.writeHead(200, {'content-type': types[extname(file)] ?? 'application/octet-stream'}).end(content);
    } catch {
      response.writeHead(404).end();
    }
  });
  await new Promise((listening) => server.listen(0, '127.0.0.1', listening));
  return {asked, address: `http://127.0.0.1:${server.address().port}`, close: () => server.close()};
}

const docPage = '/docs/area-0/page-3';

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

/** Takes the class names of sidebar items out of a script. */
function withoutClassNames(script) {
  return script.replaceAll(/,"className":"(?:[^"]* )?persona-only[^"]*"/g, '');
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

/** @returns rows of a table: what, measured, and what it must reach */
export async function benchReading() {
  const folder = mkdtempSync(join(tmpdir(), 'personas-bench-'));
  const browser = await chromium.launch({executablePath: findBrowser(), args: ['--no-sandbox']});
  try {
    const files = {};
    for (const pages of [10, 1000]) {
      files[pages] = {};
      for (const name of ['without', 'withIt']) {
        const site = makeSite(join(folder, `${pages}-${name}`), pages, name === 'withIt');
        build(site);
        files[pages][name] = await filesOf(browser, join(site.cwd, 'build'));
      }
    }
    const {address, close} = await serve(join(folder, '1000-withIt', 'build'));
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
      ['scripts and styles added to a docs page of 10', added(files[10]), 'at most 6 kB compressed'],
      ['… of 1,000', added(files[1000]), 'the same, but for a class name per item'],
      ['… of 1,000, without the class names', added(files[1000], withoutClassNames), 'the same'],
      [`switching persona over ${items} items`, `${median(costs.switch).toFixed(1)} ms`, ''],
      ['switching the colour mode there', `${median(costs.mode).toFixed(1)} ms`, ''],
      ['… persona over colour mode', `${median(ratios).toFixed(2)} times`, 'at most 1.5'],
    ];
  } finally {
    await browser.close();
    rmSync(folder, {recursive: true, force: true});
  }
}
