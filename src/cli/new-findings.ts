import {Checker} from '../check/checker.ts';
import type {ContentIndex} from '../content/content-index.ts';
import type {Diagnostic} from '../diagnostics/diagnostic.ts';

/**
 * What `personas check` finds in a site after a change and did not find before.
 *
 * @param fileBefore what a file was called before
 */
export function newFindings(
  before: ContentIndex,
  after: ContentIndex,
  fileBefore: (file: string) => string = (file) => file,
): Diagnostic[] {
  const known = new Map<string, number>();
  // What did not change is checked once.
  const checker = new Checker();
  for (const finding of checker.check(before)) {
    const key = keyOf(finding, finding.source.file);
    known.set(key, (known.get(key) ?? 0) + 1);
  }
  return checker.check(after).filter((finding) => {
    const key = keyOf(finding, fileBefore(finding.source.file));
    const left = known.get(key) ?? 0;
    known.set(key, left - 1);
    return left <= 0;
  });
}

/** A finding is known by what it stands at. Its place may have moved, and its message names what there is to choose from. */
function keyOf({rule, source, span}: Diagnostic, file: string): string {
  return `${rule} ${file} ${source.text.slice(...span)}`;
}
