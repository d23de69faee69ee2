import type {Rule} from './rule.ts';

export const frontMatterInvalid: Rule = {
  name: 'front-matter-invalid',
  severity: 'error',
  summary:
    'Front matter that is not a YAML mapping, has a duplicate key, a tag of the wrong type, or names another language.',
  *check({pages}) {
    for (const {page} of pages) {
      for (const {span, message} of page.problems) yield {source: page, span, message};
    }
  },
};
