import {execFileSync} from 'node:child_process';
import type {CalendarDate} from '../registry/calendar.ts';
import {attempt} from './read-file.ts';

/** How many commits are looked at: who reads wants to know what is new, and not all that ever was. */
const most = 300;

/**
 * The day on which files were committed last, by their paths relative to the site. Nothing is known without git, nor in a
 * shallow clone, in which all that is older looks as new as its first commit. What that commit brought is left out.
 */
export function lastChanges(siteDir: string): ReadonlyMap<string, CalendarDate> {
  const git = (...args: string[]) =>
    attempt(() =>
      execFileSync('git', ['-c', 'core.quotePath=false', '-c', 'log.showRoot=false', ...args], {
        cwd: siteDir,
        encoding: 'utf8',
        maxBuffer: 2 ** 28,
        env: {...process.env, GIT_OPTIONAL_LOCKS: '0'},
        stdio: ['ignore', 'pipe', 'ignore'],
      }),
    );
  if (git('rev-parse', '--is-shallow-repository')?.trim() !== 'false') return new Map();
  const args = [
    '--no-merges',
    '--name-only',
    '--diff-filter=AM',
    '--relative',
    '--format=%x01%cs',
    '--',
    '*.md',
    '*.mdx',
  ];
  const changes = new Map<string, CalendarDate>();
  let day = '';
  for (const line of git('log', `--max-count=${most}`, ...args)?.split('\n') ?? []) {
    if (line.startsWith('\x01')) day = line.slice(1);
    else if (line !== '' && !changes.has(line)) changes.set(line, day);
  }
  return changes;
}
