import type {DirectiveFault} from '../../markdown/directive.ts';
import type {Section} from '../../markdown/outline.ts';
import {type AttributeFault, personaAttribute} from '../../markdown/section-attributes.ts';
import type {PageRule} from '../rule.ts';

export const sectionAttributeMisspelt: PageRule = {
  name: 'section-attribute-misspelt',
  severity: 'error',
  summary:
    'An attribute of a section that is close to the right one and is not it, names no persona, or stands on no section.',
  *checkPage({page}) {
    for (const section of page.outline.sections) {
      for (const fault of section.faults) yield {source: page, span: fault.span, ...explain(fault, section)};
    }
  },
};

const faults: Readonly<Record<NonNullable<DirectiveFault>, string>> = {
  spaces: 'there are spaces before the name or a bracket',
  'no-brackets': 'its label stands in no square brackets',
  label: 'the square brackets of its label do not close on the line that they open on',
  order: 'its label stands behind the braces',
  quote: 'a quote is not closed',
  braces: 'its braces do not close on the line that they open on',
  behind: 'something stands behind the braces',
};

function explain(
  {kind, written, beside, fault}: AttributeFault,
  {spelling}: Section,
): {message: string; suggestion?: string} {
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
      return {
        message:
          spelling === 'html'
            ? `${written} does nothing here: only <details> can be for a persona. Put this inside one, or remove the attribute.`
            : 'Only :::details, with three colons or more, can be for a persona. Put this inside one.',
      };
    case 'unclosed':
      return {
        message:
          'This tag does not end before the next blank line, so that there is no section. Close its quotes, and end it with >.',
      };
    case 'no-directive':
      return {
        message: `This line is read as text, so that there is no section${fault ? `: ${faults[fault]}` : ''}. Write :::details[What is in it]{persona="…"}.`,
      };
  }
}
