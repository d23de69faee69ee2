import type {Finding} from '../diagnostics/diagnostic.ts';
import type {Registry} from '../registry/registry.ts';
import type {RegistryFile} from '../registry/registry-file.ts';
import type {YamlPath} from '../registry/yaml.ts';
import type {Page} from './page.ts';
import {pathMatcher} from './page-globs.ts';
import {type TagKey, tagKeys, type WrittenTag} from './written-tags.ts';

/** Where a tag comes from that does not stand on its page. */
export interface TagOrigin {
  /** The globs under `files`, as messages and lists name them. */
  readonly files: string;
  /** personas.yaml. */
  readonly source: RegistryFile;
  /** Where the id stands there. */
  readonly path: YamlPath;
}

/** A tag that a page has of `pages.defaults`. */
export interface InheritedTag extends WrittenTag {
  readonly origin: TagOrigin;
}

/** The tags that pages inherit. Built once for an index. */
export class TagDefaults {
  readonly #defaults;

  constructor({pageSettings, personasFile}: Registry) {
    this.#defaults = pageSettings.defaults.map(({files, ...tags}, at) => {
      const tagsOf = (key: TagKey) =>
        tags[key]?.ids.map((written, place): InheritedTag => {
          const path = ['pages', 'defaults', at, key, ...(tags[key]?.isList ? [place] : [])];
          return {written, path, origin: {files: files.join(', '), source: personasFile, path}};
        });
      return {matches: pathMatcher(files), persona: tagsOf('persona'), scenario: tagsOf('scenario')};
    });
  }

  /** What a page inherits under each key, whatever it says itself. Of the entries that match, the last one counts. */
  of(file: string): Readonly<Partial<Record<TagKey, readonly InheritedTag[]>>> {
    const matching = this.#defaults.filter(({matches}) => matches(file));
    return Object.fromEntries(
      tagKeys.flatMap((key) => {
        const tags = matching.findLast((entry) => entry[key])?.[key];
        return tags ? [[key, tags]] : [];
      }),
    );
  }
}

/** Where a tag of a page stands: on the page, or in personas.yaml. */
export function placeOfTag(
  page: Page,
  {path, origin}: WrittenTag & {readonly origin?: TagOrigin | undefined},
): Pick<Finding, 'source' | 'span'> {
  if (!origin) return {source: page, span: page.valueSpan(path)};
  return {source: origin.source, span: origin.source.yaml.value(origin.path) ?? [0, 0]};
}
