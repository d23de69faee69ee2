import {statSync} from 'node:fs';
import {join} from 'node:path';
import type {ContentIndex} from '../content/content-index.ts';
import type {Page} from '../content/page.ts';
import {readPage, readSite} from './site.ts';

/** Reads a site again and again, and each page only when its file has changed since. */
export class SiteReader {
  #pages = new Map<string, {readonly stamp: string; readonly page: Page}>();

  /** @param siteDir the folder of the Docusaurus site */
  constructor(readonly siteDir: string) {}

  /**
   * The site as it is on the disk now.
   *
   * @throws NoRegistryError when the site has neither registry
   */
  read(): ContentIndex {
    const before = this.#pages;
    this.#pages = new Map();
    return readSite(this.siteDir, (siteDir, file) => {
      const stamp = stampOf(join(siteDir, file));
      const known = before.get(file);
      const page = stamp !== undefined && known?.stamp === stamp ? known.page : readPage(siteDir, file);
      if (stamp !== undefined) this.#pages.set(file, {stamp, page});
      return page;
    });
  }
}

/** What changes whenever a file does; undefined when there is no telling. */
function stampOf(file: string): string | undefined {
  const stats = statSync(file, {throwIfNoEntry: false, bigint: true});
  return stats && `${stats.mtimeNs} ${stats.ctimeNs} ${stats.size}`;
}
