import fc from 'fast-check';
import type {ContentIndex} from '../../src/content/content-index.ts';
import {provenNow} from '../../src/content/proof-state.ts';
import {type Proof, proofsText} from '../../src/registry/proofs.ts';
import type {ServedPage} from '../../src/views/listed-page.ts';
import {index, type SiteTexts} from '../site.ts';

const personaIds = ['Aa', 'Bb', 'Cc', 'Dd', 'Ee'];
const scenarioIds = ['S-1', 'S-2', 'S-3', 'S-4'];
const some = (ids: readonly string[]) => fc.subarray([...ids], {minLength: 1});
/** What became of the proof of a scenario. */
const fates = ['none', 'holds', 'too old', 'page changed', 'page came', 'scenario changed'] as const;

/** Small sites with every kind of page, scenario and proof that the coverage tells apart, and reviews of every age. */
export const sites = fc
  .record({
    scenarios: fc.array(
      fc.record({
        personas: some(personaIds),
        planned: fc.boolean(),
        title: fc.constantFrom('A | b', '容量', 'x*y*'),
        proof: fc.constantFrom(...fates),
      }),
      {
        minLength: 4,
        maxLength: 4,
      },
    ),
    pages: fc.array(
      fc.record({
        persona: fc.oneof(some(personaIds), fc.constant(['everyone'])),
        scenario: some(scenarioIds),
        as: fc.constantFrom('', 'draft: true\n', 'unlisted: true\n'),
        link: fc.nat(8),
        reviewed: fc.constantFrom('', 'reviewed: 2026-01-02\n', 'reviewed: 2026-11-02\n'),
      }),
      {maxLength: 8},
    ),
  })
  .map(
    ({scenarios, pages}): SiteTexts =>
      withProofs(
        scenarios.map(({proof}) => proof),
        {
          today: '2026-11-12',
          personas: `proofs: {max_age: 3 months}\npages: {review_every: 6 months}\npersonas:\n${personaIds.map((id) => `  ${id}: {name: "N ${id}"}\n`).join('')}`,
          scenarios: `scenarios:\n${scenarios
            .map(
              ({personas, planned, title}, at) =>
                `  ${scenarioIds[at]}: {title: "${title}", trigger: t, personas: [${personas}], planned: ${planned}, entry_point: {page: docs/p${at}.md}}\n`,
            )
            .join('')}`,
          pages: {
            'docs/README.md': null,
            'docs/backend.md': null,
            'docs/ops.md': null,
            ...Object.fromEntries(
              pages.map(({persona, scenario, as, link, reviewed}, at) => [
                `docs/p${at}.md`,
                `---\npersona: [${persona}]\nscenario: [${scenario}]\n${as}${reviewed}---\n[l](p${link}.md)\n`,
              ]),
            ),
          },
        },
      ),
  );

/** A site with proofs that were made of it as it is, and then met with something. */
function withProofs(fate: readonly (typeof fates)[number][], texts: SiteTexts): SiteTexts {
  const site = index(texts);
  const proofs = site.registry.scenarios.flatMap((scenario, at): Proof[] => {
    const {definition, pages} = provenNow(site, scenario);
    const met = fate[at] ?? 'none';
    const [file] = Object.keys(pages);
    if (met === 'none') return [];
    return [
      {
        scenario: scenario.id,
        outcome: 'passed',
        date: met === 'too old' ? '2026-08-11' : '2026-08-12',
        commit: null,
        ...(at % 2 === 0 ? {seconds: 1} : {by: 'Ann'}),
        definition: met === 'scenario changed' ? '0' : definition,
        pages: {
          ...pages,
          ...(met === 'page changed' && file !== undefined ? {[file]: '0'} : {}),
          ...(met === 'page came' ? {'docs/gone.md': '0'} : {}),
        },
      },
    ];
  });
  return {...texts, proofs: proofsText(proofs)};
}

/** The pages of a site as they would be served, in the order of their paths. */
export function servedAsIs({pages}: ContentIndex): ServedPage[] {
  return pages.map(({page: {file}}) => ({
    file,
    source: file,
    title: `Title ${file}`,
    description: '',
    href: `/${file}`,
    docs: '/docs',
  }));
}
