import type {ContentIndex} from '../content/content-index.ts';
import type {PagesFormat} from '../registry/pages-schema.ts';
import {findingAt} from '../registry/registry-file.ts';

/** How the build reads Markdown. */
export interface BuiltFormat {
  /** `markdown.format` of the configuration. */
  readonly format: 'mdx' | 'md' | 'detect';
  /** The name of the file that says so. */
  readonly config: string;
}

/**
 * The site with an error in personas.yaml where that has the pages read in another format than the build reads them in:
 * what is said of sections, links and headings would be wrong then.
 */
export function heldToFormat(index: ContentIndex, built: BuiltFormat): ContentIndex {
  const {registry} = index;
  if (registry.problems.length > 0) return index;
  const message = disagreement(index, built);
  if (message === undefined) return index;
  const {yaml} = registry.personasFile;
  const path = [['pages', 'format'], ['pages']].find((keys) => yaml.key(keys)) ?? ['personas'];
  const problem = findingAt(registry.personasFile, path.length > 1 ? 'value' : 'key', path, message);
  return {...index, registry: {...registry, problems: [problem]}};
}

function disagreement({registry, pages}: ContentIndex, {format, config}: BuiltFormat): string | undefined {
  const {format: checked} = registry.pageSettings;
  const needed: PagesFormat = format === 'mdx' ? 'mdx' : 'detect';
  if (checked !== needed) {
    const [here, there] = [words[checked], words[needed]];
    const remedy =
      needed === 'mdx'
        ? `Remove format: ${checked} from pages here, or set markdown.format: '${checked}' in ${config}.`
        : `Write format: ${needed} under pages here.`;
    return `${config} has .md read as ${there} (markdown.format is '${format}'), and ${registryFile} as ${here}. ${remedy}`;
  }
  const odd = format === 'md' ? pages.find(({page}) => page.format === 'mdx' && !saysItself(page)) : undefined;
  return (
    odd &&
    `${config} has .mdx read as CommonMark, too (markdown.format is 'md'), and ${registryFile} as MDX. Set markdown.format: 'detect' in ${config}, or rename ${odd.page.file} to .md.`
  );
}

const registryFile = 'personas.yaml';
const words: Readonly<Record<PagesFormat, string>> = {mdx: 'MDX', detect: 'CommonMark'};

/** Whether a page names its format itself. */
function saysItself({frontMatter}: {readonly frontMatter: Readonly<Record<string, unknown>>}): boolean {
  return (frontMatter.mdx as {format?: unknown} | null | undefined)?.format === 'mdx';
}
