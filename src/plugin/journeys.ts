import {createHash} from 'node:crypto';
import {realpathSync} from 'node:fs';
import {join, sep} from 'node:path';
import {fileURLToPath} from 'node:url';
import {type NotedJourney, notedJourney, noteJourneys} from '../shared/noted-journeys.ts';
import {packageName} from '../shared/package-name.ts';
import type {ServedPage} from '../views/listed-page.ts';
import type {JourneyPlace} from '../views/page-journeys.ts';
import {writeGeneratedFolder} from './generated-files.ts';

/** The folder of where pages stand on the ways through the scenarios, among the generated files. */
export const journeysFolder = 'journeys';

/** What is used of the context of a loader of webpack or Rspack. */
export interface LoaderContext {
  readonly resourcePath: string;
  addDependency(file: string): void;
}

/** What is used of a hook. */
interface Hook<Argument> {
  tap(name: string, run: (argument: Argument) => void): void;
}

/** What is used of Rspack's compiler, which calls itself by the older name, too. */
interface Compiler {
  readonly hooks: {readonly compilation: Hook<object>};
  readonly webpack: {
    readonly NormalModule: {getCompilationHooks(compilation: object): {readonly loader: Hook<LoaderContext>}};
  };
}

/**
 * Notes where each page stands, for the plugin that compiles it: what Docusaurus caches of a page knows no other page. It is
 * written down, too, so that bundlers see when it changes, in up to 64 files: few are written, and few pages are compiled
 * anew when one of them changes. A page that stands nowhere is in one, too: it may come to stand somewhere.
 *
 * @param siteDir the folder of the site
 * @param folder an absolute path
 */
export function writeJourneys(
  siteDir: string,
  folder: string,
  served: readonly ServedPage[],
  journeys: ReadonlyMap<string, readonly JourneyPlace[]>,
): void {
  const files = new Map<string, Record<string, readonly JourneyPlace[]>>();
  const notes = new Map<string, NotedJourney>();
  // A bundler knows files by their real paths.
  const realSite = realpathSync(siteDir);
  for (const {source} of served) {
    const places = journeys.get(source) ?? [];
    const key = source.split(sep).join('/');
    const name = `${(createHash('sha256').update(key).digest()[0] as number) % 64}.json`;
    const pages = files.get(name) ?? {};
    pages[key] = places;
    files.set(name, pages);
    notes.set(join(realSite, source), {places, file: join(folder, name)});
  }
  noteJourneys(notes);
  writeGeneratedFolder(folder, new Map([...files].map(([name, pages]) => [name, JSON.stringify(pages)])));
}

/** Has what a bundler keeps of a page depend on where the page stands. */
export function dependOnJourney(context: LoaderContext): void {
  const noted = notedJourney(context.resourcePath);
  if (noted) context.addDependency(noted.file);
}

/**
 * What has a bundler compile a page anew when it comes to stand elsewhere.
 *
 * One more loader in JavaScript costs Rspack time and memory for each page, so it is asked for a word before it runs those that
 * there are. webpack's word comes too early, and there a loader is one call.
 *
 * @param bundler its name
 */
export function followJourneys(bundler: 'webpack' | 'rspack'): {
  rules: object[];
  plugins: {apply(compiler: Compiler): void}[];
} {
  if (bundler === 'rspack') return {rules: [], plugins: [{apply: followInRspack}]};
  const loader = fileURLToPath(new URL('./journey-loader.js', import.meta.url));
  // Not a bare pattern: of a rule with one that fits `.mdx`, Docusaurus takes the folders from its own for all other pages.
  return {rules: [{test: [/\.mdx?$/i], enforce: 'pre', use: [{loader}]}], plugins: []};
}

function followInRspack({hooks, webpack}: Compiler): void {
  hooks.compilation.tap(packageName, (compilation) => {
    webpack.NormalModule.getCompilationHooks(compilation).loader.tap(packageName, dependOnJourney);
  });
}
