import type {ContentIndex, IndexedPage} from '../content/content-index.ts';
import {drained, type Steps} from '../content/steps.ts';
import type {Diagnostic, Finding} from '../diagnostics/diagnostic.ts';
import type {RuleName} from '../diagnostics/rule-names.ts';
import type {TextSource} from '../diagnostics/text-source.ts';
import type {DisableComment} from '../markdown/disable-comment.ts';
import type {CommentRule, PageRule} from '../rules/rule.ts';
import {commentRules, pageRules, rules, siteRules} from '../rules/rules.ts';
import {LinkFindings} from './link-findings.ts';
import {Run, type SuppressedFindings} from './run.ts';
import {commentsIn, lineBelow, suppressionKey} from './suppressed.ts';

/**
 * Runs all rules over a site, again and again.
 *
 * It remembers what was found on a page for as long as the page, and what the registry means for it, are the very same,
 * so that checking a site again costs little more than what changed. Whoever checks a site once makes one and drops it.
 */
export class Checker {
  /** What an index says of a page is made anew when the page, or what the registry means for it, is another. */
  readonly #onPages = new WeakMap<IndexedPage, CheckedPage>();
  readonly #onLinks = new LinkFindings();

  /**
   * Checks a site as it is now.
   *
   * @returns every finding, sorted by file, then by place. With an invalid registry nothing can be said of pages, so that
   *   its own faults are all there is.
   */
  check(index: ContentIndex): Diagnostic[] {
    return drained(this.steps(index));
  }

  /** The same in steps. */
  *steps(index: ContentIndex): Steps<Diagnostic[]> {
    const run = new Run(index.registry);
    const {'registry-invalid': registryInvalid} = rules;
    if (index.registry.problems.length > 0)
      return run.diagnostics(registryInvalid, index.registry.problems).sort(byPlace);
    const diagnostics = causesOnly(
      siteRules.flatMap((rule) => (run.isOff(rule) ? [] : run.diagnostics(rule, rule.check(index)))),
    );
    if (index.pages.length === 0 && diagnostics.some(({rule}) => rule === 'pattern-unused'))
      return diagnostics.filter(({rule}) => !ofMissingPages.has(rule)).sort(byPlace);
    for (const [rule, findings] of yield* this.#onLinks.update(index, (rule) => !run.isOff(rule)))
      diagnostics.push(...run.diagnostics(rule, findings));
    const checked: (readonly [IndexedPage, CheckedPage])[] = [];
    for (const entry of index.pages) {
      checked.push([entry, this.#onPage(entry, index, run)]);
      yield;
    }
    for (const [, page] of checked) diagnostics.push(...page.diagnostics);
    for (const rule of commentRules)
      if (!run.isOff(rule))
        diagnostics.push(...run.diagnostics(rule, onComments(rule, index, checked, run.suppressed)));
    const found = index.registry.pageSettings.defaults.length > 0 ? once(diagnostics) : diagnostics;
    const {aliases} = index;
    return (aliases.size === 0 ? found : found.filter(({source}) => !aliases.has(source.file))).sort(byPlace);
  }

  /** What can be said of pages by themselves, as long as the site around them is not read. */
  alone(index: ContentIndex): Diagnostic[] {
    const run = new Run(index.registry);
    const {problems} = index.registry;
    if (problems.length > 0) return run.diagnostics(rules['registry-invalid'], problems).sort(byPlace);
    return index.pages.flatMap((entry) => this.#onPage(entry, index, run).diagnostics).sort(byPlace);
  }

  #onPage(entry: IndexedPage, index: ContentIndex, run: Run): CheckedPage {
    let found = this.#onPages.get(entry);
    if (!found) {
      const suppressed: SuppressedFindings = new Map();
      const diagnostics: Diagnostic[] = [];
      for (const rule of entry.valid ? ofValidPages : ofInvalidPages)
        if (!run.isOff(rule)) diagnostics.push(...run.diagnostics(rule, rule.checkPage(entry, index), suppressed));
      found = {diagnostics, suppressed, comments: commentsIn(entry.page)};
      this.#onPages.set(entry, found);
    }
    return found;
  }
}

/** What the rules about one page came to there. */
interface CheckedPage {
  readonly diagnostics: readonly Diagnostic[];
  readonly suppressed: SuppressedFindings;
  readonly comments: readonly DisableComment[];
}

/** What a rule finds of the comments of a site, once it is known what all of them suppress. */
function onComments(
  rule: CommentRule,
  {registry, unreadable}: ContentIndex,
  checked: readonly (readonly [IndexedPage, CheckedPage])[],
  onSite: SuppressedFindings,
): Finding[] {
  // In a folder that cannot be read, which is reported itself, there may be what a comment is about.
  const isOpen = unreadable.length > 0;
  const inFile = (source: TextSource, comments: readonly DisableComment[], isCertain: boolean, page?: CheckedPage) =>
    comments.flatMap((comment) => {
      const line = lineBelow(comment, source);
      const isUsed = (name: RuleName) => {
        const key = suppressionKey(line, name);
        const on = (found?: SuppressedFindings) => found?.get(source.file)?.has(key) ?? false;
        return !isCertain || name === rule.name || on(onSite) || on(page?.suppressed);
      };
      return [...rule.checkComment(source, comment, isUsed)];
    });
  const registries = [registry.personasFile, registry.scenariosFile];
  return [
    ...registries.flatMap((file) => {
      const inherited = checked.filter(([, {suppressed}]) => suppressed.has(file.file)).map(([, page]) => page);
      const all = new Map([
        [file.file, new Set(inherited.flatMap(({suppressed}) => [...(suppressed.get(file.file) ?? [])]))],
      ]);
      return inFile(file, commentsIn(file), !isOpen, {diagnostics: [], comments: [], suppressed: all});
    }),
    ...checked.flatMap(([entry, page]) =>
      page.comments.length === 0 ? [] : inFile(entry.page, page.comments, !isOpen && entry.valid, page),
    ),
  ];
}

const ofInvalidPages: readonly PageRule[] = pageRules.filter((rule) => rule.ofInvalidPages);
const ofValidPages: readonly PageRule[] = pageRules.filter((rule) => !rule.ofInvalidPages);

/** The findings that follow from no other that is reported, and is as grave. */
function causesOnly(found: readonly Diagnostic[]): Diagnostic[] {
  const keyOf = ({rule, about}: Pick<Diagnostic, 'rule' | 'about'>) => `${rule} ${about}`;
  const causes = new Map(found.map((diagnostic) => [keyOf(diagnostic), diagnostic.severity]));
  return found.filter(({followsFrom = [], severity}) =>
    followsFrom.every((cause) => {
      const grade = causes.get(keyOf(cause));
      return grade === undefined || (grade === 'warning' && severity === 'error');
    }),
  );
}

/** What these find where there is no page at all has that one cause, which is reported itself. */
const ofMissingPages: ReadonlySet<RuleName> = new Set(['persona-unused', 'scenario-uncovered', 'entry-point-missing']);

/** Each finding once: what is wrong with an inherited tag is found on every page that inherits it. */
function once(diagnostics: readonly Diagnostic[]): Diagnostic[] {
  const keyOf = ({rule, source, span, message}: Diagnostic) => `${rule} ${source.file} ${span.join()} ${message}`;
  return [...new Map(diagnostics.map((finding) => [keyOf(finding), finding])).values()];
}

function byPlace(a: Finding, b: Finding): number {
  if (a.source.file !== b.source.file) return a.source.file < b.source.file ? -1 : 1;
  return a.span[0] - b.span[0] || a.span[1] - b.span[1];
}
