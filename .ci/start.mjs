// What everybody else does first: `npm start`, until it serves a page. The tests that follow must not mind what it leaves.
import {spawn} from 'node:child_process';
import {once} from 'node:events';
import {setTimeout} from 'node:timers/promises';
import {freePort} from '../scripts/free-port.mjs';
import {Failure, npm, root, runMain} from '../scripts/install.mjs';

/** The longest that it takes to install nothing, build and serve, many times over. */
const patience = 300_000;

await runMain(async () => {
  const port = await freePort();
  const [command, args] = npm(['start', '--', '--no-open', '--host', '127.0.0.1', '--port', String(port)]);
  // In a group of its own, so that what npm has started ends with it.
  const child = spawn(command, args, {cwd: root, detached: true, stdio: ['ignore', 'pipe', 'pipe']});
  let output = '';
  for (const stream of [child.stdout, child.stderr]) stream.setEncoding('utf8').on('data', (text) => (output += text));
  const ended = once(child, 'close');
  try {
    await serves(`http://127.0.0.1:${port}/docs/`, child);
  } catch (error) {
    throw new Failure(`\`npm start\` serves no page: ${error.message}\n${output}`);
  } finally {
    if (child.exitCode === null) process.kill(-child.pid, 'SIGTERM');
    await ended;
  }
  console.log('npm start … ok');
});

/** Waits until a server answers a question for a page; while it builds, it lets the question wait. */
async function serves(url, child) {
  for (const end = Date.now() + patience; Date.now() < end; await setTimeout(100)) {
    if (child.exitCode !== null) throw new Error(`it ended with ${child.exitCode}.`);
    const ok = await fetch(url).then(
      (response) => response.ok,
      () => false,
    );
    if (ok) return;
  }
  throw new Error('it took too long.');
}
