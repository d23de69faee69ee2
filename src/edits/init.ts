import {posix} from 'node:path';
import picomatch from 'picomatch';
import type {Page} from '../content/page.ts';
import type {PagesFormat} from '../registry/pages-schema.ts';
import {yamlValue} from '../registry/yaml-value.ts';
import {personasComment, scenariosComment} from './registry-yaml.ts';

/** The ids that a new registry begins with. */
const firstIds = {persona: 'Newcomer', scenario: 'S-01'} as const;

/** Files that tell a program how to work here; no reader starts at one. */
const forAgents = /(?:^|\/)(?:CLAUDE|AGENTS|GEMINI)\.mdx?$/i;

/**
 * The text of a first personas.yaml.
 *
 * @param docs the folder of the pages, relative to the site with forward slashes
 * @param format how the site reads its pages
 * @param files what is a page by its name, relative to the site
 */
export function firstPersonasYaml(docs: string, format: PagesFormat, files: readonly string[] = []): string {
  return `${personasComment}
version: "0.1"
scope: Everybody who reads these docs
personas:
  # The id that pages name: a letter from A to Z, then letters, digits and hyphens. \`personas rename\` changes it everywhere.
  ${firstIds.persona}:
    name: Somebody new to this project
    experience: None with this project yet
    goals:
      - Get it running
    pain_points:
      - Does not know where to begin
    # May follow: description (one line for pickers), color: '#2f6f4f', icon.
${pagesYaml(docs, format, files)}`;
}

/**
 * What a first personas.yaml says under `pages`.
 *
 * @param docs the folder of the pages, relative to the site with forward slashes
 * @param files what is a page by its name, relative to the site
 * @param areForEveryone whether pages that say nothing are for everyone
 */
export function pagesYaml(docs: string, format: PagesFormat, files: readonly string[], areForEveryone = false): string {
  const exempt = [...new Set(files.filter((file) => forAgents.test(file)).map((file) => posix.basename(file)))];
  const patterns = exempt.map((name) => `\n    - ${yamlValue(`${escapedGlob(docs)}**/${name}`)}`).join('');
  const inherited = `  # What pages are that do not say it themselves. Without this, the check names each page that has no persona.
  defaults:
    - files: ${yamlValue(`${escapedGlob(docs)}**`)}
      persona: everyone
`;
  return `pages:
  # Which files are pages. Each of them names a persona and a scenario in its front matter.
  include:
    - ${yamlValue(`${escapedGlob(docs)}**/*.{md,mdx}`)}
  # Which of them need not, such as pages about the docs themselves.
  exempt:${patterns || ' []'}
${areForEveryone ? inherited : ''}  # How .md is read, as markdown.format in the configuration of the site: mdx, or detect for CommonMark.
  format: ${format}
`;
}

/**
 * The text of a first scenarios.yaml.
 *
 * @param entryPage where the scenario starts, relative to the site; undefined when there is no page yet
 */
export function firstScenariosYaml(entryPage: string | undefined): string {
  const start =
    entryPage === undefined
      ? `    # It needs no page yet. When there is one, put entry_point here instead, with its page.
    planned: true`
      : `    entry_point:
      page: ${yamlValue(entryPage)}
      # May follow: heading, the text of a heading on that page, exactly as it reads.`;
  return `${scenariosComment}
scenarios:
  ${firstIds.scenario}:
    # What happens that makes somebody open the docs.
    trigger: Wants to try this project
    # Whom it is for: ids of personas.yaml.
    personas: [${firstIds.persona}]
    # What is true when the reader is done.
    outcome: It runs on the reader's machine
${start}
`;
}

/** A folder as the start of a glob: what it has of a glob's signs stands for itself. The site itself is an empty one. */
function escapedGlob(folder: string): string {
  return folder === '' || folder === '.'
    ? ''
    : `${picomatch.scan(folder).isGlob ? folder.replace(/[*?[\]{}()!+@\\]/g, '\\$&') : folder}/`;
}

/**
 * The page at which a first scenario starts: a README, an index, the page whose slug is `/`, or an introduction at the top of the docs, or else the
 * first page there is.
 *
 * @param pages all pages
 * @param docs the folder of the pages
 * @returns undefined when there is no page that is published
 */
export function firstEntryPage(pages: readonly Page[], docs: string): Page | undefined {
  const published = pages.filter(
    ({file, draft, unreadable}) => !draft && unreadable === undefined && !forAgents.test(file),
  );
  const byName = new Map(published.map((page) => [page.file.toLowerCase().replace(/\.mdx?$/, ''), page]));
  const atTop = (names: readonly string[]) =>
    names.map((name) => byName.get(posix.join(docs.toLowerCase(), name))).find((page) => page !== undefined);
  const found =
    atTop(['readme', 'index']) ??
    published.find(({frontMatter}) => frontMatter.slug === '/') ??
    atTop(['intro', 'introduction', 'getting-started']);
  if (found) return found;
  const depth = ({file}: Page) => file.split('/').length;
  return published.sort((a, b) => depth(a) - depth(b) || (a.file < b.file ? -1 : 1))[0];
}
