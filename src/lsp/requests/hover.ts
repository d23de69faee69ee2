import type {ContentIndex} from '../../content/content-index.ts';
import {tagKeys} from '../../content/written-tags.ts';
import type {Span} from '../../diagnostics/diagnostic.ts';
import {placeOf} from '../../registry/registry.ts';
import type {WrittenFile} from '../completions/completions.ts';
import {contextAt} from '../cursor-context.ts';
import {describe} from '../describe.ts';
import type {RichText} from '../rich-text.ts';
import {resolved, writtenIdAt} from '../written-id.ts';

/** What is shown of a place that the pointer rests on. */
export interface Hover {
  readonly span: Span;
  readonly text: RichText;
}

/** What there is to say of the id, or of the entry point's page, that a cursor touches. */
export function hoverAt(index: ContentIndex, file: WrittenFile, offset: number): Hover | undefined {
  const found = writtenIdAt(file, offset);
  if (!found) return entryPage(index, file, offset) ?? inheritedTags(index, file, offset);
  const {id, known, former} = resolved(index, found);
  const about = id === undefined || !(known || former) ? undefined : describe(index, found.kind, id);
  if (!about) return undefined;
  const code = {code: id as string};
  const renamed = known ? [] : [[`${found.written} is now called `, code, '.']];
  return {span: found.span, text: [...renamed, [{bold: about.title}, ` · ${found.kind} `, code], ...about.text]};
}

function entryPage(index: ContentIndex, file: WrittenFile, offset: number): Hover | undefined {
  const context = contextAt(file.kind, file.text, offset);
  if (context?.kind !== 'entry-page' && context?.kind !== 'step') return undefined;
  const page = index.byFile.get(placeOf(context.at.word.text).page)?.page;
  if (!page) return undefined;
  const {title, description} = page.frontMatter;
  const head = typeof title === 'string' ? title : (page.headings[0]?.text ?? page.file);
  const about = typeof description === 'string' ? [[description]] : [];
  return {span: context.at.word.span, text: [[{bold: head}, ' · ', {code: page.file}], ...about]};
}

/** On the first line of a page: the tags that it has and does not say, and where they come from. */
function inheritedTags(index: ContentIndex, {kind, file, text}: WrittenFile, offset: number): Hover | undefined {
  const entry = kind === 'page' ? index.byFile.get(file) : undefined;
  const [line = ''] = text.split(/[\r\n]/, 1);
  if (!entry || offset > line.length) return undefined;
  const origins = tagKeys.flatMap((key): RichText => {
    const {values} = key === 'persona' ? entry.personas : entry.scenarios;
    const files = values[0]?.origin?.files;
    if (files === undefined) return [];
    const ids = values.flatMap(({written}, at) => [at === 0 ? '' : ', ', {code: written}]);
    return [
      [`Inherited ${key}: `, ...ids, ', from ', {code: 'pages.defaults'}, ' of personas.yaml for ', {code: files}],
    ];
  });
  return origins.length === 0 ? undefined : {span: [0, line.length], text: origins};
}
