import type {ContentIndex} from '../../content/content-index.ts';
import {pageRoots} from '../../content/page-globs.ts';
import {addressOf, type ConfiguredAddresses} from '../../site/configured-addresses.ts';
import {type DifferencePart, lineText} from '../../views/difference-lines.ts';

/** What the comment begins with, by which it is found to be written anew. */
const marker = '<!-- personas diff -->';

/** How many lines of a part are shown before the rest is folded. */
const shown = 20;

/** How many letters a comment has at most: code hosts refuse more than 65,536. */
const mostLetters = 60_000;

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
  const told = (most: number) =>
    parts.flatMap(({title, lines}) => {
      const items = lines.slice(0, most).map(item);
      const rest = items.slice(shown);
      const left = lines.length - items.length;
      const folded =
        rest.length > 0 ? [`<details><summary>${rest.length} more</summary>`, rest.join('\n'), '</details>'] : [];
      const untold = left > 0 ? [`And ${left} more, which the command prints.`] : [];
      return [`### ${title}`, items.slice(0, shown).join('\n'), ...folded, ...untold];
    });
  const end = () =>
    isLinked && url === undefined ? [`The links lead to ${site}, which shows these changes once they are there.`] : [];
  const since = parts.length === 0 ? `Nothing, since ${escaped(name)}.` : `Since ${escaped(name)}:`;
  const text = (most: number) => comment([since, ...told(most), ...end()]);
  let most = Math.max(0, ...parts.map(({lines}) => lines.length));
  while (most > 1 && text(most).length > mostLetters) most = Math.floor(most / 2);
  return text(most);
}

/** A comment which says why there is no difference to tell. */
export function unknownMarkdown(why: string): string {
  return comment([escaped(why)]);
}

function comment(blocks: readonly string[]): string {
  return [marker, '## What changes for readers', ...blocks].join('\n\n');
}

function code(text: string): string {
  return `\`${text.replace(/[\s`]+/g, ' ')}\``;
}

/** A text of which Markdown reads nothing as its own, and a code host no mention. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&!$@]/g, '\\$&');
}
