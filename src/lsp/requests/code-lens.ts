import type {ContentIndex} from '../../content/content-index.ts';
import {lapseWords, proofStates} from '../../content/proof-state.ts';
import type {Span} from '../../diagnostics/diagnostic.ts';
import {count} from '../../diagnostics/words.ts';
import type {Registry} from '../../registry/registry.ts';
import {coverage} from '../../views/coverage.ts';
import type {WrittenFile} from '../completions/completions.ts';

/** A line that an editor shows over a place. */
export interface Lens {
  readonly span: Span;
  readonly title: string;
  /** An address that it leads to, for one that can be clicked. */
  readonly opens?: string;
}

/**
 * What is shown over places of a file: over the id of a scenario how it stands, and over the front matter of a page the ways
 * to see it.
 *
 * @param registry as it is written at the moment
 * @param served where a development server shows a page, if one runs
 */
export function lensesOver(
  index: ContentIndex,
  registry: Registry,
  file: WrittenFile,
  served?: (file: string) => string | undefined,
): Lens[] {
  if (registry.problems.length > 0) return [];
  if (file.kind === 'scenarios') return scenarioLenses(index, registry);
  const address = file.kind === 'page' ? served?.(file.file) : undefined;
  const entry = index.byFile.get(file.file);
  if (address === undefined || !entry?.valid) return [];
  const ids = [...entry.personas.ids].filter((id) => index.personaIds.has(id));
  const span = entry.page.opening;
  if (ids.length === 0) return [{span, title: 'View this page', opens: address}];
  return ids.map((id) => ({
    span,
    title: `View as ${id}`,
    opens: `${address}?persona=${id}`,
  }));
}

function scenarioLenses(index: ContentIndex, {scenariosFile}: Registry): Lens[] {
  const proofs = proofStates(index);
  const {scenarios, cells} = coverage(index);
  return scenarios.flatMap(({id, expected, written, reachable, planned}) => {
    const span = scenariosFile.yaml.key(['scenarios', id]);
    if (!span) return [];
    const pages = new Set(cells.filter(({scenario}) => scenario === id).flatMap((cell) => cell.pages));
    const proof = proofs.get(id);
    const state = planned > 0 ? 'planned' : `written for ${written} of ${expected}, within reach of ${reachable}`;
    const shown = proof
      ? [proof.lapsed ? `proof lapsed: ${lapseWords(proof.lapsed)}` : `proven on ${proof.proof.date}`]
      : [];
    return [{span, title: [count(pages.size, 'page'), state, ...shown].join(' · ')}];
  });
}
