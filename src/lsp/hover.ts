import type {ContentIndex} from '../content/content-index.ts';
import type {Span} from '../diagnostics/diagnostic.ts';
import type {WrittenFile} from './candidates.ts';
import {describe, plain} from './describe.ts';
import {slotAt} from './slot.ts';
import {resolved, writtenIdAt} from './written-id.ts';

/** What is shown of a place that the pointer rests on. */
export interface Hover {
  readonly span: Span;
  /** Markdown. */
  readonly text: string;
}

/** What there is to say of the id, or of the entry point's page, that a cursor touches. */
export function hoverAt(index: ContentIndex, file: WrittenFile, offset: number): Hover | undefined {
  const found = writtenIdAt(file, offset);
  if (!found) return entryPage(index, file, offset);
  const {id, known, former} = resolved(index, found);
  const about = id === undefined || !(known || former) ? undefined : describe(index, found.kind, id);
  if (!about) return undefined;
  const renamed = known ? '' : `${found.written} is now called \`${id}\`.\n\n`;
  return {span: found.span, text: `${renamed}**${plain(about.title)}** · ${found.kind} \`${id}\`\n\n${about.text}`};
}

function entryPage(index: ContentIndex, file: WrittenFile, offset: number): Hover | undefined {
  const slot = slotAt(file.kind, file.text, offset);
  if (slot?.kind !== 'entry-page') return undefined;
  const page = index.byFile.get(slot.at.word.text)?.page;
  if (!page) return undefined;
  const {title, description} = page.frontMatter;
  const head = typeof title === 'string' ? title : (page.headings[0]?.text ?? page.file);
  const text = typeof description === 'string' ? `\n\n${plain(description)}` : '';
  return {span: slot.at.word.span, text: `**${plain(head)}** · \`${page.file}\`${text}`};
}
