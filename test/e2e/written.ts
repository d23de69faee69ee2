import {readdirSync, readFileSync} from 'node:fs';
import {join} from 'node:path';
import matter from 'gray-matter';
import {parse} from 'yaml';
import {root} from '../docusaurus.ts';

/** What people have written: the registries and the pages' front matter, read without any code of ours. */

interface WrittenPersona {
  readonly name: string;
  readonly short_name?: string;
  readonly description?: string;
  readonly experience: string;
  readonly goals: readonly string[];
  readonly pain_points: readonly string[];
}

interface WrittenScenario {
  readonly title?: string;
  readonly trigger: string;
  readonly outcome: string;
  readonly personas: readonly string[];
  readonly entry_point: {readonly page: string; readonly heading?: string};
  /** Pages, or headings on them, as in `docs/x.md#Heading`. */
  readonly steps?: readonly string[];
}

const yaml = (file: string) => parse(readFileSync(join(root, file), 'utf8'));

/** The personas by id. */
export const personas: Readonly<Record<string, WrittenPersona>> = yaml('personas.yaml').personas;
/** The scenarios by id. */
export const scenarios: Readonly<Record<string, WrittenScenario>> = yaml('scenarios.yaml').scenarios;

export const personaIds: readonly string[] = Object.keys(personas);

/** The name of a persona where there is little room; with the empty string that of everyone. */
export function nameOf(id: string): string {
  return personas[id]?.short_name ?? personas[id]?.name ?? 'Everyone';
}

interface WrittenPage {
  /** Where it is served, under the base URL. */
  readonly path: string;
  /** The ids it is for; undefined where it is for everybody. */
  readonly personas: readonly string[] | undefined;
  readonly scenarios: readonly string[];
}

function list(value: string | string[] | undefined): string[] {
  if (value === undefined) return [];
  return Array.isArray(value) ? value : [value];
}

/** Every page of this site's docs. */
export const pages: readonly WrittenPage[] = readdirSync(join(root, 'docs'), {recursive: true, encoding: 'utf8'})
  .filter((file) => /\.mdx?$/.test(file))
  .map((file) => {
    const {persona, scenario} = matter(readFileSync(join(root, 'docs', file), 'utf8')).data;
    const ids = list(persona);
    const path = `docs/${file.replace(/\.mdx?$/, '').replace(/(?:^|(?<=\/))(?:README|index)$/, '')}`;
    return {
      path: path.replace(/\/?$/, '/'),
      personas: ids.length === 0 || ids.includes('everyone') ? undefined : ids,
      scenarios: list(scenario),
    };
  });

/** The page at an address. */
export function pageAt(href: string): WrittenPage {
  const page = pages.find(({path}) => new URL(href).pathname.endsWith(`/${path}`));
  if (!page) throw new Error(`no page of the docs is served at ${href}`);
  return page;
}

/** Whether the page at an address is in a persona's view. */
export function isFor(href: string, persona: string): boolean {
  return pageAt(href).personas?.includes(persona) ?? true;
}
