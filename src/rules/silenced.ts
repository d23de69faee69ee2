import {disabledRules} from '../content/disable-comment.ts';
import {Page} from '../content/page.ts';
import type {Finding} from '../diagnostics/diagnostic.ts';
import type {RuleName} from '../diagnostics/rule-names.ts';
import {positionAt, type TextSource} from '../diagnostics/text-source.ts';

const marker = 'personas-disable-next-line';

/** A comment in YAML, on a line of its own. */
const yamlComment = /^[ \t]*#(.*)$/gm;

/** Which findings the comments in the files silence. Only files in which there are findings are looked at. */
export class Silenced {
  readonly #files = new Map<TextSource, ReadonlySet<string>>();

  has({source, span}: Finding, rule: RuleName): boolean {
    if (!source.text.includes(marker)) return false;
    let silenced = this.#files.get(source);
    if (!silenced) {
      silenced = new Set(commentsIn(source));
      this.#files.set(source, silenced);
    }
    return silenced.has(`${positionAt(source, span[0]).line} ${rule}`);
  }
}

/** For each comment and each of its rules, the line that it silences and the rule. */
function* commentsIn(source: TextSource): Iterable<string> {
  const comments = source instanceof Page ? source.outline.disables : [];
  const yaml = source instanceof Page ? source.text.slice(0, source.bodyStart) : source.text;
  for (const {rules, end} of [...comments, ...yamlComments(yaml)]) {
    for (const rule of rules) yield `${positionAt(source, end).line + 1} ${rule}`;
  }
}

function* yamlComments(yaml: string) {
  for (const match of yaml.matchAll(yamlComment)) {
    const rules = disabledRules(match[1] as string);
    if (rules) yield {rules, end: match.index + match[0].length};
  }
}
