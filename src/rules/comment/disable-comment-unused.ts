import type {Finding} from '../../diagnostics/diagnostic.ts';
import {nearMiss} from '../../diagnostics/near-miss.ts';
import {ruleNames} from '../../diagnostics/rule-names.ts';
import {brief} from '../../diagnostics/words.ts';
import {disableMarker} from '../../markdown/disable-comment.ts';
import type {CommentRule} from '../rule.ts';

export const disableCommentUnused: CommentRule = {
  name: 'disable-comment-unused',
  severity: 'warning',
  summary: 'A disable comment that names no rule, or one of which there is no finding on the next line.',
  *checkComment(source, {rules, marker, misspelt}, isUsed) {
    const at = (span: Finding['span'], message: string, suggestion?: string) => ({source, span, message, suggestion});
    if (misspelt !== undefined) {
      const isNear = /next/.test(misspelt) || nearMiss(misspelt, [disableMarker]) !== undefined;
      const remedy = isNear
        ? `Did you mean ${disableMarker}?`
        : `Write ${disableMarker} on the line above what it is to silence.`;
      yield at(marker, `${misspelt} silences nothing. ${remedy}`, isNear ? disableMarker : undefined);
      return;
    }
    if (rules.length === 0)
      yield at(marker, 'This comment names no rule, so it silences nothing. Name the rule, or remove the comment.');
    let isOther = false;
    for (const {written, span} of rules) {
      const rule = ruleNames.find((name) => name === written);
      if (rule) {
        if (!isUsed(rule)) yield at(span, unused(rule));
        continue;
      }
      const suggestion = nearMiss(written, ruleNames);
      // Of a text that follows the names, its first word stands for all of it.
      if (suggestion || !isOther) {
        const remedy = suggestion
          ? `Did you mean ${suggestion}?`
          : 'Name the rule as it stands in the finding, and nothing else.';
        yield at(span, `There is no rule ${brief(written)}, so this silences nothing. ${remedy}`, suggestion);
      }
      isOther ||= suggestion === undefined;
    }
  },
};

function unused(rule: string): string {
  return rule === 'registry-invalid'
    ? 'An invalid registry cannot be silenced. Remove this, and fix the registry.'
    : `There is no finding of ${rule} on the next line, so this silences nothing. Remove it.`;
}
