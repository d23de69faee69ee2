import * as z from 'zod';

const ids = z.array(z.string());
const counted = z.int().nonnegative();
const state = z
  .enum(['planned', 'empty', 'written', 'reachable', 'proven'])
  .nullable()
  .meta({description: 'As personas coverage has it; null where nothing is expected.'});
const place = z.strictObject({page: z.string(), heading: z.string().optional()}).nullable();
const cameAndWent = z.strictObject({added: ids, removed: ids});
const moved = <Of extends z.ZodType>(what: Of) => ({from: what, to: what});

const cell = z.strictObject({
  persona: z.string(),
  scenario: z.string(),
  change: z.enum(['gained', 'lost', 'withdrawn', 'opened', 'changed']).meta({
    description:
      'gained: it has pages now. lost: it had some, has none, and one is still expected. withdrawn: it had some, and none is expected any more. opened: it is expected now, and empty. changed: it has other pages, or they are otherwise in reach.',
  }),
  before: state,
  after: state,
  pagesBefore: counted,
  pagesAfter: counted,
});

const head = {
  version: z.literal(1).meta({description: 'It grows when a key changes its meaning or goes.'}),
  commit: z.string().meta({description: 'What the site is held against, shortened as git does it.'}),
};
const known = <Is extends boolean>(is: Is) =>
  z.literal(is).meta({description: 'Whether the registries of the revision are valid.'});
const deadEnds = z
  .array(z.strictObject({file: z.string(), line: z.int().positive(), message: z.string()}))
  .meta({description: 'Links of pages that lead their readers to nothing for them, and did not before.'});

/** What `personas diff --format json` prints: what the changes since a revision do to readers. All ids and paths are of now. */
export const differenceSchema = z.union([
  z
    .strictObject({...head, known: known(false), deadEnds})
    .meta({description: 'The registries of the revision are not valid, so that nothing can be said.'}),
  z.strictObject({
    ...head,
    known: known(true),
    cells: z.array(cell).meta({description: 'Personas in scenarios for which something changed.'}),
    views: z
      .array(z.strictObject({persona: z.string(), entered: ids, left: ids}))
      .meta({description: 'The pages that came into the view of a persona, or left it, by their paths.'}),
    longer: z
      .array(
        z.strictObject({
          persona: z.string(),
          scenario: z.string(),
          page: z.string(),
          before: counted,
          after: counted,
        }),
      )
      .meta({description: 'Pages of scenarios that are more clicks away from a home than before.'}),
    entryPoints: z
      .array(z.strictObject({scenario: z.string(), ...moved(place)}))
      .meta({description: 'Scenarios that start elsewhere now; null where they had, or have, no entry point.'}),
    lapsed: z
      .array(z.strictObject({scenario: z.string(), date: z.string()}))
      .meta({description: 'Scenarios whose proofs hold no longer, each with the day of its proof.'}),
    renamed: z.array(z.strictObject(moved(z.string()))).meta({description: 'Ids that are called otherwise now.'}),
    moved: z.array(z.strictObject(moved(z.string()))).meta({description: 'Pages that stand under another path now.'}),
    personas: cameAndWent.meta({description: 'Personas that are new, or gone.'}),
    scenarios: cameAndWent.meta({description: 'Scenarios that are new, or gone.'}),
    deadEnds,
  }),
]);
