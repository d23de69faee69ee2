import type {ContentIndex, IndexedPage, KnownIds} from '../content/content-index.ts';
import type {Finding, Severity} from '../diagnostics/diagnostic.ts';
import type {RuleName} from '../diagnostics/rule-names.ts';
import type {TextSource} from '../diagnostics/text-source.ts';
import type {DisableComment} from '../markdown/disable-comment.ts';
import type {Link} from '../markdown/outline.ts';

/** What a rule is called, how grave it is, and what it finds. */
interface RuleData {
  readonly name: RuleName;
  /** How grave it is where personas.yaml says nothing. */
  readonly severity: Severity;
  /** What it finds, in one sentence. */
  readonly summary: string;
}

/**
 * A rule about one page, which cannot look at the rest of the site: a page that did not change need not be checked again.
 */
export interface PageRule extends RuleData {
  /** Looks at pages whose front matter cannot be read, which no other page rule sees. */
  readonly ofInvalidPages?: true;
  readonly checkPage: (entry: IndexedPage, known: KnownIds) => Iterable<Finding>;
}

/** A rule about the links between pages, which sees a link that leads from one page to another. */
export interface LinkRule extends RuleData {
  /**
   * Whether a link from one page to another can be a finding at all: where none can, links need not be read.
   *
   * @param to the page that the link leads to; left out, any
   */
  readonly concerns: (from: IndexedPage, to?: IndexedPage) => boolean;
  readonly checkLink: (link: Link, from: IndexedPage, to: IndexedPage) => Finding | undefined;
}

/** A rule about the whole site. */
export interface SiteRule extends RuleData {
  readonly check: (index: ContentIndex) => Iterable<Finding>;
}

/** A rule about the comments that suppress findings, run when all others have been. */
export interface CommentRule extends RuleData {
  /** @param isUsed whether the comment suppresses a finding of a rule */
  readonly checkComment: (
    source: TextSource,
    comment: DisableComment,
    isUsed: (rule: RuleName) => boolean,
  ) => Iterable<Finding>;
}

/** A rule: data and one function, which reads nothing but what it is given and changes nothing. */
export type Rule = PageRule | LinkRule | SiteRule | CommentRule;
