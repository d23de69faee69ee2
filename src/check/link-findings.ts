import type {ContentIndex, IndexedPage} from '../content/content-index.ts';
import {LinkResolver} from '../content/routes.ts';
import type {Steps} from '../content/steps.ts';
import type {Finding} from '../diagnostics/diagnostic.ts';
import type {LinkRule} from '../rules/rule.ts';
import {linkRules} from '../rules/rules.ts';

/** What a link rule found, in the order of the files it was found in. */
type Found = Map<string, readonly Finding[]>;

/**
 * What the link rules found. They look at most, at each link of each page; so only those pages are looked at again that
 * changed, or that link to one that did. It holds as long as the registry means the same.
 */
export class LinkFindings {
  #index: ContentIndex | undefined;
  #links: LinkResolver | undefined;
  #found = new Map<LinkRule, Found>();
  /** For each file, the files that link to it, that may, or that did. */
  #linkedFrom = new Map<string, Set<string>>();

  /**
   * Looks at what changed.
   *
   * @param isOn whether a rule is to be run
   * @returns all findings of each rule, those of pages that did not change included
   */
  *update(index: ContentIndex, isOn: (rule: LinkRule) => boolean): Steps<(readonly [LinkRule, Iterable<Finding>])[]> {
    const toRun = linkRules.filter(isOn);
    if (toRun.length === 0) return [];
    const links = new LinkResolver(index, this.#links);
    const stale = this.#stale(index, links);
    this.#index = index;
    this.#links = links;
    for (const entry of stale) {
      this.#look(entry, links, toRun);
      yield;
    }
    return toRun.map((rule) => [rule, [...(this.#found.get(rule)?.values() ?? [])].flat()]);
  }

  #look(entry: IndexedPage, links: LinkResolver, toRun: readonly LinkRule[]): void {
    const {file} = entry.page;
    for (const rule of toRun) this.#found.get(rule)?.delete(file);
    const rules = toRun.filter((rule) => rule.concerns(entry));
    if (rules.length === 0) return;
    const reached = links.mayReach(entry.page);
    for (const to of reached ?? []) this.#note(file, to);
    // Most pages need not be read: wherever their links lead, nothing is wrong with it.
    if (reached && !rules.some((rule) => reached.some((to) => rule.concerns(entry, to)))) return;
    const leads = links.of(entry.page).flatMap(({link, address}) => {
      const to = links.target(address);
      return to ? [{link, to}] : [];
    });
    for (const {to} of leads) this.#note(file, to);
    for (const rule of rules) {
      const findings = leads.flatMap(({link, to}) => rule.checkLink(link, entry, to) ?? []);
      if (findings.length === 0) continue;
      const found: Found = this.#found.get(rule) ?? new Map();
      this.#found.set(rule, found.set(file, findings));
    }
  }

  /** A page links to another, or may. */
  #note(file: string, to: IndexedPage): void {
    const from = this.#linkedFrom.get(to.page.file);
    if (from) from.add(file);
    else this.#linkedFrom.set(to.page.file, new Set([file]));
  }

  /** The pages to look at: all, where any link may lead elsewhere now. */
  #stale(index: ContentIndex, links: LinkResolver): Iterable<IndexedPage> {
    const changed = this.#changedPages(index, links);
    if (!changed) {
      this.#found = new Map();
      this.#linkedFrom = new Map();
      return index.pages;
    }
    const files = new Set(changed.flatMap(({page: {file}}) => [file, ...(this.#linkedFrom.get(file) ?? [])]));
    return [...files].flatMap((file) => index.byFile.get(file) ?? []);
  }

  /** The pages that are not what they were; undefined at first, and when a page came, went, moved or is served elsewhere. */
  #changedPages(after: ContentIndex, links: LinkResolver): IndexedPage[] | undefined {
    const before = this.#index;
    if (!before || before.pages.length !== after.pages.length || !this.#links?.isServedAs(links)) return undefined;
    const changed: IndexedPage[] = [];
    for (const [at, entry] of after.pages.entries()) {
      const old = before.pages[at] as IndexedPage;
      if (old === entry) continue;
      if (old.page.file !== entry.page.file || links.routeOf(old.page) !== links.routeOf(entry.page)) return undefined;
      changed.push(entry);
    }
    return changed;
  }
}
