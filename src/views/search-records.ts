import {type ScannedPart, scanArticle} from './search-text.ts';

/** A built page as the search takes it. */
export interface SearchedPage {
  /** The address, with the base URL of the site. */
  readonly href: string;
  readonly title: string;
  readonly description: string;
  /** The language of the page, as its `<html>` has it. */
  readonly language: string;
  /** All of its HTML. */
  readonly html: string;
  /** The ids of those it is for; all of them where it is for everyone. */
  readonly personas: readonly string[];
  readonly scenarios: readonly string[];
  /** Whether it says whom it is for. */
  readonly isTagged: boolean;
  /** Other filters, such as the version of the docs. */
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** What Pagefind is given for a page, or for a section that is for some of its readers only. */
export interface SearchRecord {
  readonly url: string;
  /** HTML with nothing but titles, paragraphs and what Pagefind reads as attributes. */
  readonly content: string;
}

/**
 * What the search finds of a page: the page without its persona sections, and each of those by itself, so that each is
 * counted for those whom it is for.
 *
 * @param personasOf the ids that the attribute of a section stands for, as the registry has them
 */
export function searchRecords(
  page: SearchedPage,
  personasOf: (attribute: string) => readonly string[],
): SearchRecord[] {
  return scanArticle(page.html).flatMap((part, place) => {
    if (place > 0 && part.blocks.length === 0) return [];
    const named = part.personas === undefined ? [] : personasOf(part.personas);
    const personas = named.length > 0 ? named : page.personas;
    return [
      {
        url: part.section === undefined ? page.href : `${page.href}#~${part.section}`,
        content: html(page, part, personas),
      },
    ];
  });
}

function html(page: SearchedPage, part: ScannedPart, personas: readonly string[]): string {
  const isPage = part.section === undefined;
  const filters = [
    ...personas.map((id) => ['persona', id]),
    ...page.scenarios.map((id) => ['scenario', id]),
    ...Object.entries(page.filters).flatMap(([name, values]) => values.map((value) => [name, value])),
    ...(page.isTagged ? [] : [['tagged', 'no']]),
  ].map(([name, value]) => `<i data-pagefind-filter="${name}[content]" content="${attribute(value as string)}"></i>`);
  // A section is found by its own words. Those of the page would find the page, and then each of its sections.
  const title = isPage ? page.title : '';
  const lead = isPage && page.description ? `<p data-pagefind-weight="2">${text(page.description)}</p>` : '';
  return [
    `<html lang="${attribute(page.language)}"><body>`,
    `<i data-pagefind-meta="title[content]" content="${attribute(title)}"></i>`,
    `<i data-pagefind-meta="page[content]" content="${attribute(isPage ? '' : page.title)}"></i>`,
    ...filters,
    lead,
    ...part.blocks,
    '</body></html>',
  ].join('');
}

function text(value: string): string {
  return value.replaceAll('&', '&amp;').replaceAll('<', '&lt;');
}

function attribute(value: string): string {
  return text(value).replaceAll('"', '&quot;');
}
