import {tagKeys} from '../../content/written-tags.ts';
import {besideMessage} from '../../diagnostics/words.ts';
import type {PageRule} from '../rule.ts';

export const frontMatterMisspeltKey: PageRule = {
  name: 'front-matter-misspelt-key',
  severity: 'error',
  summary: 'A key of the front matter that is close to persona or scenario and is neither.',
  *checkPage({page}) {
    for (const key of tagKeys) {
      const tags = key === 'persona' ? page.personas : page.scenarios;
      for (const misspelt of tags.misspelt) {
        const beside = tags.key === misspelt ? undefined : tags.key;
        yield {
          source: page,
          span: page.keySpan([misspelt]),
          message: beside ? besideMessage(misspelt, beside, key, 'ids') : `The key is ${key}, not ${misspelt}.`,
          suggestion: beside ? undefined : key,
        };
      }
    }
  },
};
