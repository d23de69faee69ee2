import {join} from 'node:path';
import {type Connection, DiagnosticSeverity, type Diagnostic as Published} from 'vscode-languageserver/node';
import type {Diagnostic, Finding} from '../diagnostics/diagnostic.ts';
import type {RuleLink} from '../diagnostics/rule-link.ts';
import {groupByFile} from '../diagnostics/text-source.ts';
import {localLink} from '../site/rule-pages.ts';
import {uriOf} from './file-uri.ts';
import type {LiveSite} from './live-site.ts';
import {rangeOf} from './open-file.ts';
import {type Workspace, within} from './workspace.ts';

/** What was published of one file last. */
interface LastPublished {
  readonly found: readonly (Diagnostic | Finding)[];
  readonly published: string;
  readonly version: number | undefined;
  readonly rulePages: string | undefined;
}

/** Publishes what is found in the files of sites, and only what is news. */
export class Publisher {
  readonly #last = new Map<LiveSite, Map<string, LastPublished>>();

  constructor(
    private readonly connection: Connection,
    private readonly workspace: Workspace,
  ) {}

  /** Publishes what a site's files say now. */
  publish(site: LiveSite): void {
    const before = this.#last.get(site) ?? new Map<string, LastPublished>();
    const now = new Map<string, LastPublished>();
    this.#last.set(site, now);
    for (const [path, found] of this.#byPath(site)) {
      now.set(path, this.#publish(path, found, before.get(path), site.registry.rulePages));
    }
    for (const [path, {published}] of before) {
      if (!now.has(path) && published !== '[]') this.#send(path, undefined, []);
    }
  }

  /** Takes back all that was published of a site. */
  retract(site: LiveSite): void {
    for (const path of this.#last.get(site)?.keys() ?? []) this.#send(path, undefined, []);
    this.#last.delete(site);
  }

  /** What there is to publish of each file: of those that are open, even if it is nothing. */
  #byPath(site: LiveSite): Map<string, (Diagnostic | Finding)[]> {
    const all = [
      ...site.diagnostics,
      ...site.hints.filter(({source}) => this.workspace.openAt(join(site.dir, source.file))),
    ];
    const byPath = new Map([...groupByFile(all)].map(([file, found]) => [join(site.dir, file), found]));
    for (const path of this.workspace.openIn(site)) {
      if (!byPath.has(path) && site.kindOf(within(site, path))) byPath.set(path, []);
    }
    for (const path of byPath.keys()) if (this.workspace.isInner(site, path)) byPath.delete(path);
    return byPath;
  }

  #publish(
    path: string,
    found: readonly (Diagnostic | Finding)[],
    before: LastPublished | undefined,
    rulePages: string | undefined,
  ): LastPublished {
    const open = this.workspace.openAt(path);
    const version = open?.version;
    const isAlike = before?.version === version && before?.rulePages === rulePages;
    if (isAlike && isSame(before?.found, found)) return before as LastPublished;
    const linkTo = localLink(rulePages);
    const diagnostics = found.map((finding) =>
      'rule' in finding ? asPublished(finding, linkTo, open?.mark) : asHint(finding, open?.mark),
    );
    const published = JSON.stringify(diagnostics);
    if (before?.version !== version || before?.published !== published) this.#send(path, version, diagnostics);
    return {found, published, version, rulePages};
  }

  #send(path: string, version: number | undefined, diagnostics: Published[]): void {
    const uri = this.workspace.openAt(path)?.uri ?? uriOf(path);
    void this.connection.sendDiagnostics({uri, diagnostics, ...(version === undefined ? {} : {version})});
  }
}

function isSame(before: readonly object[] | undefined, found: readonly object[]): boolean {
  return before?.length === found.length && before.every((diagnostic, position) => diagnostic === found[position]);
}

/** What is no finding of the check: editors show it in a quiet way. */
function asHint({source, span, message}: Finding, mark?: 0 | 1): Published {
  return {range: rangeOf(source, span, mark), severity: DiagnosticSeverity.Hint, source: 'personas', message};
}

/** A finding as the protocol has it: the same words at the same place. */
export function asPublished(
  {source, span, severity, rule, message}: Diagnostic,
  linkTo: RuleLink,
  mark?: 0 | 1,
): Published {
  const href = linkTo(rule);
  return {
    range: rangeOf(source, span, mark),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: rule,
    ...(href === undefined ? {} : {codeDescription: {href}}),
    source: 'personas',
    message,
  };
}
