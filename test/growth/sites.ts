import {personasYaml, scenariosYaml, tagged} from '../site.ts';
import {numbered} from './made.ts';
import {persona, scenario} from './registries.ts';

/** Files of a site by path; what is left out is as in the site that tests begin with. */
export type SiteFiles = Readonly<Record<string, string>>;

const pagesOf =
  (page: (number: number, size: number) => string, more: (size: number) => SiteFiles = () => ({})) =>
  (size: number): SiteFiles => ({
    ...Object.fromEntries(Array.from({length: size}, (_, n) => [`docs/p${n}.md`, page(n, size)])),
    ...more(size),
  });

const manyPersonas = (size: number): SiteFiles => ({
  'personas.yaml': `${personasYaml}${numbered((n) => persona(`P${n}`))(size)}`,
});
const manyScenarios = (size: number): SiteFiles => ({
  'scenarios.yaml': `${scenariosYaml}${numbered((n) => scenario(`X${n}`, 'BE-New', `docs/p${n}.md`))(size)}`,
});

/** Whole sites. */
export const sites: Readonly<Record<string, (size: number) => SiteFiles>> = {
  pages: pagesOf(() => tagged('BE-New', 'S-01', 'a\n')),
  'pages without tags': pagesOf(() => 'a\n'),
  'pages with unknown ids': pagesOf((n) => tagged(`X${n}`, `Y-${n}`)),
  'pages with near ids': pagesOf(() => tagged('BE-Nwe', 'S-1')),
  'pages that do not fit': pagesOf(() => tagged('BE-Ops', 'S-01')),
  'pages with broken front matter': pagesOf(() => '---\npersona: [\n---\n'),
  'pages with links to the next': pagesOf((n) => tagged('BE-New', 'S-01', `[a](./p${n + 1}.md)\n`)),
  'pages with links to one': pagesOf(() => tagged('BE-New', 'S-01', '[a](./ops.md)\n')),
  'pages with links by route': pagesOf((n) => tagged('BE-New', 'S-01', `[a](/docs/p${n + 1})\n`)),
  'pages for everyone': pagesOf(() => tagged('everyone', 'S-01')),
  'pages and as many personas': pagesOf((n) => tagged(`P${n}`, 'S-01'), manyPersonas),
  'pages and as many scenarios': pagesOf((n) => tagged('BE-New', `X${n}`), manyScenarios),
  'unknown ids and as many personas': pagesOf((n) => tagged(`PX${n}`, 'S-01'), manyPersonas),
  'one page with all personas': (size) => ({
    ...manyPersonas(size),
    'docs/p.md': tagged(`[${numbered((n) => `P${n}, `)(size)}]`, 'S-01'),
  }),
  'one page with all scenarios': (size) => ({
    ...manyScenarios(size),
    'docs/p0.md': tagged('BE-New', `[${numbered((n) => `X${n}, `)(size)}]`),
  }),
  'missing entry pages among as many pages': pagesOf(
    () => tagged('BE-New', 'S-01'),
    (size) => ({
      'scenarios.yaml': `${scenariosYaml}${numbered((n) => scenario(`X${n}`, 'BE-New', `docs/q${n}.md`))(size)}`,
    }),
  ),
  'entry headings on one page': (size) => ({
    'docs/p.md': tagged('BE-New', 'S-01', numbered((n) => `## heading ${n}\n\n`)(size)),
    'scenarios.yaml': `${scenariosYaml}${numbered((n) => scenario(`X${n}`, 'BE-New', `docs/p.md, heading: "heading ${n}"`))(size)}`,
  }),
  'missing entry headings on one page': (size) => ({
    'docs/p.md': tagged('BE-New', 'S-01', numbered((n) => `## heading ${n}\n\n`)(size)),
    'scenarios.yaml': `${scenariosYaml}${numbered((n) => scenario(`X${n}`, 'BE-New', `docs/p.md, heading: "other ${n}"`))(size)}`,
  }),
  'exempt pages by as many patterns': pagesOf(
    () => 'a\n',
    (size) => ({
      'personas.yaml': `${personasYaml}pages:\n  exempt:\n${numbered((n) => `    - docs/p${n}.md\n`)(size)}`,
    }),
  ),
  'pages in folders in folders': (size) =>
    Object.fromEntries(
      Array.from({length: Math.ceil(Math.sqrt(size))}, (_, n) => [
        `docs/${'a/'.repeat(n)}p.md`,
        tagged('BE-New', 'S-01'),
      ]),
    ),
  'sections for personas of which there are as many': (size) => ({
    ...manyPersonas(size),
    'docs/p.md': tagged(
      'everyone',
      'S-01',
      numbered((n) => `<details data-persona="P${n}">\n<summary>a</summary>\n\n</details>\n\n`)(size),
    ),
  }),
  'sections for unknown personas, of which there are as many': (size) => ({
    ...manyPersonas(size),
    'docs/p.md': tagged(
      'everyone',
      'S-01',
      numbered((n) => `<details data-persona="Q${n}">\n<summary>a</summary>\n\n</details>\n\n`)(size),
    ),
  }),
};
