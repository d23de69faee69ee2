import {readdirSync} from 'node:fs';
import {join} from 'node:path';
import {globSync} from 'tinyglobby';
import {pageRoots} from '../../content/page-globs.ts';
import {positionAt, TextSource} from '../../diagnostics/text-source.ts';
import {visibleInLine} from '../../diagnostics/words.ts';
import type {Redirect} from '../../edits/move/move.ts';
import {type Move as Moving, movedPath} from '../../edits/move/moved-path.ts';
import type {Registry} from '../../registry/registry.ts';
import {docsPlugin} from '../../shared/docusaurus-internals.ts';
import {attempt, readFile} from '../../site/read-file.ts';
import {pathInDocs, sidebarIdOf} from '../sidebar-id.ts';

/** What is left to do after a move, which no edit of Markdown does: redirects, sidebars, translations. */
export function leftToDo(
  siteDir: string,
  registry: Registry,
  move: Moving,
  pages: readonly string[],
  redirects: readonly Redirect[],
): string[] {
  return [
    ...redirectLines(redirects),
    ...sidebarLines(siteDir, registry, move, pages),
    ...translationLines(siteDir, registry, move),
  ];
}

function redirectLines(redirects: readonly Redirect[]): string[] {
  if (redirects.length === 0) return [];
  const text = (path: string) => `'${path.replaceAll("'", "\\'")}'`;
  return [
    '',
    'So that old links lead on, add to the redirects of @docusaurus/plugin-client-redirects:',
    '',
    ...redirects.map(({from, to}) => visibleInLine(`  {from: ${text(from)}, to: ${text(to)}},`)),
  ];
}

/** Where a sidebar that is written by hand names what moved. */
function sidebarLines(siteDir: string, registry: Registry, move: Moving, pages: readonly string[]): string[] {
  const names = attempt(() => readdirSync(siteDir)) ?? [];
  const ids = idsOf(registry, move, pages);
  const found = names
    .filter((name) => /^sidebars.*\.[cm]?[jt]s$/.test(name))
    .flatMap((name) => {
      const source = new TextSource(name, attempt(() => readFile(join(siteDir, name)).toString('utf8')) ?? '');
      return ids.flatMap(([before, after]) =>
        ['"', "'", '`'].flatMap((quote) => {
          const at = source.text.indexOf(`${quote}${before}${quote}`);
          if (at < 0) return [];
          const {line, column} = positionAt(source, at + 1);
          return [visibleInLine(`  ${name}:${line}:${column}  ${before} → ${after}`)];
        }),
      );
    });
  return found.length === 0 ? [] : ['', 'A sidebar names what moved. Change it there:', '', ...found];
}

/** What a sidebar calls what moves, before and after; the numbers in names may have been kept. */
function idsOf(registry: Registry, move: Moving, pages: readonly string[]): [before: string, after: string][] {
  const moved = [...pages.filter((page) => movedPath(page, move) !== page), move.from];
  const all = moved.flatMap((file) => {
    const there = movedPath(file, move);
    return [
      [pathInDocs(file, registry), pathInDocs(there, registry)],
      [sidebarIdOf(file, registry), sidebarIdOf(there, registry)],
    ] as [string, string][];
  });
  return [...new Map(all).entries()].filter(([before, after]) => before !== after);
}

/** The translations of what moved, which have to move with it. */
function translationLines(siteDir: string, {pageSettings}: Registry, move: Moving): string[] {
  const root = pageRoots(pageSettings).find((folder) => move.from.startsWith(`${folder}/`));
  if (root === undefined) return [];
  const [before, after] = [move.from, move.to].map((path) => path.slice(root.length + 1)) as [string, string];
  const found = globSync([`i18n/*/${docsPlugin}*/current/${escaped(before)}`], {
    cwd: siteDir,
    onlyFiles: false,
    expandDirectories: false,
  }).map((path) => path.replace(/\/$/, ''));
  if (found.length === 0) return [];
  const lines = found.map((path) => visibleInLine(`  ${path} → ${path.slice(0, -before.length)}${after}`));
  return ['', 'Its translations are still where they were. Move them, too:', '', ...lines];
}

function escaped(path: string): string {
  return path.replace(/[*?[\](){}!]/g, '\\$&');
}
