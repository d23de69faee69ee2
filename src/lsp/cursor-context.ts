import {type TagKey, tagKeys} from '../content/written-tags.ts';
import type {Span} from '../diagnostics/diagnostic.ts';
import {nearMiss} from '../diagnostics/near-miss.ts';
import {type BodyCursor, bodyCursor} from './body-cursor.ts';
import {frontMatterBlock} from './front-matter-block.ts';
import {type YamlCursor, yamlCursor, yamlItems} from './yaml/cursor.ts';

/** A place in a file where one of our words stands or is about to be written. */
export type CursorContext =
  | {
      /** An id under `persona` or `scenario` in the front matter of a page, or of what pages inherit. */
      readonly kind: 'tag';
      readonly tag: TagKey;
      readonly at: YamlCursor;
    }
  /** A key at the top of the front matter. */
  | {readonly kind: 'tag-key'; readonly present: readonly string[]; readonly at: YamlCursor}
  /** A persona of a scenario. */
  | {readonly kind: 'scenario-persona'; readonly at: YamlCursor}
  /** An entry point's page, or one that a page needs first; or an entry point's heading: with the heading stands the page, as far as it is written. */
  | {readonly kind: 'entry-page'; readonly at: YamlCursor}
  | {readonly kind: 'entry-heading'; readonly page: string | undefined; readonly at: YamlCursor}
  /** A step of a scenario: a page, or a heading on it. */
  | {readonly kind: 'step'; readonly at: YamlCursor}
  /** The id of a persona or scenario, where it is declared. */
  | {readonly kind: 'declaration'; readonly at: YamlCursor}
  /** An id that a persona or scenario had before. */
  | {readonly kind: 'former'; readonly at: YamlCursor}
  /** In the opening of a persona section, or where one may begin. */
  | {readonly kind: 'section'; readonly at: BodyCursor};

/** What kinds of files hold our words. */
export type FileKind = 'personas' | 'scenarios' | 'page';

/** What stands, or may stand, at a cursor. */
export function contextAt(kind: FileKind, text: string, offset: number): CursorContext | undefined {
  return kind === 'page' ? pageSlot(text, offset) : registrySlot(kind, text, offset);
}

/** Where the word of a context stands. */
export function wordOf({at}: CursorContext): Span {
  return 'span' in at.word ? at.word.span : at.word;
}

function pageSlot(text: string, offset: number): CursorContext | undefined {
  const block = frontMatterBlock(text);
  if (!block || offset < block.yaml[0] || offset > block.yaml[1]) {
    const at = block && offset < block.bodyStart ? undefined : bodyCursor(text, block?.bodyStart ?? 0, offset);
    return at && {kind: 'section', at};
  }
  const at = yamlCursor(text, block.yaml, offset);
  if (!at) return undefined;
  const [key = '', ...more] = at.path;
  if (at.part === 'value') {
    if (key === 'after' && more.length === 0) return {kind: 'entry-page', at};
    const tag = more.length === 0 ? (nearMiss(key, tagKeys) as TagKey | undefined) : undefined;
    return tag && {kind: 'tag', tag, at};
  }
  if (at.path.length > 0 || at.inFlow) return undefined;
  return {kind: 'tag-key', present: [...at.siblings.keys()], at};
}

function registrySlot(kind: 'personas' | 'scenarios', text: string, offset: number): CursorContext | undefined {
  const at = yamlCursor(text, [0, text.length], offset);
  if (at && kind === 'personas' && at.part === 'value') {
    const [pages, defaults, key, ...more] = at.path;
    const tag = tagKeys.find((name) => name === key);
    if (pages === 'pages' && defaults === 'defaults' && tag && more.length === 0) return {kind: 'tag', tag, at};
  }
  if (!at || at.path[0] !== kind) return undefined;
  const [, , ...path] = at.path;
  if (at.part === 'key') return at.path.length === 2 && path.length === 0 ? {kind: 'declaration', at} : undefined;
  if (path.length === 1 && path[0] === 'formerly') return {kind: 'former', at};
  if (kind === 'personas') return undefined;
  switch (path.join('.')) {
    case 'personas':
      return {kind: 'scenario-persona', at};
    case 'steps':
      return {kind: 'step', at};
    case 'entry_point.page':
      return {kind: 'entry-page', at};
    case 'entry_point.heading':
      return {kind: 'entry-heading', page: at.siblings.get('page'), at};
    default:
      return undefined;
  }
}

/** The ids under one of our keys in a page, whether or not its front matter is valid. */
export function writtenIds(text: string, tag: TagKey): string[] {
  const block = frontMatterBlock(text);
  return block ? yamlItems(text, block.yaml, tag).map((word) => word.text) : [];
}
