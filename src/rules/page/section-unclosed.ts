import type {Spelling} from '../../markdown/section-attributes.ts';
import type {PageRule} from '../rule.ts';

export const sectionUnclosed: PageRule = {
  name: 'section-unclosed',
  severity: 'error',
  summary: 'A section whose end is missing, so that it takes in what follows.',
  *checkPage({page}) {
    for (const {spelling, opening} of page.outline.unclosed) {
      yield {source: page, span: opening, message: `This section does not end where it should. ${remedies[spelling]}`};
    }
  },
};

const remedies: Readonly<Record<Spelling, string>> = {
  html: 'Add </details> below what belongs to it, in the same list item, quotation or element.',
  directive:
    'Add ::: on a line of its own below what belongs to it. If it stands in another directive, give that one more colons.',
};
