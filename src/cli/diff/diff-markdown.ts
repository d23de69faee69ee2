import type {ContentIndex} from '../../content/content-index.ts';
import {pageRoots} from '../../content/page-globs.ts';
import {addressOf, type ConfiguredAddresses} from '../../site/configured-addresses.ts';
import {type DifferencePart, lineText} from '../../views/difference-lines.ts';

/** What the comment begins with, by which it is found to be written anew. */
const marker = '<!-- personas diff -->';

/** How many lines of a part are shown before the rest is folded. */
const shown = 20;

/**
 * A difference as a comment on a pull request. Pages that changed are links, as each persona, where it is known where the
 * site is served.
 *
 * @param url where the site with the changes is served; else the links lead to where the site is served at all
 */
export function diffMarkdown(
  now: ContentIndex,
  name: string,
  parts: readonly DifferencePart[],
  addresses: ConfiguredAddresses,
  url?: string,
): string {
  const site = (url ?? addresses.site)?.replace(/\/$/, '');
  const roots = pageRoots(now.registry.pageSettings);
  let isLinked = false;
  const linked = (page: string, persona: string) => {
    const entry = now.byFile.get(page);
    if (site === undefined || !entry) return code(persona);
    isLinked = true;
    return `[${persona}](${site}/${addressOf(entry.page, addresses, roots)}?persona=${persona})`;
  };
  const item = (line: DifferencePart['lines'][number]) =>
    typeof line === 'string'
      ? `- ${escaped(lineText(line))}`
      : `- ${code(line.page)}: ${line.personas.map((persona) => linked(line.page, persona)).join(', ')}`;
  const told = [
    marker,
    '## What changes for readers',
    ...(parts.length === 0 ? [`Nothing, since ${escaped(name)}.`] : [`Since ${escaped(name)}:`]),
    ...parts.flatMap(({title, lines}) => {
      const items = lines.map(item);
      const rest = items.slice(shown);
      const folded =
        rest.length > 0 ? [`<details><summary>${rest.length} more</summary>`, rest.join('\n'), '</details>'] : [];
      return [`### ${title}`, items.slice(0, shown).join('\n'), ...folded];
    }),
  ];
  const until =
    isLinked && url === undefined ? [`The links lead to ${site}, which shows these changes once they are there.`] : [];
  return [...told, ...until].join('\n\n');
}

function code(text: string): string {
  return `\`${text.replace(/[\s`]+/g, ' ')}\``;
}

/** A text of which Markdown reads nothing as its own, and a code host no mention. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&!$@]/g, '\\$&');
}
