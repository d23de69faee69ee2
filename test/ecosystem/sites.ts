import type {ShapeName} from './shapes.ts';

/** In which language, and in which form, a site writes its configuration. */
export type ConfigForm = 'esm' | 'cjs' | 'ts' | 'async';

/** A site that is built as it is and with the plugin. */
export interface EcosystemSite {
  readonly name: string;
  readonly form: ConfigForm;
  readonly shapes: readonly ShapeName[];
  /** Whether its pages are for everyone as long as they say nothing, which `personas init` writes in a terminal. */
  readonly isForEveryone?: true;
}

/** The sites, each of several shapes, so that few builds have all of them. */
export const sites: readonly EcosystemSite[] = [
  {name: 'a common site', form: 'ts', shapes: ['pages', 'mdx', 'whole', 'look']},
  {
    name: 'versions and languages',
    form: 'cjs',
    shapes: ['pages', 'versions', 'languages', 'docSearch', 'subfolder', 'slashes'],
    isForEveryone: true,
  },
  {
    name: 'several instances, CommonMark',
    form: 'esm',
    shapes: ['pages', 'commonMark', 'mdxBeside', 'detect', 'second', 'function', 'noSlashes'],
  },
  {
    name: 'own components and plugins',
    form: 'async',
    shapes: ['pages', 'mdx', 'swizzled', 'sameNames', 'plugins', 'second'],
  },
  {
    name: 'webpack, all Markdown as CommonMark',
    form: 'cjs',
    shapes: ['pages', 'commonMark', 'md', 'webpack', 'docsOnly'],
  },
  {name: 'docs beside the site, with a search', form: 'esm', shapes: ['besides', 'subfolder', 'noSlashes', 'search']},
  {name: 'the hash router', form: 'ts', shapes: ['pages', 'mdx', 'hash']},
  {name: 'texts for language models', form: 'ts', shapes: ['pages', 'llms'], isForEveryone: true},
];
