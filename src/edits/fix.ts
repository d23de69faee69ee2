import {readFrontMatter} from '../content/front-matter.ts';
import {Page} from '../content/page.ts';
import type {Diagnostic, Span} from '../diagnostics/diagnostic.ts';
import type {TextSource} from '../diagnostics/text-source.ts';
import {replacedScalar, scalarsByOffset} from './replaced-scalar.ts';
import {applyEdits, type TextEdit} from './text-edit.ts';

/** An edit, and the value that is to be read there afterwards, where it stands for one that was suggested. */
interface Fix extends TextEdit {
  readonly value: string | undefined;
}

/**
 * The edits that put every suggestion where it belongs: what a diagnostic suggests is what should stand at its span.
 *
 * A suggestion is a value, and an edit is text: it keeps the quotes that stand there, escapes what they ask for, and
 * adds quotes where the value needs them. Where a file would no longer say what was suggested, or would no longer be
 * valid, there is no edit: such a finding is left to a person.
 *
 * @param diagnostics findings of one run, of any number of files
 * @returns edits that do not overlap, in the order of the diagnostics
 */
export function fixes(diagnostics: readonly Diagnostic[]): TextEdit[] {
  const bySource = new Map<TextSource, {fixes: Fix[]; taken: Span[]}>();
  for (const {source, span, suggestion, fix} of diagnostics) {
    if (suggestion === undefined && !fix) continue;
    const edit = fix ?? {span, text: replacement(source, span, suggestion as string)};
    const known = bySource.get(source) ?? {fixes: [], taken: []};
    bySource.set(source, known);
    const {text} = edit;
    if (text !== undefined && take(known.taken, edit.span))
      known.fixes.push({source, span: edit.span, text, value: fix ? undefined : suggestion});
  }
  return [...bySource.values()]
    .flatMap(({fixes}) => withoutHarm(fixes))
    .map(({source, span, text}) => ({source, span, text}));
}

/** Part of a line that names something: no block of text, and no place that stands for the lack of one. */
const inOneLine = /^[^\r\n]+$/;

/** What an attribute can hold without being read otherwise, in HTML, in JSX and on a directive. */
const word = /^[^\s"'`<>&{}=]+$/;

/** The text to write for a suggestion; undefined where it is not certain that it would be read as meant. */
function replacement(source: TextSource, span: Span, suggestion: string): string | undefined {
  const written = source.text.slice(...span);
  if (!inOneLine.test(written)) return undefined;
  if (isInYaml(source, span) && !isInComment(source, span)) return replacedScalar(source.text, span, suggestion);
  return word.test(written) && word.test(suggestion) ? suggestion : undefined;
}

/** Whether a span lies in a registry or in front matter, and not in the body of a page. */
function isInYaml(source: TextSource, [, end]: Span): boolean {
  return !(source instanceof Page) || end <= source.bodyStart;
}

/** Whether a span lies in a comment of YAML that has a line of its own. */
function isInComment({text}: TextSource, [start]: Span): boolean {
  const lineStart = Math.max(text.lastIndexOf('\n', start - 1), text.lastIndexOf('\r', start - 1)) + 1;
  return /^[ \t]*#/.test(text.slice(lineStart, start));
}

/** Where the YAML of a file lies. */
function yamlIn(source: TextSource): Span {
  if (!(source instanceof Page)) return [0, source.text.length];
  return readFrontMatter(source.text).block ?? [0, 0];
}

/**
 * The fixes of one file that can be applied together, the file still being valid and saying what was suggested. Those
 * that do harm are looked for by halves: each look reads the whole file again.
 *
 * @param kept those that are applied in any case
 */
function withoutHarm(all: readonly Fix[], kept: readonly Fix[] = []): readonly Fix[] {
  if (all.length === 0 || isHarmless([...kept, ...all])) return all;
  if (all.length === 1) return [];
  // Where the file is not valid as it is, each look would end like the first.
  const [{source}] = all as [Fix];
  if (kept.length === 0 && !scalarsByOffset(source.text.slice(...yamlIn(source))))
    return all.filter(({span}) => !isInYaml(source, span));
  const middle = all.length >> 1;
  const first = withoutHarm(all.slice(0, middle), kept);
  return [...first, ...withoutHarm(all.slice(middle), [...kept, ...first])];
}

function isHarmless(all: readonly Fix[]): boolean {
  const inYaml = all.filter(({source, span}) => isInYaml(source, span));
  const source = inYaml[0]?.source;
  if (!source) return true;
  const [start, end] = yamlIn(source);
  if (inYaml.some(({span}) => span[0] < start)) return false;
  const changed = applyEdits(source.text, all);
  const scalars = scalarsByOffset(changed.slice(start, end + grownBy(inYaml)));
  if (!scalars) return false;
  let moved = -start;
  for (const {span, text, value} of [...inYaml].sort((a, b) => a.span[0] - b.span[0])) {
    const at = span[0] + moved;
    // With its quotes a scalar begins where they do.
    const isValue = value !== undefined && !isInComment(source, span);
    if (isValue && scalars.get(at) !== value && scalars.get(at - 1) !== value) return false;
    moved += text.length - (span[1] - span[0]);
  }
  return !(source instanceof Page) || new Page(source.file, changed).problems.length === 0;
}

/** How much longer a text is after some edits. */
function grownBy(edits: readonly TextEdit[]): number {
  return edits.reduce((sum, {span, text}) => sum + text.length - (span[1] - span[0]), 0);
}

/**
 * Takes a span, unless it overlaps one that was taken before.
 *
 * @param taken the spans that were taken, by place: only its neighbours can be in the way
 * @returns whether it was taken
 */
function take(taken: Span[], span: Span): boolean {
  let at = 0;
  for (let end = taken.length; at < end; ) {
    const middle = (at + end) >> 1;
    const [start, last] = taken[middle] as Span;
    if (start < span[0] || (start === span[0] && last < span[1])) at = middle + 1;
    else end = middle;
  }
  if ([taken[at - 1], taken[at]].some((other) => other && overlap(other, span))) return false;
  taken.splice(at, 0, span);
  return true;
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
