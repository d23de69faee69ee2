import type {ContentIndex} from '../../content/content-index.ts';
import type {TagKey} from '../../content/written-tags.ts';
import {placeOf} from '../../registry/registry.ts';
import {yamlValue} from '../../registry/yaml-value.ts';
import {everyone} from '../../shared/everyone.ts';
import {contextAt, type FileKind, writtenIds} from '../cursor-context.ts';
import {describe} from '../describe.ts';
import type {YamlCursor} from '../yaml/cursor.ts';
import type {Completion} from './completion.ts';
import {sectionCompletions} from './section-completions.ts';

/** A file that somebody writes, as it is at the moment. */
export interface WrittenFile {
  readonly kind: FileKind;
  /** The path relative to the site. */
  readonly file: string;
  /** Without a byte order mark. */
  readonly text: string;
}

/**
 * What can be written at a cursor, best first. It needs no valid YAML in the file.
 *
 * @param index the site; where its registries are invalid at the moment, as it was when they were valid last
 */
export function completionsAt(index: ContentIndex, written: WrittenFile, offset: number): Completion[] {
  const context = contextAt(written.kind, written.text, offset);
  switch (context?.kind) {
    case 'tag':
      return context.tag === 'persona'
        ? personas(index, written.text, context.at)
        : scenarios(index, written.text, context.at);
    case 'tag-key':
      return keys(context.present, context.at);
    case 'scenario-persona':
      return ids(index, 'persona', index.personaIds.all, context.at);
    case 'entry-page':
      return pages(index, context.at);
    case 'step':
      return steps(index, context.at);
    case 'entry-heading':
      return headings(index, context.page, context.at);
    case 'section':
      return sectionCompletions(index, written.text, context.at);
    default:
      return [];
  }
}

/** Those that the page's scenarios are for come first, `everyone` last. */
function personas(index: ContentIndex, text: string, at: YamlCursor): Completion[] {
  const served = new Set(writtenIds(text, 'scenario').flatMap((id) => index.scenarioPersonas.get(id)?.ids ?? []));
  const first = preferred(index.personaIds.all, (id) => served.has(id));
  return ids(index, 'persona', [...first, everyone], at);
}

/** Those that serve the page's personas come first. */
function scenarios(index: ContentIndex, text: string, at: YamlCursor): Completion[] {
  const readers = writtenIds(text, 'persona');
  const serves = (id: string) => index.scenarioPersonas.get(id)?.ids.some((persona) => readers.includes(persona));
  return ids(
    index,
    'scenario',
    preferred(index.scenarioIds.all, (id) => serves(id) ?? false),
    at,
  );
}

/** The same ids, those that fulfil a condition first. */
function preferred(all: readonly string[], isPreferred: (id: string) => boolean): string[] {
  return [...all.filter(isPreferred), ...all.filter((id) => !isPreferred(id))];
}

function ids(index: ContentIndex, kind: TagKey, all: readonly string[], at: YamlCursor): Completion[] {
  return all
    .filter((id) => !at.others.includes(id))
    .map((id) => {
      const about = describe(index, kind, id);
      return {label: id, kind, detail: about?.title, documentation: about?.text, ...written(id, at)};
    });
}

const keyDetails: Readonly<Record<TagKey, string>> = {
  persona: 'Whom the page is for: one id, a list of ids, or everyone.',
  scenario: 'What the page serves: one id or a list of ids.',
};

function keys(present: readonly string[], at: YamlCursor): Completion[] {
  const missing = (Object.keys(keyDetails) as TagKey[]).filter((key) => !present.includes(key));
  return missing.map((key) => ({
    label: key,
    kind: 'key',
    detail: keyDetails[key],
    span: at.word.span,
    text: `${key}: `,
  }));
}

/** The pages that can be an entry point: drafts cannot. */
function pages(index: ContentIndex, at: YamlCursor): Completion[] {
  return index.pages
    .filter(({counts}) => counts)
    .map(({page}) => {
      const {title} = page.frontMatter;
      return {label: page.file, kind: 'page', detail: String(title ?? ''), ...written(page.file, at)};
    });
}

/** Pages, and behind the number sign of one its headings. */
function steps(index: ContentIndex, at: YamlCursor): Completion[] {
  const {page, heading} = placeOf(at.word.text);
  if (heading === undefined) return pages(index, at);
  return headings(index, page, at).map((completion) => {
    const step = `${page}#${completion.label}`;
    return {...completion, label: step, ...written(step, at)};
  });
}

function headings(index: ContentIndex, file: string | undefined, at: YamlCursor): Completion[] {
  const page = file === undefined ? undefined : index.byFile.get(file)?.page;
  const texts = new Map(page?.headings.map(({text, depth}) => [text, depth]));
  return [...texts].map(([text, depth]) => ({
    label: text,
    kind: 'heading',
    detail: `${'#'.repeat(depth)} in ${page?.file}`,
    ...written(text, at),
  }));
}

/** How a value is written at a cursor in YAML. */
function written(value: string, {word, lead, inFlow}: YamlCursor): Pick<Completion, 'span' | 'text'> {
  return {span: word.span, text: `${lead}${yamlValue(value, {quote: word.quote, inFlow})}`};
}
