import * as z from 'zod';

const counted = z.int().nonnegative();

/** How far the expected cells of a row, a column or the whole are. */
const shares = {
  expected: counted.meta({description: 'The cells that scenarios.yaml asks for, but for those of planned scenarios.'}),
  written: counted.meta({description: 'Those of the expected ones that have a page.'}),
  reachable: counted.meta({
    description: 'Those of the written ones in which the persona can reach every page from her home.',
  }),
  proven: counted.meta({
    description: 'Those of the reachable ones whose scenario was shown to work, and has not changed since.',
  }),
  planned: counted.meta({description: 'The cells of planned scenarios, which nobody expects to be written.'}),
};

const cellSchema = z.strictObject({
  persona: z.string().meta({description: 'The id of the persona.'}),
  scenario: z.string().meta({description: 'The id of the scenario.'}),
  state: z.enum(['planned', 'empty', 'written', 'reachable', 'proven']).meta({
    description:
      'planned: the scenario is planned. empty: no page. written: there are pages, and one that she cannot reach. reachable: she can reach them all. proven: and the scenario was shown to work.',
  }),
  pages: z.array(z.string()).meta({
    description: 'The pages that are tagged with the scenario and for the persona, as paths relative to the site.',
  }),
  unreachable: z.array(z.string()).meta({description: 'Those of the pages that she cannot reach from her home.'}),
});

const proofSchema = z
  .strictObject({
    state: z
      .enum(['proven', 'lapsed'])
      .meta({description: 'lapsed: a page on its path or the scenario changed since, or the proof is too old.'}),
    date: z.string().meta({description: 'The day on which it was proven last.'}),
    by: z.string().nullable().meta({description: 'Who did it by hand; null where a command did.'}),
  })
  .nullable()
  .meta({description: 'How the scenario stands that was shown to work; null where nobody has shown it.'});

const gapSchema = z.strictObject({
  persona: z.string().meta({description: 'The id of the persona.'}),
  scenario: z.string().meta({description: 'The id of the scenario.'}),
  state: z.enum(['empty', 'written']).meta({description: 'The state of its cell.'}),
  message: z.string().meta({description: 'What is missing, and what to do, in a sentence or two.'}),
  command: z.string().nullable().meta({description: 'The command that closes the gap; null where no command can.'}),
});

/** What `personas coverage --format json` prints: for whom there is what. */
export const coverageSchema = z.strictObject({
  version: z.literal(1).meta({description: 'It grows when a key changes its meaning or goes.'}),
  totals: z.strictObject(shares).meta({description: 'All cells together.'}),
  personas: z
    .array(
      z.strictObject({
        id: z.string().meta({description: 'The id of the persona.'}),
        name: z.string().meta({description: 'Her name.'}),
        pages: counted.meta({description: 'The pages that name her, or everyone.'}),
        overdue: counted.meta({description: 'Those of the pages whose review is overdue.'}),
        ...shares,
      }),
    )
    .meta({description: 'In the order of personas.yaml.'}),
  scenarios: z
    .array(
      z.strictObject({
        id: z.string().meta({description: 'The id of the scenario.'}),
        title: z.string().meta({description: 'Its title, or what stands for that.'}),
        proof: proofSchema,
        ...shares,
      }),
    )
    .meta({description: 'In the order of scenarios.yaml.'}),
  cells: z.array(cellSchema).meta({
    description: 'For each scenario, a cell for each persona that it is for. Where there is none, nothing is expected.',
  }),
  gaps: z
    .array(gapSchema)
    .meta({description: 'The expected cells that are empty, then those with a page out of reach.'}),
});

/** Which persona is served in which scenario. */
export type Coverage = z.infer<typeof coverageSchema>;
/** A persona in a scenario that is for her. */
export type CoverageCell = z.infer<typeof cellSchema>;
/** An expected cell that lacks something. */
export type CoverageGap = z.infer<typeof gapSchema>;
