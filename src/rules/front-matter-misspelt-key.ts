import {tagKeys} from '../content/written-tags.ts';
import type {Rule} from './rule.ts';

export const frontMatterMisspeltKey: Rule = {
  name: 'front-matter-misspelt-key',
  severity: 'error',
  summary: 'A key of the front matter that is close to persona or scenario and is neither.',
  *check({pages}) {
    for (const {page, valid} of pages) {
      if (!valid) continue;
      for (const key of tagKeys) {
        const tags = key === 'persona' ? page.personas : page.scenarios;
        for (const misspelt of tags.misspelt) {
          const given = tags.key === key;
          yield {
            source: page,
            span: page.keySpan([misspelt]),
            message: given
              ? `${misspelt} stands beside ${key} and says nothing. Put its ids under ${key} and remove it.`
              : `The key is ${key}, not ${misspelt}.`,
            suggestion: given ? undefined : key,
          };
        }
      }
    }
  },
};
