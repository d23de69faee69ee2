import {join} from 'node:path';
import type {LoadContext} from '@docusaurus/types';
import type {ContentIndex} from '../content/content-index.ts';
import {docsPlugin} from '../shared/docusaurus-internals.ts';
import {searchFolder} from '../shared/search-folder.ts';
import type {SearchData} from '../views/registry-data.ts';
import {type SearchTags, searchTags, sectionPersonas} from '../views/search-tags.ts';
import {routeFor, type SiteRoutes} from '../views/site-routes.ts';
import {codeTranslations} from './code-translations.ts';
import {sidebarPages, versionsIn} from './docs-content.ts';
import type {DocsFolders} from './originals.ts';
import {type PageToSearch, writeSearchIndex} from './search-index.ts';
import {writeSearchTags} from './search-meta.ts';
import {hasOtherSearch, type SearchOption, wantsSearch} from './search-options.ts';
import {type AllContent, bare, pagesBesideDocs} from './taken-addresses.ts';

/** The search of a site: whether it has this one, what it finds, and what the pages say to another one. */
export class SiteSearch {
  readonly isOn: boolean;
  readonly #hasOther: boolean;
  #pages: readonly PageToSearch[] = [];
  #tags: ReadonlyMap<string, SearchTags> = new Map();

  constructor(
    private readonly option: SearchOption,
    private readonly routes: SiteRoutes,
    private readonly context: LoadContext,
  ) {
    const {siteDir, siteConfig} = context;
    this.isOn = wantsSearch(option, siteDir, siteConfig);
    this.#hasOther = hasOtherSearch(siteDir, siteConfig);
  }

  /** The address of its own page, if it has one. */
  get page(): string | undefined {
    return this.isOn ? routeFor(this.routes.search, this.context.baseUrl) : undefined;
  }

  /** What every page knows of the search; undefined where there is none. */
  get data(): SearchData | undefined {
    const {baseUrl} = this.context;
    const page = this.page;
    return this.isOn
      ? {index: `${baseUrl}${searchFolder}/`, page: page === undefined ? baseUrl : this.#served(page)}
      : undefined;
  }

  /** The words of what every page has before any of the search's code: where that cannot be loaded. */
  styles(): string {
    if (!this.isOn) return '';
    const {codeTranslations: own, i18n} = this.context;
    const id = 'personas.search.offline';
    const words =
      own[id] ?? codeTranslations(i18n.currentLocale)[id] ?? 'The search could not be loaded. Are you offline?';
    return `:root{--persona-search-failed:${JSON.stringify(words)}}`;
  }

  /** Takes up what there is to find, as soon as the content of all plugins is known. */
  note(index: ContentIndex, content: AllContent, folders: DocsFolders): void {
    this.#tags = searchTags(index, sidebarPages(content, folders));
    if (!this.isOn) return;
    const forAll = {personas: index.registry.personas.map(({id}) => id), scenarios: [], isTagged: false};
    const instances = Object.entries(content[docsPlugin] ?? {});
    const hasVersions = versionsIn(content).length > instances.length;
    const docs = instances.flatMap(([instance, {loadedVersions}]) =>
      loadedVersions.flatMap(({docs: pages, versionName, isLast}) => {
        const versions =
          loadedVersions.length === 1 ? ['any'] : [`${instance} ${versionName}`, ...(isLast ? ['last'] : [])];
        const filters = {...(hasVersions && {version: versions}), ...(instances.length > 1 && {docs: [instance]})};
        return pages.map(({permalink}) => ({
          href: this.#served(permalink),
          ...(this.#tags.get(permalink) ?? forAll),
          filters,
        }));
      }),
    );
    const filters = hasVersions ? {version: ['any']} : {};
    this.#pages = [
      ...docs,
      ...pagesBesideDocs(content).map((href) => ({href: this.#served(href), ...forAll, filters})),
    ];
  }

  /** An address as the site serves it: the content of other plugins does not have the slash at its end yet. */
  #served(path: string): string {
    const {trailingSlash} = this.context.siteConfig;
    if (trailingSlash === undefined || path === this.context.baseUrl) return path;
    return trailingSlash ? `${bare(path)}/` : bare(path);
  }

  /**
   * Writes the index of a build, and what another search needs to know.
   *
   * @returns a sentence for what went wrong
   */
  async write(outDir: string, index: ContentIndex): Promise<string | undefined> {
    if (this.#hasOther) writeSearchTags(outDir, this.context.baseUrl, this.#tags);
    if (!this.isOn) return undefined;
    const {title, titleDelimiter} = this.context.siteConfig;
    return writeSearchIndex(
      this.#pages,
      {outDir, baseUrl: this.context.baseUrl, titleEnd: ` ${titleDelimiter ?? '|'} ${title}`},
      sectionPersonas(index),
      typeof this.option === 'object' ? this.option.exclude : [],
    );
  }

  /** What has the server of `docusaurus start` serve the index of the last build. */
  devServer(): object {
    if (!this.isOn) return {};
    const {outDir, baseUrl} = this.context;
    const directory = join(outDir, searchFolder);
    return {static: [{directory, publicPath: `${baseUrl}${searchFolder}`, watch: false}]};
  }
}
