import {readFrontMatter} from '../content/front-matter.ts';
import {Page} from '../content/page.ts';
import {tagKeys} from '../content/written-tags.ts';
import type {Finding} from '../diagnostics/diagnostic.ts';
import {sectionAttribute} from '../shared/section-attribute.ts';
import {tagPage} from './tag.ts';
import {applyEdits, type TextEdit} from './text-edit.ts';

/** A page without its tags. */
export interface Untagging {
  readonly edits: readonly TextEdit[];
  /** The keys that go, as they are written. */
  readonly keys: readonly string[];
  /** How many sections say no longer whom they are for. */
  readonly sections: number;
  /** What cannot be taken away here. */
  readonly left: readonly Finding[];
}

/**
 * The edits that take the tags of a page away, with its front matter where that held nothing else.
 *
 * @param page a page that can be read and whose front matter is valid
 * @param withSections whether its sections are to be ordinary ones
 */
export function untagPage(page: Page, withSections: boolean): Untagging {
  const keys = [page.personas, page.scenarios].flatMap(({key}) => key ?? []);
  const sections = withSections ? sectionEdits(page) : {edits: [], left: []};
  const {edits, left} = keys.length === 0 ? {edits: [], left: []} : keyEdits(page);
  return {
    edits: [...edits, ...sections.edits],
    keys: left.length > 0 ? [] : keys,
    sections: sections.edits.length,
    left: [...left, ...sections.left],
  };
}

function keyEdits(page: Page): Pick<Untagging, 'edits' | 'left'> {
  const bare = withoutTags(page);
  if (!bare) {
    const message = 'This front matter cannot be changed safely. Remove persona and scenario there yourself.';
    return {edits: [], left: [{source: page, span: page.opening, message}]};
  }
  const {block, bodyStart} = readFrontMatter(bare.text);
  const isEmpty = !block || bare.text.slice(...block).trim() === '';
  // Where nothing else stood there, what parted it from the text goes with it.
  const apart = isEmpty ? (/^(?:\r\n|\n|\r)?(?:\r\n|\n|\r)?/.exec(bare.text.slice(bodyStart))?.[0].length ?? 0) : 0;
  const end = page.text.length - (bare.text.length - bodyStart - apart);
  return {edits: [{source: page, span: [0, end], text: isEmpty ? '' : bare.text.slice(0, bodyStart)}], left: []};
}

/** A page without its tags, taken out one after the other: two that stand together share a line break. */
function withoutTags(page: Page): Page | undefined {
  let bare = page;
  for (const key of tagKeys) {
    const tagging = tagPage(bare, {[key]: []});
    if (!tagging) return undefined;
    bare = new Page(page.file, applyEdits(bare.text, tagging.edits), undefined, page.site);
  }
  return bare;
}

function sectionEdits(page: Page): Pick<Untagging, 'edits' | 'left'> {
  const edits: TextEdit[] = [];
  const left: Finding[] = [];
  const attribute = new RegExp(`\\s+${sectionAttribute}(?:\\s*=\\s*(?:"[^"]*"|'[^']*'|\\{[^}]*\\}|[^\\s>]+))?`);
  for (const {opening, spelling} of page.outline.sections) {
    const found = spelling === 'html' ? attribute.exec(page.text.slice(...opening)) : null;
    if (found) {
      const start = opening[0] + found.index;
      edits.push({source: page, span: [start, start + found[0].length], text: ''});
    } else {
      const message =
        'Without this plugin, nothing makes a section of a directive. Write it as <details> with a <summary>.';
      left.push({source: page, span: opening, message});
    }
  }
  return {edits, left};
}
