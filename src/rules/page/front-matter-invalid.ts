import type {PageRule} from '../rule.ts';

export const frontMatterInvalid: PageRule = {
  name: 'front-matter-invalid',
  severity: 'error',
  summary:
    'Front matter that is not a YAML mapping, has a duplicate key, a tag of the wrong type, or names another language.',
  ofInvalidPages: true,
  checkPage: ({page}) => page.problems.map((problem) => ({source: page, ...problem})),
};
