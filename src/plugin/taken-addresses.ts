import type {ListedSidebarItem} from '../views/all-pages.ts';
import {type DocsContent, versionsIn} from './docs-content.ts';

/** The content of all plugins, as far as it names pages that they serve. */
export interface AllContent extends DocsContent {
  readonly 'docusaurus-plugin-content-pages'?: Instances<readonly Addressed[]>;
  readonly 'docusaurus-plugin-content-blog'?: Instances<BlogContent>;
}

type Instances<Content> = Readonly<Record<string, Content | undefined>>;

interface Addressed {
  readonly permalink: string;
}

interface BlogContent {
  readonly blogPosts: readonly {readonly metadata: Addressed}[];
  readonly blogTags: Readonly<Record<string, {readonly pages: readonly {readonly metadata: Addressed}[]}>>;
  readonly blogTagsListPath: string;
}

/**
 * The addresses that other plugins serve pages at, as far as their content says: docs of all versions, the indexes of
 * categories, posts of blogs with the lists by tag, and pages of the site itself.
 */
export function takenAddresses(content: AllContent): Set<string> {
  const versions = versionsIn(content);
  const docs = versions.flatMap((version) => version.docs.map(({permalink}) => permalink));
  const sidebars = versions.flatMap((version) => Object.values(version.sidebars));
  const pages = instancesOf(content['docusaurus-plugin-content-pages']).flat();
  return new Set(
    [
      ...docs,
      ...sidebars.flatMap((items) => [...indexesIn(items)]),
      ...instancesOf(content['docusaurus-plugin-content-blog']).flatMap(addressesOfBlog),
      ...pages.map(({permalink}) => permalink),
    ].map(bare),
  );
}

/** The addresses of the pages that are no docs: posts of blogs, and pages of the site itself. */
export function pagesBesideDocs(content: AllContent): string[] {
  const posts = instancesOf(content['docusaurus-plugin-content-blog']).flatMap(({blogPosts}) => blogPosts);
  const pages = instancesOf(content['docusaurus-plugin-content-pages']).flat();
  return [...pages.map(({permalink}) => permalink), ...posts.map(({metadata}) => metadata.permalink)];
}

function instancesOf<Content>(instances: Instances<Content> = {}): Content[] {
  return Object.values(instances).filter((content) => content !== undefined && content !== null);
}

/** The addresses of the indexes that are made for categories. */
function* indexesIn(items: readonly ListedSidebarItem[]): Iterable<string> {
  for (const {link, items: children} of items) {
    if (link?.type === 'generated-index' && link.permalink !== undefined) yield link.permalink;
    if (children) yield* indexesIn(children);
  }
}

function addressesOfBlog({blogPosts, blogTags, blogTagsListPath}: BlogContent): string[] {
  const tags = Object.values(blogTags);
  const lists = tags.flatMap(({pages}) => pages);
  return [
    ...[...blogPosts, ...lists].map(({metadata}) => metadata.permalink),
    ...(tags.length > 0 ? [blogTagsListPath] : []),
  ];
}

/** An address without the slash at its end. */
export function bare(address: string): string {
  return address.replace(/(?<=.)\/$/, '');
}
