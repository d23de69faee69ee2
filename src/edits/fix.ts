import {readFrontMatter} from '../content/front-matter.ts';
import {Page} from '../content/page.ts';
import type {Diagnostic, Span} from '../diagnostics/diagnostic.ts';
import type {TextSource} from '../diagnostics/text-source.ts';
import {replacedScalar, scalarsByOffset} from './replaced-scalar.ts';
import {applyEdits, type TextEdit} from './text-edit.ts';

/** An edit that stands for a suggestion, and the value that is to be read there afterwards. */
interface Fix extends TextEdit {
  readonly value: string;
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
  const bySource = new Map<TextSource, Fix[]>();
  for (const {source, span, suggestion} of diagnostics) {
    if (suggestion === undefined) continue;
    const text = replacement(source, span, suggestion);
    const others = bySource.get(source) ?? [];
    if (text === undefined || others.some((other) => overlap(other.span, span))) continue;
    bySource.set(source, [...others, {source, span, text, value: suggestion}]);
  }
  return [...bySource.values()].flatMap(withoutHarm).map(({source, span, text}) => ({source, span, text}));
}

/** Part of a line that names something: no block of text, and no place that stands for the lack of one. */
const inOneLine = /^[^\r\n]+$/;

/** What an attribute can hold without being read otherwise, in HTML, in JSX and on a directive. */
const word = /^[^\s"'`<>&{}=]+$/;

/** The text to write for a suggestion; undefined where it is not certain that it would be read as meant. */
function replacement(source: TextSource, span: Span, suggestion: string): string | undefined {
  const written = source.text.slice(...span);
  if (!inOneLine.test(written)) return undefined;
  if (isInYaml(source, span)) return replacedScalar(source.text, span, suggestion);
  return word.test(written) && word.test(suggestion) ? suggestion : undefined;
}

/** Whether a span lies in a registry or in front matter, and not in the body of a page. */
function isInYaml(source: TextSource, [, end]: Span): boolean {
  return !(source instanceof Page) || end <= source.bodyStart;
}

/** Where the YAML of a file lies. */
function yamlIn(source: TextSource): Span {
  if (!(source instanceof Page)) return [0, source.text.length];
  return readFrontMatter(source.text).block ?? [0, 0];
}

/** The fixes of one file that can be applied together, the file still being valid and saying what was suggested. */
function withoutHarm(all: readonly Fix[]): readonly Fix[] {
  if (isHarmless(all)) return all;
  const kept: Fix[] = [];
  for (const fix of all) if (isHarmless([...kept, fix])) kept.push(fix);
  return kept;
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
    if (scalars.get(at) !== value && scalars.get(at - 1) !== value) return false;
    moved += text.length - (span[1] - span[0]);
  }
  return !(source instanceof Page) || new Page(source.file, changed).problems.length === 0;
}

/** How much longer a text is after some edits. */
function grownBy(edits: readonly TextEdit[]): number {
  return edits.reduce((sum, {span, text}) => sum + text.length - (span[1] - span[0]), 0);
}

function overlap(a: Span, b: Span): boolean {
  return a[0] < b[1] && b[0] < a[1];
}
