import {posix} from 'node:path';
import type {PagesFormat} from '../registry/pages-schema.ts';
import {yamlValue} from '../registry/yaml-value.ts';
import {pagesYaml} from './init.ts';
import {fileNameOf, markdownText} from './new-page.ts';
import {personasComment, scenariosComment} from './registry-yaml.ts';

/** A kind of reader, as somebody described it in a few words. */
export interface FirstReader {
  readonly name: string;
  /** What the reader comes to do. */
  readonly task: string;
}

/** What a reader becomes in the registries, and the page that serves it. */
export interface FirstPersona extends FirstReader {
  readonly persona: string;
  readonly scenario: string;
  /** The page, relative to the site. */
  readonly page: string;
}

/** Readers with ids and pages of their own. */
export function firstPersonas(readers: readonly FirstReader[], docs: string): FirstPersona[] {
  return readers.map((reader, at) => ({
    ...reader,
    persona: idOfName(reader.name) || `Reader-${at + 1}`,
    scenario: `S-0${at + 1}`,
    page: posix.join(docs, fileNameOf(reader.task)),
  }));
}

/** An id made from a name: `New user` is `New-user`. Empty where the name has no letter that an id may begin with. */
export function idOfName(name: string): string {
  return name
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/[^A-Za-z0-9]+/g, '-')
    .replace(/^[^A-Za-z]+|-+$/g, '');
}

/**
 * The files with which a site begins to serve its first readers: both registries, and a page for each reader. All other
 * pages are for everyone.
 *
 * @param docs the folder of the pages, relative to the site with forward slashes
 * @param format how the site reads its pages
 * @param files what is a page by its name, relative to the site
 * @returns path relative to the site -> text
 */
export function firstFiles(
  personas: readonly FirstPersona[],
  docs: string,
  format: PagesFormat,
  files: readonly string[],
): Record<string, string> {
  return {
    'personas.yaml': `${personasComment}
version: "0.1"
personas:
  # The id that pages name: \`personas rename\` changes it everywhere.
${personas.map(({persona, name}) => `  ${persona}:\n    name: ${yamlValue(name)}\n`).join('')}\
    # May follow: short_name and description, both for pickers, experience, goals, color: '#2f6f4f', icon.
${pagesYaml(docs, format, files, true)}`,
    'scenarios.yaml': `${scenariosComment}
scenarios:
${personas.map(scenarioYaml).join('')}\
    # May follow: outcome, what is true when the reader is done; steps, further pages in order.
`,
    ...Object.fromEntries(personas.map((one) => [one.page, pageText(one, format)])),
  };
}

function scenarioYaml({persona, scenario, task, page}: FirstPersona): string {
  return `  ${scenario}:
    # What happens that makes somebody open the docs.
    trigger: ${yamlValue(task)}
    personas: [${persona}]
    # Where the reader starts.
    entry_point: {page: ${yamlValue(page, {inFlow: true})}}
`;
}

/** A page that shows something at once, and says what is to become of it. */
function pageText({persona, scenario, name, task}: FirstPersona, format: PagesFormat): string {
  const shown = (text: string) => markdownText(text, format === 'mdx' ? 'mdx' : 'md');
  return `---
title: ${yamlValue(task)}
persona: ${persona}
scenario: ${scenario}
---

# ${shown(task)}

For ${shown(name)}. Readers who pick this persona find this page on their home; the others do not. The sidebar shows it
to the same readers, but one that is written by hand lists it only where you add it. Write here what to do, one step
after the other.
`;
}
