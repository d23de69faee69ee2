import {personaSections} from '../remark/persona-sections.ts';
import {placeHeader} from '../remark/place-header.ts';
import {readingTime} from '../remark/reading-time.ts';
import {packageName} from '../shared/package-name.ts';

/** The options of a docs instance that are added to here; all others are kept as they are. */
export interface DocsOptions {
  readonly id?: string;
  readonly path?: string;
  readonly beforeDefaultRemarkPlugins?: readonly unknown[];
  readonly rehypePlugins?: readonly unknown[];
}

/**
 * The docs instances whose options went through `personaDocs`, kept for the whole process: who writes a configuration and
 * who runs it may each have loaded this package.
 */
const handled = Symbol.for(`${packageName}.docs`);
const memory = globalThis as {[handled]?: Map<string, string>};

/** The folder of each docs instance by its id, of those whose options went through `personaDocs`. */
export function foldersByHand(): Readonly<Record<string, string>> {
  return Object.fromEntries(memory[handled] ?? []);
}

/**
 * What `withPersonas` adds to the options of a docs plugin: persona sections, a count of each page's words, and a place for the line under its title. A site
 * whose docs plugin is a function or a wrapper of its own calls this for the options that it hands on, since
 * `withPersonas` cannot see those.
 *
 * @param options the options of the docs plugin
 * @returns the same with the additions, which are made once, however often this is called
 */
export function personaDocs<Options extends object = DocsOptions>(options?: Options): Options & DocsOptions {
  const docs: Options & DocsOptions = withSections((options ?? {}) as Options & DocsOptions);
  memory[handled] ??= new Map();
  memory[handled].set(docs.id ?? 'default', docs.path ?? 'docs');
  return docs;
}

/** Adds to the options of a docs plugin what pages need, unless it is there. */
export function withSections<Options extends DocsOptions>(docs: Options): Options {
  const {beforeDefaultRemarkPlugins: before = [], rehypePlugins: after = []} = docs;
  return {
    ...docs,
    beforeDefaultRemarkPlugins: has(before, personaSections) ? before : [personaSections, ...before],
    // Last, so that what the site's own plugins add is counted, too.
    rehypePlugins: [...after, ...[readingTime, placeHeader].filter((plugin) => !has(after, plugin))],
  };
}

/** By the name, because the function may be that of another copy of this module. */
function has(plugins: readonly unknown[], wanted: {readonly name: string}): boolean {
  return plugins.some((plugin) => typeof plugin === 'function' && plugin.name === wanted.name);
}
