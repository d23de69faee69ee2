import type {Diagnostic} from '../diagnostics/diagnostic.ts';
import {fixes} from '../edits/fix.ts';
import type {TextEdit} from '../edits/text-edit.ts';
import {disableComment} from './suppress-action.ts';

/** A way to be rid of a finding. */
export interface QuickFix {
  readonly title: string;
  /** Whether it is the one to take unread. */
  readonly preferred: boolean;
  readonly edits: readonly TextEdit[];
}

/** What can be done about a finding: first what was meant, then to silence it. */
export function quickFixes(finding: Diagnostic): QuickFix[] {
  const {suggestion, fix, rule} = finding;
  const edits = fixes([finding]);
  const comment = disableComment(finding);
  return [
    ...(edits.length > 0 ? [{title: `Replace with ${suggestion ?? fix?.text.trim()}`, preferred: true, edits}] : []),
    ...(comment ? [{title: `Disable ${rule} for the next line`, preferred: false, edits: [comment]}] : []),
  ];
}
