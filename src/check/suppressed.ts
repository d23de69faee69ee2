import {Page} from '../content/page.ts';
import type {Finding} from '../diagnostics/diagnostic.ts';
import type {RuleName} from '../diagnostics/rule-names.ts';
import {positionAt, type TextSource} from '../diagnostics/text-source.ts';
import {type DisableComment, disableComment, disableStarts} from '../markdown/disable-comment.ts';

/** A comment in YAML, on a line of its own. */
const yamlComment = /^[ \t]*#(.*)$/gm;

/** Which findings the comments in the files suppress. Only files in which there are findings are looked at. */
export class Suppressed {
  readonly #files = new Map<TextSource, ReadonlySet<string>>();

  has({source, span}: Finding, rule: RuleName): boolean {
    let suppressed = this.#files.get(source);
    if (!suppressed) {
      suppressed = new Set(commentsIn(source).flatMap((comment) => keysOf(comment, source)));
      this.#files.set(source, suppressed);
    }
    return suppressed.has(suppressionKey(positionAt(source, span[0]).line, rule));
  }
}

/** What is suppressed, in a form that compares: a rule on a line. */
export function suppressionKey(line: number, rule: string): string {
  return `${line} ${rule}`;
}

/** The line that a comment is about. */
export function lineBelow({end}: DisableComment, source: TextSource): number {
  return positionAt(source, end).line + 1;
}

function keysOf(comment: DisableComment, source: TextSource): string[] {
  const line = lineBelow(comment, source);
  return comment.rules.map(({written}) => suppressionKey(line, written));
}

/** The comments in a file that suppress findings, or are to. */
export function commentsIn(source: TextSource): readonly DisableComment[] {
  if (!disableStarts.some((start) => source.text.includes(start))) return [];
  const comments = source instanceof Page ? source.outline.disables : [];
  const yaml = source instanceof Page ? source.text.slice(0, source.bodyStart) : source.text;
  return [...comments, ...yamlComments(yaml)];
}

function yamlComments(yaml: string): DisableComment[] {
  return [...yaml.matchAll(yamlComment)].flatMap(({0: line, 1: content = '', index}) => {
    return disableComment(content, yaml, index + line.length) ?? [];
  });
}
