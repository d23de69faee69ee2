import * as z from 'zod';
import {period, text} from './text-schemas.ts';

/** How long a glob may be: from some length on, nothing can be made of it that matches. */
const longestGlob = 5000;
/** How many wildcards a glob may have, and how many of them between two slashes: more take longer than anybody waits. */
const mostWildcards = {all: 12, together: 4} as const;

/** What is wrong with a glob of pages. One that names a folder, or begins at the root of the disk, would match no page. */
function globFault(value: string): string | undefined {
  if (value.length > longestGlob)
    return `This pattern is longer than ${longestGlob} characters. Write several patterns.`;
  if (wildcards(value) > mostWildcards.all || value.split('/').some((name) => wildcards(name) > mostWildcards.together))
    return `${value} has too many wildcards. Write several patterns, or simpler ones.`;
  const [, mark = '', rooted = '', path = ''] = /^(!?)(\/*)(.*?)\/*$/s.exec(value) ?? [];
  const isFolder = !/[*?[\](){}]/.test(path) && !/\.mdx?$/i.test(path);
  const meant = `${mark}${path}${isFolder ? `${path && '/'}**` : ''}`;
  const fault = rooted ? 'begins at the root of the disk' : isFolder ? 'names no Markdown file' : undefined;
  return fault && `${value} ${fault}. Write ${meant} instead.`;
}

function wildcards(glob: string): number {
  return glob.match(/\*+|\(/g)?.length ?? 0;
}

const glob = text.check(({value, issues}) => {
  const message = globFault(value);
  if (message) issues.push({code: 'custom', input: value, message});
});
const globs = z.array(glob);

/** How a site reads its pages. */
const pagesFormats = ['mdx', 'detect'] as const;
/** How a site reads its pages: all as MDX, or .mdx as MDX and .md as CommonMark. The names are Docusaurus's own. */
export type PagesFormat = (typeof pagesFormats)[number];
/** Where nobody says otherwise, Docusaurus reads all pages as MDX. */
export const defaultFormat: PagesFormat = 'mdx';

/** The ids that pages inherit under a key: one, or a list. */
const inheritedTag = z.union([text, z.array(text).min(1)]);

/** Tags that pages have without saying so. */
const defaultsSchema = z
  .strictObject({
    files: z.union([glob, globs.min(1)]).meta({description: 'Globs of the pages that inherit, relative to the site.'}),
    persona: inheritedTag
      .optional()
      .meta({description: 'Whom they are for, where they do not say it: one id, a list, or everyone.'}),
    scenario: inheritedTag
      .optional()
      .meta({description: 'What they serve, where they do not say it: one id, or a list.'}),
  })
  .refine(
    ({persona, scenario}) => persona !== undefined || scenario !== undefined,
    'These pages inherit nothing. Give persona, scenario or both.',
  );

/** Which Markdown files are pages, and how they are read. */
export const pagesSchema = z.strictObject({
  include: globs.min(1).optional().meta({description: 'Globs of the files that are pages, relative to the site.'}),
  exempt: globs.optional().meta({description: 'Globs of the pages that need no tags.'}),
  defaults: z.array(defaultsSchema).optional().meta({
    description:
      "Tags that pages inherit. A page's own front matter wins, key by key; of several entries for a page, the last one.",
  }),
  review_every: period.optional().meta({
    description: 'How often pages are to be reviewed, such as 6 months. Their front matter says reviewed: 2026-06-20.',
  }),
  owners: z
    .record(text, text)
    .check(({value, issues}) => {
      for (const pattern of Object.keys(value)) {
        const message = globFault(pattern);
        if (message) issues.push({code: 'custom', input: value, path: [pattern], message});
      }
    })
    .optional()
    .meta({
      description: 'Who owns pages: a team for each glob, relative to the site. Of several, the last one counts.',
    }),
  format: z.enum(pagesFormats).optional().meta({
    description:
      'How .md is read, as markdown.format in docusaurus.config has it: mdx (the default) or detect, as CommonMark.',
  }),
});
