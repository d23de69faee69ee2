import type {ContentIndex} from '../content/content-index.ts';
import {personaAttribute, type Spelling} from '../content/section-attributes.ts';
import {everyone} from '../registry/schema.ts';
import type {BodyCursor} from './body-cursor.ts';
import type {Candidate} from './candidate.ts';
import {describe} from './describe.ts';
import {writtenIds} from './slot.ts';

/** What can be written of a persona section at a cursor in the body of a page. */
export function sectionCandidates(index: ContentIndex, text: string, at: BodyCursor): Candidate[] {
  const readers = readersOf(index, text);
  switch (at.kind) {
    case 'ids':
      return readers
        .filter((id) => !at.others.includes(id))
        .map((id) => {
          const about = describe(index, 'persona', id);
          const written = at.quoted ? id : `"${id}"`;
          return {
            label: id,
            kind: 'persona',
            detail: about?.title,
            documentation: about?.text,
            span: at.word,
            text: written,
          };
        });
    case 'attribute':
      return [attribute(at.spelling, at.word, readers)];
    case 'section':
      return [directive(text, at.word, readers), details(at.word, readers)].filter(({text: snippet}) =>
        snippet.startsWith(text.slice(...at.word).slice(0, 1)),
      );
  }
}

/** Whom a section of a page can be for: the personas of the page, as far as its front matter can be read. */
function readersOf(index: ContentIndex, text: string): readonly string[] {
  const {all} = index.personaIds;
  const ids = writtenIds(text, 'persona');
  if (ids.length === 0 || ids.includes(everyone) || !ids.every((id) => index.personaIds.has(id))) return all;
  return all.filter((id) => ids.includes(id));
}

function attribute(spelling: Spelling, span: BodyCursor['word'], readers: readonly string[]): Candidate {
  const name = personaAttribute[spelling];
  const detail = 'Whom this section is for.';
  return {label: name, kind: 'key', detail, span, text: `${name}="${choice(readers)}"`, snippet: true};
}

function directive(text: string, span: BodyCursor['word'], readers: readonly string[]): Candidate {
  const colons = ':'.repeat(Math.max(3, /^:*/.exec(text.slice(...span))?.[0].length ?? 0));
  return {
    label: `${colons}details`,
    kind: 'section',
    detail: 'A section for one persona, as a directive',
    span,
    text: `${colons}details[$2]{persona="${choice(readers)}"}\n\n$0\n\n${colons}`,
    snippet: true,
  };
}

function details(span: BodyCursor['word'], readers: readonly string[]): Candidate {
  return {
    label: '<details data-persona>',
    kind: 'section',
    detail: 'A section for one persona, which code hosts show too',
    span,
    text: `<details data-persona="${choice(readers)}">\n<summary>$2</summary>\n\n$0\n\n</details>`,
    snippet: true,
  };
}

/** The place to fill in a persona, as a snippet. */
function choice(readers: readonly string[]): string {
  return readers.length > 0 ? `\${1|${readers.join(',')}|}` : '$1';
}
