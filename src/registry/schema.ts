import * as z from 'zod';
import {ruleNames} from '../diagnostics/rule-names.ts';

/** The word that stands for all personas; no persona may be called so. */
export const everyone = 'everyone';

/** What an id looks like: a letter, then letters, digits and hyphens. */
export const idPattern = /^[A-Za-z][A-Za-z0-9-]*$/;

const text = z.string().trim().min(1);

/** The icons there are for personas, in the order in which a site chooses them. The last also stands for everyone. */
export const iconNames = ['sprout', 'wrench', 'server', 'compass', 'chart', 'shield', 'book', 'people'] as const;
const id = z.string().regex(idPattern).meta({description: 'An id: a letter, then letters, digits and hyphens.'});

/** One persona: a kind of reader. */
export const personaSchema = z.strictObject({
  /** What readers see instead of the id. */
  name: text.meta({description: 'What readers see instead of the id.'}),
  /** One line for pickers; where it is missing, the experience stands in. */
  description: text
    .optional()
    .meta({description: 'One line for pickers; where it is missing, the experience stands in.'}),
  /** What this reader has behind her when she arrives. */
  experience: text.meta({description: 'What this reader has behind her when she arrives.'}),
  /** What she wants to get done, each goal an item. */
  goals: z.array(text).meta({description: 'What this reader wants to get done, each goal an item.'}),
  /** What stands in her way today, each an item. */
  pain_points: z.array(text).meta({description: "What stands in this reader's way today, each an item."}),
  /** The colour of the persona on the site, as a hexadecimal number; where it is missing, the site chooses by order. */
  color: z
    .string()
    .regex(/^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$/)
    .optional()
    .meta({description: 'The colour of the persona on the site, such as #2f6f4f.'}),
  /** The name of an icon; where it is missing, the site chooses by order. */
  icon: z.enum(iconNames).optional().meta({description: 'The icon of the persona on the site.'}),
  /** Ids this persona had before, so that old links and pages are understood. */
  formerly: z.array(id).optional().meta({description: 'Ids this persona had before.'}),
});

/** Globs of pages. One that names a folder, or begins at the root of the disk, would match no page without a word. */
const globs = z.array(
  text.check(({value, issues}) => {
    const [, mark = '', rooted = '', path = ''] = /^(!?)(\/*)(.*?)\/*$/s.exec(value) ?? [];
    const isFolder = !/[*?[\](){}]/.test(path) && !/\.mdx?$/i.test(path);
    const meant = `${mark}${path}${isFolder ? `${path && '/'}**` : ''}`;
    const fault = rooted ? 'begins at the root of the disk' : isFolder ? 'names no Markdown file' : undefined;
    if (fault) issues.push({code: 'custom', input: value, message: `${value} ${fault}. Write ${meant} instead.`});
  }),
);

/** Which Markdown files are pages. */
export const pagesSchema = z.strictObject({
  /** Globs of the files that are pages, relative to the site. */
  include: globs.min(1).optional().meta({description: 'Globs of the files that are pages, relative to the site.'}),
  /** Globs of the pages that need no tags. */
  exempt: globs.optional().meta({description: 'Globs of the pages that need no tags.'}),
});

const ruleSetting = z.enum(['error', 'warn', 'off']);

/** personas.yaml: who reads, and how this site is checked. */
export const personasFileSchema = z.strictObject({
  /** The version of this registry, as text. */
  version: text.meta({description: 'The version of this registry, as text: quote a number.'}),
  /** What the registry covers, and what it leaves out. */
  scope: text.meta({description: 'What the registry covers, and what it leaves out.'}),
  /** The personas by id; their order is the order that readers see. */
  personas: z
    .record(z.string(), personaSchema)
    .meta({description: 'The personas by id, in the order that readers see.'}),
  /** Which files are pages, and which of them need no tags. */
  pages: pagesSchema.optional().meta({description: 'Which files are pages, and which of them need no tags.'}),
  /** The severity of single rules, where it is not the default. */
  rules: z
    .strictObject(Object.fromEntries(ruleNames.map((name) => [name, ruleSetting.optional()])))
    .optional()
    .meta({description: 'The severity of single rules, where it is not the default.'}),
  /** A file of findings that are accepted for now, relative to the site: only new ones are told. */
  baseline: text.optional().meta({
    description:
      'A file of findings that are accepted for now, relative to the site. personas check --write-baseline writes it.',
  }),
});

/** Where a scenario starts. */
export const entryPointSchema = z.strictObject({
  /** The page, as a path relative to the site. */
  page: text.meta({description: 'The page where the scenario starts, as a path relative to the site.'}),
  /** The text of a heading on that page, exactly as it reads; where it is missing, the scenario starts at the top. */
  heading: text.optional().meta({description: 'The text of a heading on that page, exactly as it reads.'}),
});

/** One scenario: what a reader comes to do. */
export const scenarioSchema = z.strictObject({
  /** What readers see as its name; where it is missing, the trigger. */
  title: text.optional().meta({description: 'What readers see as its name; where it is missing, the trigger.'}),
  /** What happens that makes somebody open the docs. */
  trigger: text.meta({description: 'What happens that makes somebody open the docs.'}),
  /** The ids of the personas it is for. */
  personas: z.array(text).min(1).meta({description: 'The ids of the personas it is for.'}),
  /** What is true when the reader is done. */
  outcome: text.meta({description: 'What is true when the reader is done.'}),
  /** Where it starts; only a planned scenario can do without. */
  entry_point: entryPointSchema
    .optional()
    .meta({description: 'Where it starts; only a planned scenario can do without.'}),
  /** True for a scenario that has no pages yet: it needs no entry point and no coverage. */
  planned: z.boolean().optional().meta({description: 'True for a scenario that needs no entry point and no page yet.'}),
  /** Ids this scenario had before, so that old links and pages are understood. */
  formerly: z.array(id).optional().meta({description: 'Ids this scenario had before.'}),
});

/** scenarios.yaml: what readers come to do. */
export const scenariosFileSchema = z.strictObject({
  /** The scenarios by id; their order is the order that readers see. */
  scenarios: z
    .record(z.string(), scenarioSchema)
    .meta({description: 'The scenarios by id, in the order that readers see.'}),
});

/** personas.yaml as written. */
export type PersonasFile = z.infer<typeof personasFileSchema>;
/** scenarios.yaml as written. */
export type ScenariosFile = z.infer<typeof scenariosFileSchema>;
/** What personas.yaml can say of a rule. */
export type RuleSetting = z.infer<typeof ruleSetting>;
