import type {ContentIndex} from '../../content/content-index.ts';
import type {Page} from '../../content/page.ts';
import {pagesBefore} from '../../content/pages-before.ts';
import {docsFolders, LinkResolver, routeOf} from '../../content/routes.ts';
import type {TextSource} from '../../diagnostics/text-source.ts';
import type {Registry} from '../../registry/registry.ts';
import {replacedScalar} from '../replaced-scalar.ts';
import type {TextEdit} from '../text-edit.ts';
import {type Move, movedPath} from './moved-path.ts';
import {type MovingSite, movedPage, movedUrl} from './moved-url.ts';
import {namedFiles} from './named-files.ts';

/** An address that a page had, and the one that it has instead. */
export interface Redirect {
  readonly from: string;
  readonly to: string;
}

/** A move, thought through. */
export interface MovePlan {
  /** Those to files that move are edits of the files where they are afterwards. */
  readonly edits: readonly TextEdit[];
  /** Of each page whose address changes. */
  readonly redirects: readonly Redirect[];
}

/**
 * The edits that a move asks for: to the links of all pages and of what they take in, to what moved pages name beside
 * them, to entry points, to patterns of personas.yaml that name exactly what moves, and to the baseline.
 *
 * @param index a site whose registries are valid
 * @param parts Markdown files that are no pages, as those that begin with `_`
 * @param baseline the file of findings that are accepted, if there is one
 */
export function planMove(
  index: ContentIndex,
  move: Move,
  parts: readonly Page[] = [],
  baseline?: TextSource,
): MovePlan {
  const folders = docsFolders(index);
  const site: MovingSite = {move, links: new LinkResolver(index), folders};
  const pages = index.pages.map(({page}) => page);
  const redirects = pages.flatMap((page) => {
    const [from, to] = [routeOf(page, folders), routeOf(movedPage(page, move), folders)];
    return from === to ? [] : [{from, to}];
  });
  const edits = [
    ...[...pages, ...parts].flatMap((page) => linkEdits(page, site)),
    ...pages.flatMap((page) => afterEdits(page, move)),
    ...entryPointEdits(index.registry, move),
    ...stepEdits(index.registry, move),
    ...patternEdits(index.registry, move),
    ...(baseline ? baselineEdits(baseline, pages, move) : []),
  ];
  return {edits, redirects};
}

function linkEdits(page: Page, site: MovingSite): TextEdit[] {
  if (page.unreadable !== undefined) return [];
  const edits = new Map<number, TextEdit>();
  const source = movedPage(page, site.move);
  const add = (url: string, span: readonly [number, number], isFile: boolean) => {
    // What is written with escapes stands otherwise than it reads.
    if (page.text.slice(...span) !== url) return;
    const text = movedUrl(site, page, url, isFile);
    if (text !== undefined) edits.set(span[0], {source, span, text});
  };
  for (const {url, span} of page.outline.links) add(url, span, false);
  const names = site.move.from.split('/').at(-1) ?? '';
  // What is beside a page cost a reading of it: of one that stays, only where it may name what moves.
  if (source !== page || page.text.includes(names))
    for (const {url, span} of namedFiles(page)) if (!edits.has(span[0])) add(url, span, true);
  return [...edits.values()];
}

function entryPointEdits({scenarios, scenariosFile}: Registry, move: Move): TextEdit[] {
  return scenarios.flatMap(({id, entryPoint}) => {
    const after = entryPoint && movedPath(entryPoint.page, move);
    return after === undefined || after === entryPoint?.page
      ? []
      : valueEdit(scenariosFile, ['scenarios', id, 'entry_point', 'page'], after);
  });
}

/** A heading stays with its page. */
function stepEdits({scenarios, scenariosFile}: Registry, move: Move): TextEdit[] {
  return scenarios.flatMap(({id, steps}) =>
    steps.flatMap(({page, heading}, at) => {
      const after = movedPath(page, move);
      const value = heading === undefined ? after : `${after}#${heading}`;
      return after === page ? [] : valueEdit(scenariosFile, ['scenarios', id, 'steps', at], value);
    }),
  );
}

/** What is to be read before a page. */
function afterEdits(page: Page, move: Move): TextEdit[] {
  if (page.frontMatter.after === undefined) return [];
  return pagesBefore(page.frontMatter).values.flatMap(({written, path}) => {
    const after = movedPath(written, move);
    const span = page.valueSpan(path);
    const text = after === written ? undefined : replacedScalar(page.text, span, after);
    return text === undefined ? [] : [{source: movedPage(page, move), span, text}];
  });
}

function patternEdits({pageSettings, personasFile}: Registry, move: Move): TextEdit[] {
  const {yaml} = personasFile;
  const lists = [
    ...(['include', 'exempt'] as const).map((key) => ({path: ['pages', key], globs: pageSettings[key]})),
    ...pageSettings.defaults.map(({files}, at) => ({path: ['pages', 'defaults', at, 'files'], globs: files})),
  ];
  return lists.flatMap(({path, globs}) => {
    if (!yaml.value(path)) return [];
    const isList = yaml.value([...path, 0]) !== undefined;
    return globs.flatMap((glob, at) => {
      const [, mark = '', pattern = ''] = /^(!?)(.*)$/s.exec(glob) ?? [];
      const after = movedPath(pattern, move);
      return after === pattern ? [] : valueEdit(personasFile, [...path, ...(isList ? [at] : [])], `${mark}${after}`);
    });
  });
}

function valueEdit(source: Registry['personasFile'], path: readonly (string | number)[], value: string): TextEdit[] {
  const span = source.yaml.value(path);
  const text = span && replacedScalar(source.text, span, value);
  return span && text !== undefined ? [{source, span, text}] : [];
}

/** The names of the files stand there as keys. */
function baselineEdits(source: TextSource, pages: readonly Page[], move: Move): TextEdit[] {
  return pages.flatMap(({file}) => {
    const after = movedPath(file, move);
    const written = JSON.stringify(file);
    const at = after === file ? -1 : source.text.indexOf(`${written}: {`);
    return at < 0 ? [] : [{source, span: [at, at + written.length] as const, text: JSON.stringify(after)}];
  });
}
