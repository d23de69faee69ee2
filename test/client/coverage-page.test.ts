import fc from 'fast-check';
import {Window} from 'happy-dom';
import {createElement, type ReactNode} from 'react';
import {renderToStaticMarkup} from 'react-dom/server';
import {expect, it, vi} from 'vitest';
import {coverage} from '../../src/views/coverage.ts';
import {coveragePage} from '../../src/views/coverage-page.ts';
import {listedPages} from '../../src/views/listed-page.ts';
import {index} from '../site.ts';
import {servedAsIs, sites} from '../views/coverage-arbitrary.ts';

// They exist only in the bundle of a site.
const {whole} = vi.hoisted(() => ({whole: ({children}: {children: ReactNode}) => children}));
vi.mock('@docusaurus/Link', () => ({
  default: ({to, children}: {to: string; children: ReactNode}) => createElement('a', {href: to}, children),
}));
vi.mock('@docusaurus/Translate', async () => ({
  default: whole,
  translate: (await import('./site-modules.ts')).translate,
}));
vi.mock('@theme/Heading', () => ({
  default: ({as, children}: {as: string; children: ReactNode}) => createElement(as, null, children),
}));
vi.mock('../../src/client/AddedPage.tsx', () => ({default: whole}));
vi.mock('../../src/client/site-registry.ts', () => ({registry: () => ({personas: [], scenarios: []})}));
const {default: CoveragePage} = await import('../../src/client/theme/CoveragePage/index.tsx');

it('the page of the coverage says in words and numbers what the JSON says, and opens every page', () => {
  const window = new Window();
  fc.assert(
    fc.property(sites, (texts) => {
      const site = index(texts);
      const found = coverage(site);
      const data = coveragePage(site, listedPages(site, servedAsIs(site)));
      window.document.body.innerHTML = renderToStaticMarkup(createElement(CoveragePage, {data}));
      const {body} = window.document;
      const texted = (elements: Iterable<{readonly textContent: string | null}>) =>
        Array.from(elements, (one) => one.textContent ?? '');
      const {expected, written, reachable, proven} = found.totals;
      const isProof = found.scenarios.some(({proof}) => proof);
      expect(body.querySelector('p')?.textContent).toContain(`${written} of ${expected}`);
      expect(body.querySelector('p')?.textContent).toContain(`${reachable} within reach`);
      expect(/Proven: (\d+) /.exec(body.querySelector('p')?.textContent ?? '')?.[1]).toBe(
        isProof ? String(proven) : undefined,
      );
      expect(body.querySelectorAll('.persona-gaps > li')).toHaveLength(found.gaps.length);
      expect(texted(body.querySelectorAll('thead th'))).toEqual([
        'Scenario',
        ...found.personas.map(({id}) => id),
        'Written',
        ...(isProof ? ['Proof'] : []),
      ]);
      const rows = Array.from(body.querySelectorAll('tbody tr'));
      for (const [at, scenario] of found.scenarios.entries()) {
        const cells = Array.from(rows[at]?.querySelectorAll('td') ?? []);
        const {proof} = scenario;
        const proofWord = proof && {proven: 'Proven', lapsed: 'Lapsed'}[proof.state];
        expect(texted(cells.slice(found.personas.length))).toEqual([
          `${scenario.written}/${scenario.expected}`,
          ...(isProof ? [proof ? `${proofWord} ${proof.date}` : ''] : []),
        ]);
        for (const [place, persona] of found.personas.entries()) {
          const cell = found.cells.find((one) => one.scenario === scenario.id && one.persona === persona.id);
          const shown = cells[place];
          expect(shown?.querySelector('summary')?.textContent ?? '').toBe(
            cell?.pages.length ? String(cell.pages.length) : '',
          );
          expect(shown?.querySelectorAll('li')).toHaveLength(cell?.pages.length ?? 0);
          expect(shown?.querySelectorAll('a')).toHaveLength(cell?.pages.filter((file) => data.pages[file]).length ?? 0);
          const word = {
            empty: 'None',
            planned: 'Planned',
            written: `Out of reach: ${cell?.unreachable.length}`,
            reachable: '',
            proven: '',
          };
          expect(shown?.textContent?.endsWith(cell ? word[cell.state] : '')).toBe(true);
        }
      }
      const sums = Array.from(body.querySelectorAll('tfoot tr'), (row) => texted(row.querySelectorAll('th, td')));
      const all = [...found.personas, found.totals];
      expect(sums).toEqual([
        ['Written', ...all.map((of) => `${of.written}/${of.expected}`), ...(isProof ? [''] : [])],
        ['Within reach', ...all.map((of) => `${of.reachable}/${of.expected}`), ...(isProof ? [''] : [])],
        ...(isProof ? [['Proven', ...all.map((of) => `${of.proven}/${of.expected}`), '']] : []),
      ]);
      const isOverdue = found.personas.some(({overdue}) => overdue > 0);
      expect(texted(body.querySelectorAll('.persona-overdue li'))).toEqual(
        isOverdue ? found.personas.map(({id, overdue}) => `${id} ${overdue}`) : [],
      );
      expect(texted(body.querySelectorAll('.persona-bars li > span:last-child'))).toEqual(
        found.personas.map(({pages}) => String(pages)),
      );
    }),
    {numRuns: 25},
  );
});
