import type {Page} from '../../content/page.ts';
import {NearMisses} from '../../diagnostics/near-miss.ts';
import {list} from '../../diagnostics/words.ts';
import {collapsed} from '../../markdown/heading-text.ts';
import {type Heading, headingNamed} from '../../markdown/headings.ts';

/** That a page lacks a heading. */
export interface MissingHeading {
  /** The heading that was meant. */
  readonly suggestion: string | undefined;
  /** What else there is to choose from, in a sentence. */
  readonly others: string;
}

/** The headings of pages, held ready to find the one that somebody meant. */
export class MeantHeadings {
  readonly #near = new Map<Page, NearMisses>();

  /** What to say of a heading that a page lacks; undefined where it has one like that. */
  missing(page: Page, heading: string): MissingHeading | undefined {
    const headings = visibleHeadings(page);
    if (headingNamed(headings, heading)) return undefined;
    const near = this.#near.get(page) ?? new NearMisses(new Set(headings.map(({text}) => text)));
    this.#near.set(page, near);
    const chapters = page.headings.filter(({depth}) => depth <= 2).map(({text}) => `“${text}”`);
    return {
      suggestion: near.of(heading) ?? page.headings.find(({id}) => id === heading)?.text,
      others: chapters.length > 0 ? `It has ${list(chapters)}.` : 'It has no headings.',
    };
  }
}

/** The headings that readers see: those of the page, and the title above them where the page begins with none like it. */
function visibleHeadings({frontMatter: {title, hide_title: hidden}, headings}: Page): Pick<Heading, 'text'>[] {
  const isShown = typeof title === 'string' && !hidden && headings[0]?.depth !== 1;
  return isShown ? [{text: collapsed(title)}, ...headings] : [...headings];
}
