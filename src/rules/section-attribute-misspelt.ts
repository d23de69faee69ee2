import type {Section} from '../content/outline.ts';
import {type AttributeSlip, personaAttribute} from '../content/section-attributes.ts';
import type {Rule} from './rule.ts';
import {sectionsOf} from './sections.ts';

export const sectionAttributeMisspelt: Rule = {
  name: 'section-attribute-misspelt',
  severity: 'error',
  summary: 'An attribute of a section that is close to the right one and is not it, or names no persona.',
  *check(index) {
    for (const {entry, section} of sectionsOf(index)) {
      for (const slip of section.slips) yield {source: entry.page, span: slip.span, ...explain(slip, section)};
    }
  },
};

function explain({kind, written, beside}: AttributeSlip, {spelling}: Section): {message: string; suggestion?: string} {
  const correct = personaAttribute[spelling];
  const where = spelling === 'html' ? 'On <details>' : 'On :::details';
  switch (kind) {
    case 'misspelt':
      if (beside) return {message: `${written} stands beside ${beside} and says nothing. Remove it.`};
      return {message: `${where} the attribute is ${correct}, not ${written}.`, suggestion: correct};
    case 'empty':
      return {message: `${written} is empty. Name a persona, or remove the attribute.`};
    case 'no-text':
      return {message: `${written} must be plain text in quotes, so that it can be read without running the page.`};
    case 'repeated':
      return {
        message: `${correct} stands here already, and only one of the two counts. Put all ids into one, with spaces between them.`,
      };
    case 'wrong-element':
      return {message: 'Only :::details, with three colons or more, can be for a persona. Put this inside one.'};
    case 'unclosed':
      return {
        message:
          'This tag does not end before the next blank line, so that there is no section. Close its quotes, and end it with >.',
      };
    case 'no-directive':
      return {
        message: `This line is read as text, so that there is no section. Write :::details[What is in it]{${written}="…"}, with no spaces before the brackets.`,
      };
  }
}
