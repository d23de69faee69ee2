import type {IndexedPage, Tags} from '../../content/content-index.ts';
import {idsInLinks} from '../../content/home-links.ts';
import type {LinkResolver} from '../../content/routes.ts';
import type {Finding, Span} from '../../diagnostics/diagnostic.ts';
import type {Section} from '../../markdown/outline.ts';
import {everyone} from '../../shared/everyone.ts';
import {tagPage} from '../tag.ts';
import type {TextEdit} from '../text-edit.ts';
import {isRetired, mergedIds, type Retiring} from './merged-ids.ts';

/** The edits of a page, and what in it would be left without a reader or cannot be changed. */
export interface PageChanges {
  readonly edits: readonly TextEdit[];
  readonly left: readonly Finding[];
}

/** What becomes of one page when an id is taken out: of its tags, its sections and its links to the id's home. */
export function pageChanges(entry: IndexedPage, retiring: Retiring, links: LinkResolver): PageChanges {
  const parts = [
    tagChanges(entry, retiring),
    ...(retiring.entry.kind === 'persona' ? sectionChanges(entry, retiring) : []),
    linkChanges(entry, retiring, links),
  ];
  return {edits: parts.flatMap(({edits}) => edits), left: parts.flatMap(({left}) => left)};
}

function tagChanges({page, exempt, valid, personas, scenarios}: IndexedPage, retiring: Retiring): PageChanges {
  const {kind, id: retired} = retiring.entry;
  const tags: Tags = kind === 'persona' ? personas : scenarios;
  const written = tags.values.map((tag) => tag.written);
  // What is inherited is changed where it stands.
  const first = tags.values.find(({written: id, origin}) => !origin && isRetired(retiring, id));
  if (!valid || !first) return {edits: [], left: []};
  const after = mergedIds(retiring, written);
  const isNeeded = !exempt && !(kind === 'scenario' && personas.ids.has(everyone));
  if (after.length === 0 && isNeeded) {
    const verb = kind === 'persona' ? 'is for' : 'serves';
    return leaving({source: page, span: page.valueSpan(first.path), message: `This page ${verb} ${retired} alone.`});
  }
  const tagging = tagPage(page, {[kind]: after});
  if (tagging) return {edits: tagging.edits, left: []};
  const message = `${retired} is written here in a way that cannot be changed safely. Write it plainly.`;
  return leaving({source: page, span: page.valueSpan(first.path), message});
}

function sectionChanges({page}: IndexedPage, retiring: Retiring): PageChanges[] {
  const ids = [retiring.entry.id, ...retiring.entry.formerly];
  // Sections cost a reading of the whole page.
  if (!ids.some((id) => page.text.includes(id, page.bodyStart))) return [];
  return page.outline.sections.flatMap(({personas}): PageChanges[] => {
    const first = personas.find(({written}) => isRetired(retiring, written));
    if (!first) return [];
    const finding = (message: string) => leaving({source: page, span: first.span, message});
    const after = mergedIds(
      retiring,
      personas.map(({written}) => written),
    );
    if (after.length === 0) return [finding(`This section is for ${retiring.entry.id} alone.`)];
    if (personas.some(({written, span}) => page.text.slice(...span) !== written))
      return [finding(`${first.written} is written here in a way that cannot be changed safely. Write it plainly.`)];
    // The ids stand side by side, with nothing but blanks between them.
    const span: Span = [(personas[0] as typeof first).span[0], (personas.at(-1) as typeof first).span[1]];
    return [{edits: [{source: page, span, text: withBlanks(personas, after, page.text)}], left: []}];
  });
}

/** The ids that are left, with the blanks that stood between the first two of them as written. */
function withBlanks(personas: Section['personas'], after: readonly string[], text: string): string {
  const [first, second] = personas;
  return after.join(first && second ? text.slice(first.span[1], second.span[0]) : ' ');
}

function linkChanges({page}: IndexedPage, {entry, into}: Retiring, links: LinkResolver): PageChanges {
  const places = idsInLinks(page, entry, links);
  if (into) {
    const edits = places.map((span) => {
      const isLower = page.text.slice(...span) === page.text.slice(...span).toLowerCase();
      return {source: page, span, text: isLower ? into.id.toLowerCase() : into.id};
    });
    return {edits, left: []};
  }
  const message = `This link leads to what the site shows of ${entry.id}.`;
  return {edits: [], left: places.map((span) => ({source: page, span, message}))};
}

function leaving(finding: Finding): PageChanges {
  return {edits: [], left: [finding]};
}
