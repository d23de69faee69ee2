// What a reader on a slow line and a slow processor feels of a page that she has never been on.
import {median} from './measure.mjs';
import {serve} from './serve.mjs';

const kilobytes = (count) => (count * 1000) / 8;
/** The lines: what the developer tools of Chromium call "Slow 4G", and one of 400 kilobits a second. */
export const lines = {
  'Slow 4G': {
    latency: 150 * 3.75,
    downloadThroughput: ((1.6 * 1024 * 1024) / 8) * 0.9,
    uploadThroughput: ((750 * 1024) / 8) * 0.9,
  },
  '400 kbps': {latency: 400, downloadThroughput: kilobytes(400), uploadThroughput: kilobytes(400)},
};

/** Records, in the page, when something and when the largest thing of it is first painted, and how far anything shifts. */
function record() {
  const felt = {first: 0, largest: 0, shift: 0};
  Object.assign(window, {felt});
  const watch = (type, note) =>
    new PerformanceObserver((list) => list.getEntries().forEach(note)).observe({type, buffered: true});
  watch('paint', ({name, startTime}) => {
    if (name === 'first-contentful-paint') felt.first = startTime;
  });
  watch('largest-contentful-paint', ({startTime}) => {
    felt.largest = startTime;
  });
  watch('layout-shift', ({value}) => {
    felt.shift += value;
  });
}

/** A visit of a page: milliseconds until first and largest paint, and the sum of layout shifts. */
async function visit(browser, url, line) {
  const context = await browser.newContext({viewport: {width: 412, height: 823}});
  const page = await context.newPage();
  await page.addInitScript(record);
  const client = await context.newCDPSession(page);
  await client.send('Network.enable');
  await client.send('Network.emulateNetworkConditions', {offline: false, ...line});
  await client.send('Emulation.setCPUThrottlingRate', {rate: 4});
  await page.goto(url, {waitUntil: 'commit'});
  // Once React has taken over the page, nothing of it is drawn anew.
  await page.waitForSelector('html[data-has-hydrated="true"]', {timeout: 120_000});
  const felt = await page.evaluate(
    () => new Promise((done) => requestAnimationFrame(() => requestAnimationFrame(() => done(window.felt)))),
  );
  await context.close();
  return felt;
}

/**
 * What readers feel of one page of several builds, in turn.
 *
 * @param folders name -> folder of the build
 * @param line a name of `lines`
 * @param rounds how often each is visited; PERSONAS_BENCH_ROUNDS sets it for a first look
 * @returns name -> {first, largest, shift}: medians, the times in milliseconds
 */
export async function benchVisits(
  browser,
  folders,
  path,
  line,
  rounds = Number(process.env.PERSONAS_BENCH_ROUNDS ?? 9),
) {
  const servers = {};
  for (const [name, folder] of Object.entries(folders)) servers[name] = await serve(folder);
  const visits = Object.fromEntries(Object.keys(folders).map((name) => [name, []]));
  for (let round = 0; round < rounds; round++) {
    for (const [name, {address}] of Object.entries(servers))
      visits[name].push(await visit(browser, address + path, lines[line]));
  }
  for (const {close} of Object.values(servers)) close();
  return Object.fromEntries(
    Object.entries(visits).map(([name, all]) => [
      name,
      Object.fromEntries(['first', 'largest', 'shift'].map((key) => [key, median(all.map((one) => one[key]))])),
    ]),
  );
}
