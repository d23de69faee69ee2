import type {Config} from '@docusaurus/types';
import {packageName} from '../shared/package-name.ts';
import type {PersonasOptions} from './options.ts';
import {type DocsOptions, withSections} from './persona-docs.ts';
import {safeFrontMatter} from './safe-front-matter.ts';
import type {Session} from './session.ts';

/** All that Docusaurus takes for a configuration: one, a promise of one, or a function that makes one. */
export type SiteConfig = Config | Promise<Config> | (() => Config | Promise<Config>);

type Preset = NonNullable<Config['presets']>[number];
type Plugin = NonNullable<Config['plugins']>[number];

/**
 * Adds personas to a Docusaurus site: the plugin, which sees to the sidebars, too, and, to every docs instance of the
 * configuration, persona sections and a count of each page's words. Front matter is parsed safely. All that is there
 * already is kept, and Markdown is read in the format that it was. Docs plugins that are given as functions or files of the
 * site's own cannot be seen into: see `personaDocs`.
 *
 * @param config the site's configuration, a promise of it, or a function that makes it
 * @param options the options of the plugin
 */
export function withPersonas(config: Config, options?: PersonasOptions): Config;
export function withPersonas(config: Promise<Config>, options?: PersonasOptions): Promise<Config>;
export function withPersonas(config: SiteConfig, options?: PersonasOptions): SiteConfig;
export function withPersonas(config: SiteConfig, options: PersonasOptions = {}): SiteConfig {
  if (typeof config === 'function') return async () => withPersonas(await config(), options);
  if ('then' in config) return config.then((made) => withPersonas(made, options));
  const session: Session = {folders: {}};
  return {
    ...config,
    markdown: {
      ...config.markdown,
      parseFrontMatter: safeFrontMatter(config.markdown?.parseFrontMatter, session, config.markdown?.format),
    },
    presets: (config.presets ?? []).map((preset) => withDocsInPreset(preset, session)),
    plugins: (config.plugins ?? []).map((plugin) => withDocsInPlugin(plugin, session)),
    // Last of all themes, because the last component of a name wins: so ours wrap the classic ones wherever those are
    // listed, and the site's own still go on top.
    // By its name: a path would end up in every page's JavaScript.
    themes: [...(config.themes ?? []), [packageName, {...options, session: () => session}]],
  };
}

/** The classic preset under one of its names, or by a path to it or into it, as `require.resolve` gives one. */
const classicPreset = /(?:^|[/-])classic$|[/\\]@docusaurus[/\\]preset-classic[/\\]/;

/** A preset that has docs, which is any that is the classic one or has options for docs. */
function withDocsInPreset(preset: Preset, session: Session): Preset {
  if (!preset) return preset;
  const [name, options = {}] = Array.isArray(preset) ? preset : [preset];
  const docs = (options as {docs?: DocsOptions | false}).docs;
  const isClassic = typeof name === 'string' && classicPreset.test(name);
  if (docs === false || (docs === undefined && !isClassic)) return preset;
  return [name, {...(options as object), docs: withDocs(docs, session)}] as Preset;
}

/** A docs plugin that stands on its own, under its full name or its short one. */
function withDocsInPlugin(plugin: Plugin, session: Session): Plugin {
  const [name, options] = Array.isArray(plugin) ? plugin : [plugin];
  if (typeof name !== 'string' || !/(?:^|[/\\-])content-docs(?:[/\\]|$)/.test(name)) return plugin;
  return [name, withDocs(options as DocsOptions | undefined, session)] as Plugin;
}

function withDocs(docs: DocsOptions | undefined = {}, session: Session): DocsOptions {
  session.folders[docs.id ?? 'default'] = docs.path ?? 'docs';
  return withSections(docs);
}
