// Times commands as whole processes, in turn, so that a change of the machine's speed meets all of them alike.
import {spawnSync} from 'node:child_process';

/** Run before a Node.js program: writes its peak memory, in KiB, and its processor time, in microseconds, as it ends. */
export const used = `data:text/javascript,${encodeURIComponent(
  `process.on('exit',()=>{const u=process.resourceUsage();process.stderr.write('\\nused '+u.maxRSS+' '+(u.userCPUTime+u.systemCPUTime)+'\\n')})`,
)}`;

/**
 * Runs each command several times, after some runs that do not count.
 *
 * @param commands name -> {args, cwd}: arguments of `node`
 * @param runs how often each counts
 * @param before how often each runs first without counting
 * @returns name -> {seconds, busy, mebibytes}: the median time, the median time of all processors, which others on the
 *   machine change less, and the highest peak
 */
export function measure(commands, runs, before = 1) {
  const found = Object.fromEntries(Object.keys(commands).map((name) => [name, {times: [], busy: [], peaks: []}]));
  for (let run = -before; run < runs; run++) {
    for (const [name, {args, cwd, prepare, env}] of Object.entries(commands)) {
      prepare?.();
      const start = process.hrtime.bigint();
      const {stderr, stdout, status} = spawnSync(process.execPath, [`--import=${used}`, ...args], {
        cwd,
        encoding: 'utf8',
        maxBuffer: 1 << 28,
        env: {...process.env, ...env},
      });
      const seconds = Number(process.hrtime.bigint() - start) / 1e9;
      if (status !== 0)
        throw new Error(`${name} ended with status ${status}\n${stdout.slice(-3000)}\n${stderr.slice(-3000)}`);
      if (run < 0) continue;
      // Each thread writes what the whole process has used until then.
      const lines = [...stderr.matchAll(/^used (\d+) (\d+)$/gm)];
      const {times, busy, peaks} = found[name];
      times.push(seconds);
      busy.push(Math.max(...lines.map(([, , microseconds]) => Number(microseconds) / 1e6)));
      peaks.push(Math.max(...lines.map(([, kib]) => Number(kib) / 1024)));
    }
  }
  return Object.fromEntries(
    Object.entries(found).map(([name, {times, busy, peaks}]) => [
      name,
      {seconds: median(times), busy: median(busy), mebibytes: Math.max(...peaks)},
    ]),
  );
}

export function median(values) {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor(sorted.length / 2)];
}
