import type {ContentIndex, IndexedPage} from './content-index.ts';
import {LinkResolver} from './routes.ts';

/** How a persona comes to a page from her home, by the shortest way. */
export interface Way {
  readonly clicks: number;
  /**
   * What leads there: her home itself, the page of a scenario or the list of all pages, both of which her home links to, or
   * a page whose text does, by its path.
   */
  readonly by: 'home' | 'scenario' | 'all-pages' | {readonly file: string};
}

/**
 * How personas come to pages, by links in their own views: those of their homes, of the pages of their scenarios, of the
 * list of all pages, and of texts, but for sections that are for others.
 *
 * What a site has in its sidebars, its navbar and its own pages stands in its configuration, and is not looked at: there
 * may be shorter ways than these. Which pages a home lists needs no reading of them; texts are read only where they may
 * lead to a page that nothing else leads to.
 */
export class Reach {
  readonly #ways = new Map<string, Map<string, Way>>();
  readonly #linked = new Set<string>();
  #links: LinkResolver | undefined;

  constructor(private readonly index: ContentIndex) {}

  /** The way of a persona to a page; undefined where no link leads there, or the page is for others. */
  wayTo(persona: string, file: string): Way | undefined {
    const ways = this.#waysOf(persona);
    const known = ways.get(file);
    const entry = this.index.byFile.get(file);
    if (known || !entry || !isInView(entry, persona) || this.#linked.has(persona)) return known;
    this.#linked.add(persona);
    this.#followTexts(persona, ways);
    return ways.get(file);
  }

  #waysOf(persona: string): Map<string, Way> {
    let ways = this.#ways.get(persona);
    if (!ways) {
      ways = listedWays(this.index, persona);
      this.#ways.set(persona, ways);
    }
    return ways;
  }

  /** Whether a section of a page may be for a persona. */
  #mayBeHers({page}: IndexedPage, persona: string): boolean {
    const {personaIds} = this.index;
    return page.outline.sections.some(({personas}) =>
      personas.some(({written}) => personaIds.resolve(written).id === persona),
    );
  }

  /** Adds the ways that texts open, the shorter ones first. */
  #followTexts(persona: string, ways: Map<string, Way>): void {
    const left = new Set(this.index.pages.filter((entry) => isInView(entry, persona) && !ways.has(entry.page.file)));
    this.#links ??= new LinkResolver(this.index);
    const links = this.#links;
    let pages = [...ways].map(([file, {clicks}]) => ({file, clicks}));
    for (let clicks = 1; pages.length > 0 && left.size > 0; clicks++) {
      const here = pages.filter((page) => page.clicks === clicks);
      pages = pages.filter((page) => page.clicks > clicks);
      for (const {file} of here) {
        const from = this.index.byFile.get(file) as IndexedPage;
        const possible = links.mayReach(from.page);
        if (possible && !possible.some((entry) => left.has(entry))) continue;
        for (const {link, address} of links.of(from.page)) {
          const to = links.target(address);
          if (!to || !left.has(to) || (link.inSection && !this.#mayBeHers(from, persona))) continue;
          left.delete(to);
          ways.set(to.page.file, {clicks: clicks + 1, by: {file}});
          pages.push({file: to.page.file, clicks: clicks + 1});
        }
      }
    }
  }
}

/** Whether a page is in a persona's view, be it listed there or not. */
function isInView({counts, exempt, readers}: IndexedPage, persona: string): boolean {
  return counts && (exempt || readers.has(persona));
}

/** The ways that homes, scenario pages and the list of all pages open. */
function listedWays(index: ContentIndex, persona: string): Map<string, Way> {
  const ways = new Map<string, Way>();
  const add = (file: string, clicks: number, by: Way['by']) => {
    const before = ways.get(file);
    if (!before || before.clicks > clicks) ways.set(file, {clicks, by});
  };
  const hers = index.registry.scenarios.filter(({id}) => index.scenarioPersonas.get(id)?.ids.includes(persona));
  const ids = new Set(hers.map(({id}) => id));
  const steps = new Set(hers.flatMap((scenario) => scenario.steps.map(({page}) => page)));
  for (const entry of index.pages) {
    const {page, personas, scenarios, readers, exempt} = entry;
    if (!entry.counts || page.unlisted) continue;
    const names = personas.values.length > 0;
    if (isInView(entry, persona) && names) add(page.file, 1, 'home');
    else if (!readers.has(persona)) continue;
    else if (steps.has(page.file) || [...scenarios.ids].some((id) => ids.has(id))) add(page.file, 2, 'scenario');
    else if (!exempt && !names) add(page.file, 2, 'all-pages');
  }
  for (const {entryPoint} of hers) {
    const entry = entryPoint && index.byFile.get(entryPoint.page);
    if (entry?.counts && !entry.page.unlisted) add(entry.page.file, 1, 'home');
  }
  return ways;
}
