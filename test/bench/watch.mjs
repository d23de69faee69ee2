// How soon `personas check --watch` tells of an edit: from the moment at which it was noticed, which the process prints,
// and from the moment at which it was made.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {mkdtempSync, readFileSync, rmSync, writeFileSync} from 'node:fs';
import {tmpdir} from 'node:os';
import {join} from 'node:path';
import {fileURLToPath} from 'node:url';
import {median} from './measure.mjs';
import {pageName, writePages} from './sites.mjs';

const bin = fileURLToPath(new URL('../../src/cli/personas.js', import.meta.url));
const ended = /Watching for changes\. The check took (\d+) ms/;

/** @returns rows of a table: what, measured, and what it must reach */
export async function benchWatch() {
  const folder = mkdtempSync(join(tmpdir(), 'personas-bench-'));
  writePages(folder, 10_000);
  const child = spawn(process.execPath, [bin, 'check', '--watch'], {cwd: folder, stdio: ['ignore', 'pipe', 'inherit']});
  try {
    const output = reader(child.stdout);
    await output();
    const pages = [];
    for (let edit = 0; edit < 21; edit++) {
      pages.push(await time(output, join(folder, `docs/${pageName(edit * 97)}.md`), (text) => slip(text, edit)));
    }
    const registry = [];
    for (let edit = 0; edit < 5; edit++) {
      const change = (text) => text.replace(/outcome: .*/, `outcome: ${edit}`);
      registry.push(await time(output, join(folder, 'scenarios.yaml'), change));
    }
    return [
      ['watching 10,000 pages: edit of a page, noticed to report', ...row(pages, 'noticed', 'under 100')],
      ['… made to report', ...row(pages, 'made', '')],
      ['… edit of a registry, noticed to report', ...row(registry, 'noticed', '')],
    ];
  } finally {
    child.kill('SIGINT');
    await once(child, 'close');
    rmSync(folder, {recursive: true, force: true});
  }
}

/** Every other edit brings up a finding. */
function slip(text, edit) {
  return edit % 2 === 0 ? text.replace('persona: [BE', 'persona: [be') : `${text}\nMore.\n`;
}

/** How long it took to be told of an edit, in milliseconds. */
async function time(output, file, change) {
  const text = change(readFileSync(file, 'utf8'));
  const start = performance.now();
  writeFileSync(file, text);
  const noticed = await output();
  return {noticed, made: performance.now() - start};
}

/** Waits for the end of the next run, and returns what the process says it took. */
function reader(stdout) {
  let text = '';
  let wake = () => {};
  stdout.setEncoding('utf8').on('data', (data) => {
    text += data;
    wake();
  });
  return async () => {
    for (;;) {
      const end = ended.exec(text);
      if (end) {
        text = text.slice(end.index + end[0].length);
        return Number(end[1]);
      }
      await new Promise((resolve) => {
        wake = resolve;
      });
    }
  };
}

function row(times, key, wanted) {
  const values = times.map((time) => time[key]);
  return [`${median(values).toFixed(0)} ms (at most ${Math.max(...values).toFixed(0)})`, wanted];
}
