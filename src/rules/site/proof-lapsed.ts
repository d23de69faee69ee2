import {lapseWords, proofStates} from '../../content/proof-state.ts';
import {findingAt} from '../../registry/registry-file.ts';
import {commandLine} from '../../shared/command.ts';
import type {SiteRule} from '../rule.ts';

export const proofLapsed: SiteRule = {
  name: 'proof-lapsed',
  severity: 'warning',
  summary: 'A scenario that was proven once, of which something changed since, or whose proof is too old.',
  *check(index) {
    // In a folder that cannot be read, which is reported itself, the pages may be as they were.
    if (index.unreadable.length > 0) return;
    const {registry} = index;
    for (const [id, {proof, lapsed}] of proofStates(index)) {
      if (!lapsed) continue;
      const by = registry.verifications.has(id) ? '' : ' --by NAME';
      const remedy = `Prove it again: ${commandLine(`verify ${id}${by}`)}`;
      const message = `${id} was proven on ${proof.date}, and ${lapseWords(lapsed)}${lapsed.olderThan && !lapsed.pages.length && !lapsed.scenario ? ' by now' : ' since'}. ${remedy}`;
      yield findingAt(registry.scenariosFile, 'key', ['scenarios', id], message);
    }
  },
};
