import fc from 'fast-check';
import type {ContentIndex} from '../../src/content/content-index.ts';
import type {ServedPage} from '../../src/views/listed-page.ts';
import type {SiteTexts} from '../site.ts';

const personaIds = ['Aa', 'Bb', 'Cc', 'Dd', 'Ee'];
const scenarioIds = ['S-1', 'S-2', 'S-3', 'S-4'];
const some = (ids: readonly string[]) => fc.subarray([...ids], {minLength: 1});
/** Small sites with every kind of page and scenario that the coverage tells apart. */
export const sites = fc
  .record({
    scenarios: fc.array(
      fc.record({personas: some(personaIds), planned: fc.boolean(), title: fc.constantFrom('A | b', '容量', 'x*y*')}),
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
      }),
      {maxLength: 8},
    ),
  })
  .map(
    ({scenarios, pages}): SiteTexts => ({
      personas: `personas:\n${personaIds.map((id) => `  ${id}: {name: "N ${id}"}\n`).join('')}`,
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
          pages.map(({persona, scenario, as, link}, at) => [
            `docs/p${at}.md`,
            `---\npersona: [${persona}]\nscenario: [${scenario}]\n${as}---\n[l](p${link}.md)\n`,
          ]),
        ),
      },
    }),
  );

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
