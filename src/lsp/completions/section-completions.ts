import type {ContentIndex} from '../../content/content-index.ts';
import {personaAttribute, type Spelling} from '../../markdown/section-attributes.ts';
import {everyone} from '../../shared/everyone.ts';
import type {BodyCursor} from '../body-cursor.ts';
import {writtenIds} from '../cursor-context.ts';
import {describe} from '../describe.ts';
import type {Completion} from './completion.ts';
import {withPlaces} from './snippet.ts';

/** What can be written of a persona section at a cursor in the body of a page. */
export function sectionCompletions(index: ContentIndex, text: string, at: BodyCursor): Completion[] {
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
      return [directive(text, at.word, readers), details(at.word, readers)].filter(({text: written}) =>
        written.startsWith(text.slice(...at.word).slice(0, 1)),
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

function attribute(spelling: Spelling, span: BodyCursor['word'], readers: readonly string[]): Completion {
  const name = personaAttribute[spelling];
  const detail = 'Whom this section is for.';
  return {label: name, kind: 'key', detail, span, ...withPlaces(`${name}="`, reader(readers), '"')};
}

function directive(text: string, span: BodyCursor['word'], readers: readonly string[]): Completion {
  const colons = ':'.repeat(Math.max(3, /^:*/.exec(text.slice(...span))?.[0].length ?? 0));
  return {
    label: `${colons}details`,
    kind: 'section',
    detail: 'A section for one persona, as a directive',
    span,
    ...withPlaces(`${colons}details[`, {stop: 2}, ']{persona="', reader(readers), '"}\n\n', {stop: 0}, `\n\n${colons}`),
  };
}

function details(span: BodyCursor['word'], readers: readonly string[]): Completion {
  return {
    label: '<details data-persona>',
    kind: 'section',
    detail: 'A section for one persona, which code hosts show too',
    span,
    ...withPlaces(
      '<details data-persona="',
      reader(readers),
      '">\n<summary>',
      {stop: 2},
      '</summary>\n\n',
      {stop: 0},
      '\n\n</details>',
    ),
  };
}

/** The place to fill in a persona, which comes first. */
function reader(choices: readonly string[]) {
  return {stop: 1, choices};
}
