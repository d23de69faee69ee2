import {posix} from 'node:path';
import type {ContentIndex} from '../../content/content-index.ts';
import {pageRoots} from '../../content/page-globs.ts';
import {NearPages} from './near-pages.ts';

/** The pages of a site, held ready to find the one that somebody meant. */
export class MeantPages {
  #near: NearPages | undefined;

  constructor(private readonly index: ContentIndex) {}

  /**
   * The page that was meant: one that goes by this path elsewhere, as in a link or an address; or else a near one.
   *
   * @param beside a page from whose folder the path may count
   */
  of(written: string, beside?: string): string | undefined {
    const {byFile, registry} = this.index;
    const relative = beside === undefined ? undefined : posix.join(beside, '..', written);
    if (relative !== undefined && byFile.has(relative)) return relative;
    const path = written.replaceAll('\\', '/').replace(/^(?:\.?\/)+|\/$/g, '');
    for (const root of ['', ...pageRoots(registry.pageSettings)]) {
      for (const ending of ['', '.md', '.mdx', '/README.md', '/index.md', '/index.mdx']) {
        const page = posix.join(root, `${path}${ending}`);
        if (byFile.has(page)) return page;
      }
    }
    this.#near ??= new NearPages(byFile.keys());
    return this.#near.of(path);
  }

  /** Whether a page may well be there, in a folder that cannot be read, which is reported itself. */
  isHidden(page: string): boolean {
    return this.index.unreadable.some(({file}) => page.startsWith(`${file}/`));
  }
}
