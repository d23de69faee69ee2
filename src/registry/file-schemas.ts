import * as z from 'zod';
import {ruleNames} from '../diagnostics/rule-names.ts';
import type {Duration} from './calendar.ts';
import {idDescription, idPattern} from './id-fault.ts';
import {pagesSchema} from './pages-schema.ts';
import {address, duration, period, text} from './text-schemas.ts';

/** The icons there are for personas, in the order in which a site chooses them. The last also stands for everyone. */
export const iconNames = ['sprout', 'wrench', 'server', 'compass', 'chart', 'shield', 'book', 'people'] as const;
const id = z.string().regex(idPattern).meta({description: idDescription});

/** How many characters a short name may have. */
export const mostOfShortName = 20;

/** One persona: a kind of reader. */
const personaSchema = z.strictObject({
  name: text.meta({description: 'What readers see instead of the id.'}),
  short_name: text
    .max(mostOfShortName)
    .optional()
    .meta({
      description: `A shorter name, of at most ${mostOfShortName} characters, where there is little room: pickers and the head of pages.`,
    }),
  description: text
    .optional()
    .meta({description: 'One line for pickers; where it is missing, the experience stands in.'}),
  experience: text.optional().meta({description: 'What this reader has behind her when she arrives.'}),
  goals: z.array(text).optional().meta({description: 'What this reader wants to get done, each goal an item.'}),
  pain_points: z.array(text).optional().meta({description: "What stands in this reader's way today, each an item."}),
  color: z
    .string()
    .regex(/^#(?:[0-9A-Fa-f]{3}|[0-9A-Fa-f]{6})$/)
    .optional()
    .meta({description: 'The colour of the persona on the site, such as #2f6f4f.'}),
  icon: z.enum(iconNames).optional().meta({description: 'The icon of the persona on the site.'}),
  formerly: z.array(id).optional().meta({description: 'Ids this persona had before.'}),
});

/** How long a command that proves a scenario may take where nobody says otherwise. */
export const defaultTimeout: Duration = '10m';

/** How many clicks away a page of a scenario may be where nobody says otherwise. */
export const defaultMostClicks = 3;

const ruleSetting = z.enum(['error', 'warn', 'off']);

/** Entries by id, of which there must be one: of an empty list nothing could be checked. */
function entries<Entry extends z.ZodType>(entry: Entry, description: string, isEmpty: string) {
  return z
    .record(z.string(), entry)
    .refine((value) => Object.keys(value).length > 0, isEmpty)
    .meta({description, minProperties: 1});
}

/** personas.yaml: who reads, and how this site is checked. */
export const personasFileSchema = z.strictObject({
  version: text.optional().meta({description: 'The version of this registry, as text: quote a number.'}),
  scope: text.optional().meta({description: 'What the registry covers, and what it leaves out.'}),
  personas: entries(
    personaSchema,
    'The personas by id, in the order that readers see.',
    'personas has no entry. Write the first persona: its id, and under that what is true of her.',
  ),
  pages: pagesSchema
    .optional()
    .meta({description: 'Which files are pages, which of them need no tags, and how they are read.'}),
  rules: z
    .strictObject(Object.fromEntries(ruleNames.map((name) => [name, ruleSetting.optional()])))
    .optional()
    .meta({description: 'The severity of single rules, where it is not the default.'}),
  rule_pages: address.optional().meta({
    description:
      "The address of your site's own pages of the rules, which findings lead to. The rule is put at its end, or where {rule} stands in it.",
  }),
  journeys: z
    .strictObject({
      most_clicks: z
        .number()
        .refine((value) => Number.isInteger(value) && value >= 1, 'most_clicks is a whole number of clicks, from 1 on.')
        .optional()
        .meta({
          description: `How many clicks a page of a scenario may be away from the home of its readers (default: ${defaultMostClicks}).`,
          type: 'integer',
          minimum: 1,
        }),
    })
    .optional()
    .meta({description: 'How readers come to the pages of scenarios.'}),
  proofs: z
    .strictObject({
      max_age: period
        .optional()
        .meta({description: 'How long a proof holds, such as 6 months; for ever, if it is left out.'}),
    })
    .optional()
    .meta({description: 'How long it counts that a scenario was shown to work.'}),
  baseline: text.optional().meta({
    description:
      'A file of findings that are accepted for now, relative to the site. personas check --write-baseline writes it.',
  }),
});

/** The keys of personas.yaml that are about the site and not about who reads it. */
export const siteSettings = ['pages', 'rules', 'rule_pages', 'journeys', 'proofs', 'baseline'] as const;

/** Where a scenario starts. */
const entryPointSchema = z.strictObject({
  page: text.meta({description: 'The page where the scenario starts, as a path relative to the site.'}),
  heading: text.optional().meta({description: 'The text of a heading on that page, exactly as it reads.'}),
});

/** The steps of a scenario, each once. */
const steps = z
  .array(text)
  .min(1)
  .check(({value, issues}) => {
    const seen = new Set<string>();
    for (const [at, step] of value.entries()) {
      if (!seen.has(step)) seen.add(step);
      else issues.push({code: 'custom', input: step, path: [at], message: `${step} is a step twice. Take one out.`});
    }
  });

/** How a scenario is shown to work. */
const verifySchema = z.strictObject({
  run: text.meta({description: 'The command that shows it, run by personas verify in a copy of the repository.'}),
  timeout: duration
    .optional()
    .meta({description: `How long the command may take, such as 90s, 10m or 2h (default: ${defaultTimeout}).`}),
});

/** One scenario: what a reader comes to do. */
const scenarioSchema = z.strictObject({
  title: text.optional().meta({description: 'What readers see as its name; where it is missing, the trigger.'}),
  trigger: text.meta({description: 'What happens that makes somebody open the docs.'}),
  personas: z.array(text).min(1).meta({description: 'The ids of the personas it is for.'}),
  outcome: text.optional().meta({description: 'What is true when the reader is done.'}),
  entry_point: entryPointSchema
    .optional()
    .meta({description: 'Where it starts; only a planned scenario can do without.'}),
  steps: steps.optional().meta({
    description:
      'The pages of the scenario in the order in which they are read, each a path or docs/page.md#Heading. Where they are left out, the sidebar has the order.',
  }),
  verify: verifySchema.optional().meta({
    description: 'How it is shown to work. Nothing but personas verify ever runs the command.',
  }),
  planned: z.boolean().optional().meta({description: 'True for a scenario that needs no entry point and no page yet.'}),
  formerly: z.array(id).optional().meta({description: 'Ids this scenario had before.'}),
});

/** scenarios.yaml: what readers come to do. */
export const scenariosFileSchema = z.strictObject({
  scenarios: entries(
    scenarioSchema,
    'The scenarios by id, in the order that readers see.',
    'scenarios has no entry. Write the first scenario: its id, and under that when it begins and how it ends.',
  ),
});

/** personas.yaml as written. */
export type PersonasFile = z.infer<typeof personasFileSchema>;
/** What personas.yaml says beside the personas themselves. */
export type SiteSettings = Pick<PersonasFile, (typeof siteSettings)[number]>;
/** scenarios.yaml as written. */
export type ScenariosFile = z.infer<typeof scenariosFileSchema>;
/** What personas.yaml can say of a rule. */
export type RuleSetting = z.infer<typeof ruleSetting>;
