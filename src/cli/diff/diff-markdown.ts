import type {ContentIndex} from '../../content/content-index.ts';
import {LinkResolver} from '../../content/routes.ts';
import {type DifferencePart, lineText} from '../../views/difference-lines.ts';

/** What the comment begins with, by which it is found to be written anew. */
const marker = '<!-- personas diff -->';

/** How many lines of a part are shown before the rest is folded. */
const shown = 20;

/**
 * A difference as a comment on a pull request.
 *
 * @param url where the site with the changes is served: pages that changed are links then, as each persona
 */
export function diffMarkdown(now: ContentIndex, name: string, parts: readonly DifferencePart[], url?: string): string {
  const links = new LinkResolver(now);
  const linked = (page: string, persona: string) => {
    const entry = now.byFile.get(page);
    if (url === undefined || !entry) return code(persona);
    return `[${persona}](${url.replace(/\/$/, '')}${encodeURI(links.routeOf(entry.page))}?persona=${persona})`;
  };
  const item = (line: DifferencePart['lines'][number]) =>
    typeof line === 'string'
      ? `- ${escaped(lineText(line))}`
      : `- ${code(line.page)}: ${line.personas.map((persona) => linked(line.page, persona)).join(', ')}`;
  return [
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
  ].join('\n\n');
}

function code(text: string): string {
  return `\`${text.replace(/[\s`]+/g, ' ')}\``;
}

/** A text of which Markdown reads nothing as its own, and a code host no mention. */
function escaped(text: string): string {
  return text.replace(/\s+/g, ' ').replace(/[\\`*_{}[\]<>#|~&!$@]/g, '\\$&');
}
