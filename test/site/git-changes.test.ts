import {execFileSync} from 'node:child_process';
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';
import {pathToFileURL} from 'node:url';
import {createFixture} from 'fs-fixture';
import {expect, it, onTestFinished} from 'vitest';
import {lastChanges} from '../../src/site/git-changes.ts';
import {listedPages} from '../../src/views/listed-page.ts';
import {recentChanges} from '../../src/views/recent-changes.ts';
import {index} from '../site.ts';
import {servedAsIs} from '../views/coverage-arbitrary.ts';

it('what changed is known by git, but for its first commit, and not in a shallow clone', async () => {
  const fixture = await createFixture({'site/docs/a.md': 'a', 'site/docs/b.md': 'b', 'other.md': 'o'});
  const {path} = fixture;
  onTestFinished(() => fixture.rm());
  const git = (date: string, ...args: string[]) => {
    const env = {...process.env, GIT_COMMITTER_DATE: `${date}T12:00:00Z`, GIT_CONFIG_GLOBAL: '/dev/null'};
    execFileSync('git', ['-c', 'user.name=a', '-c', 'user.email=a@b.c', ...args], {cwd: path, env, stdio: 'ignore'});
  };
  const site = join(path, 'site');
  expect(lastChanges(site)).toEqual(new Map());
  git('2026-01-01', 'init');
  git('2026-01-01', 'add', '-A');
  git('2026-01-01', 'commit', '-m', 'first');
  expect(lastChanges(site)).toEqual(new Map());
  const commit = (file: string, text: string, date: string) => {
    mkdirSync(join(path, file, '..'), {recursive: true});
    writeFileSync(join(path, file), text);
    git(date, 'add', '-A');
    git(date, 'commit', '-m', file);
  };
  commit('site/docs/b.md', 'B', '2026-02-01');
  commit('site/docs/ü "x".mdx', 'new', '2026-03-01');
  commit('site/docs/b.md', 'BB', '2026-04-01');
  commit('other.md', 'O', '2026-05-01');
  const known = [...lastChanges(site)];
  expect(known.slice(0, 1)).toEqual([['docs/b.md', '2026-04-01']]);
  expect(known.some(([file]) => file.includes('a.md') || file.includes('other'))).toBe(false);
  git('2026-06-01', 'clone', '--depth', '2', pathToFileURL(path).href, 'clone');
  expect(lastChanges(join(path, 'clone/site'))).toEqual(new Map());
});

it('what changed lately is the latest first, and not too much', () => {
  const ids = Array.from({length: 8}, (_, at) => `docs/p${at}.md`);
  const built = index({
    pages: Object.fromEntries(ids.map((file) => [file, '---\npersona: BE-New\nscenario: S-01\n---\n'])),
  });
  const pages = listedPages(built, servedAsIs(built));
  const places = pages.flatMap(({file}, at) => (file.startsWith('docs/p') ? [at] : []));
  const days = new Map(ids.map((file, at) => [file, at === 7 ? '2026-01-01' : `2026-11-0${at + 1}`]));
  const shown = recentChanges(pages, places, {days, today: '2026-11-12', locale: 'en'});
  expect(shown.map(({page, day}) => [pages[page]?.file, day])).toEqual([
    ['docs/p6.md', '7 Nov 2026'],
    ['docs/p5.md', '6 Nov 2026'],
    ['docs/p4.md', '5 Nov 2026'],
    ['docs/p3.md', '4 Nov 2026'],
    ['docs/p2.md', '3 Nov 2026'],
  ]);
  expect(recentChanges(pages, places, {days, today: undefined, locale: 'en'})).toEqual([]);
});
