/** What a scan has seen and does not vouch for, though all else on the page is certain. */
export class Doubts {
  /** Whether there may be links that it has not found, or found otherwise. */
  links = false;
  /** The same of headings. */
  headings = false;
  /** Whether there may be definitions, which make links of what looks like a reference. */
  definitions = false;

  /**
   * Once all of a page is seen: where there are definitions, brackets may be links.
   *
   * @param headings the lines of its headings
   */
  ofReferences(headings: readonly string[]): void {
    if (!this.definitions) return;
    this.links = true;
    if (headings.some((line) => line.includes(']'))) this.headings = true;
  }
}
