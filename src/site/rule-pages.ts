import {existsSync} from 'node:fs';
import {type RuleLink, siteLink} from '../diagnostics/rule-link.ts';
import type {RuleName} from '../diagnostics/rule-names.ts';

// Found from here, and from the file in lib/cli that this module is bundled into: both lie two folders deep. In the
// repository they are the pages that its site shows; a package has copies that lead nowhere outside of it.
const folders = ['../../docs/meta/rules/', '../../lib/cli/rule-pages/'];

/** The file of the package that explains a rule; undefined where somebody has taken it away. */
export function rulePage(rule: RuleName): URL | undefined {
  return folders.map((folder) => new URL(`${folder}${rule}.md`, import.meta.url)).find((page) => existsSync(page));
}

/**
 * Links for whoever reads a report on this machine: to the site's own pages, if it has such, else to the files of the
 * package.
 *
 * @param pages what personas.yaml says of the site's own pages
 */
export function localLink(pages: string | undefined): RuleLink {
  const own = siteLink(pages);
  // A report names few rules, and each of them often.
  const known = new Map<RuleName, string | undefined>();
  return (rule) => {
    if (!known.has(rule)) known.set(rule, own(rule) ?? rulePage(rule)?.href);
    return known.get(rule);
  };
}
