// Times commands as whole processes, in turn, so that a change of the machine's speed meets all of them alike.
import {spawnSync} from 'node:child_process';

/** Run before a Node.js program: writes its peak memory, in KiB, as the last line of its standard error. */
const peak = `data:text/javascript,process.on('exit',()=>process.stderr.write('\\npeak '+process.resourceUsage().maxRSS+'\\n'))`;

/**
 * Runs each command several times, after one run that does not count.
 *
 * @param commands name -> {args, cwd}: arguments of `node`
 * @param runs how often each counts
 * @returns name -> {seconds, mebibytes}: the median time and the highest peak
 */
export function measure(commands, runs) {
  const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]));
  const peaks = {...times};
  for (const name of Object.keys(commands)) peaks[name] = [];
  for (let run = -1; run < runs; run++) {
    for (const [name, {args, cwd, before, env}] of Object.entries(commands)) {
      before?.();
      const start = process.hrtime.bigint();
      const {stderr, stdout, status} = spawnSync(process.execPath, [`--import=${peak}`, ...args], {
        cwd,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: {...process.env, ...env},
      });
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      if (status !== 0)
        throw new Error(`${name} ended with status ${status}\n${stdout.slice(-3000)}\n${stderr.slice(-3000)}`);
      if (run < 0) continue;
      times[name].push(seconds);
      peaks[name].push(Math.max(...[...stderr.matchAll(/^peak (\d+)$/gm)].map(([, kib]) => Number(kib) / 1024)));
    }
  }
  return Object.fromEntries(
    Object.keys(commands).map((name) => [name, {seconds: median(times[name]), mebibytes: Math.max(...peaks[name])}]),
  );
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
