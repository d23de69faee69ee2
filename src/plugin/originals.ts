import {relative, resolve, sep} from 'node:path';
import {isNeverPage} from '../content/page-globs.ts';
import {tagKeys} from '../content/written-tags.ts';
import {defaultFormat} from '../registry/pages-schema.ts';
import {docsPlugin} from '../shared/docusaurus-internals.ts';
import {everyone} from '../shared/everyone.ts';
import {readPage} from '../site/site.ts';

/** What a page inherits under our keys, as it would stand in its front matter; by its path relative to the site. */
export type InheritedFrontMatter = (file: string) => Readonly<Record<string, unknown>>;

/** The folders of a site in which Docusaurus looks for docs. */
export interface DocsFolders {
  readonly siteDir: string;
  /** That of the translations into the current language. */
  readonly localizationDir: string;
  /** That of each docs instance by its id, as its options have it. */
  readonly folders: Readonly<Record<string, string>>;
}

/**
 * The file that a page of the docs stands for: a translation for the page that is translated, a page of a version for the
 * one at the same path in the docs folder. Undefined for a page that is no such thing.
 *
 * @param file a path relative to the site, with forward slashes, as all paths here
 */
export function originalOf(file: string, docs: DocsFolders): string | undefined {
  const translations = `${pathInSite(docs.localizationDir, docs)}/${docsPlugin}`;
  if (file.startsWith(translations)) {
    const [, id, version, path] =
      /^(?:-([^/]+))?\/(current|version-[^/]+)\/(.+)$/.exec(file.slice(translations.length)) ?? [];
    if (path === undefined || isNeverPage(path)) return undefined;
    if (version === 'current') return inDocsFolder(path, id, docs);
    return `${id === undefined ? '' : `${id}_`}versioned_docs/${version}/${path}`;
  }
  const [, id, path] = /^(?:([^/]+)_)?versioned_docs\/version-[^/]+\/(.+)$/.exec(file) ?? [];
  // What other pages take in is no page of its own in any version.
  const original = path === undefined || isNeverPage(path) ? undefined : inDocsFolder(path, id, docs);
  // A site may have its docs folder among its versions.
  return original === file ? undefined : original;
}

/** The page in the docs folder that a page of the docs stands for, or is. */
export function docsPageOf(file: string, docs: DocsFolders): string {
  const original = originalOf(file, docs);
  return original === undefined ? file : docsPageOf(original, docs);
}

/** Front matter with the tags of what the page stands for, where it has none of its own. */
export function withTagsOfOriginal(
  frontMatter: Readonly<Record<string, unknown>>,
  filePath: string,
  docs: DocsFolders,
): Readonly<Record<string, unknown>> {
  const missing = tagKeys.filter((key) => frontMatter[key] === undefined || frontMatter[key] === null);
  const original = missing.length > 0 ? originalOf(pathInSite(filePath, docs), docs) : undefined;
  if (original === undefined) return frontMatter;
  // Front matter is the same in every format.
  const {frontMatter: own} = readPage(docs.siteDir, original, defaultFormat);
  const tags = withTagsOfOriginal(own, resolve(docs.siteDir, original), docs);
  return {
    ...frontMatter,
    ...Object.fromEntries(missing.flatMap((key) => (tags[key] === undefined ? [] : [[key, tags[key]]]))),
  };
}

/**
 * Front matter with the tags that the page inherits, or what it stands for does, where it has none.
 *
 * That pages are for everyone as long as they say nothing is said on none of them: a site that begins with that stays what it
 * was until its first page says more.
 */
export function withInheritedTags(
  frontMatter: Readonly<Record<string, unknown>>,
  filePath: string,
  docs: DocsFolders,
  inherited: InheritedFrontMatter,
): Readonly<Record<string, unknown>> {
  const missing = tagKeys.filter((key) => frontMatter[key] === undefined);
  if (missing.length === 0) return frontMatter;
  const tags = inherited(docsPageOf(pathInSite(filePath, docs), docs));
  if (missing.length === tagKeys.length && tags.persona === everyone && tags.scenario === undefined) return frontMatter;
  return {
    ...frontMatter,
    ...Object.fromEntries(missing.flatMap((key) => (tags[key] === undefined ? [] : [[key, tags[key]]]))),
  };
}

function inDocsFolder(path: string, id: string | undefined, docs: DocsFolders): string {
  return pathInSite(resolve(docs.siteDir, docs.folders[id ?? 'default'] ?? 'docs', path), docs);
}

function pathInSite(file: string, {siteDir}: DocsFolders): string {
  return relative(siteDir, file).split(sep).join('/');
}
