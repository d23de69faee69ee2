import {pagesBefore} from '../../content/pages-before.ts';
import {brief} from '../../diagnostics/words.ts';
import type {SiteRule} from '../rule.ts';
import {MeantPages} from './meant-page.ts';

export const afterMissing: SiteRule = {
  name: 'after-missing',
  severity: 'warning',
  summary: 'A page that is to be read after another, which does not exist or is a draft.',
  *check(index) {
    const meant = new MeantPages(index);
    for (const {page, valid} of index.pages) {
      if (!valid || page.frontMatter.after === undefined) continue;
      const {values, wrongTypes} = pagesBefore(page.frontMatter);
      for (const {path} of wrongTypes) {
        const message = 'after is the path of a page, such as docs/setup.md, or a list of them. Write it as text.';
        yield {source: page, span: page.valueSpan(path), message};
      }
      for (const {written, path} of values) {
        const before = index.byFile.get(written)?.page;
        if (before ? !before.draft : meant.isHidden(written)) continue;
        const suggestion = before ? undefined : meant.of(written, page.file);
        const remedy = suggestion ? `Did you mean ${suggestion}?` : 'Name another page, or take it out.';
        const message = before
          ? `This page comes after ${written}, which is a draft. Publish that, or take it out here.`
          : `This page comes after ${brief(written)}, and there is no such page. ${remedy}`;
        yield {source: page, span: page.valueSpan(path), message, suggestion};
      }
    }
  },
};
