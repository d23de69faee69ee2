import {join} from 'node:path';
import {type Connection, DiagnosticSeverity, type Diagnostic as Published} from 'vscode-languageserver/node';
import type {Diagnostic} from '../diagnostics/diagnostic.ts';
import {ruleUrl} from '../diagnostics/rule-url.ts';
import {uriOf} from './file-uri.ts';
import type {LiveSite} from './live-site.ts';
import {rangeOf} from './open-file.ts';
import {type Workspace, within} from './workspace.ts';

/** What the editor was told of one file last. */
interface Told {
  readonly found: readonly Diagnostic[];
  readonly published: string;
  readonly version: number | undefined;
}

/** Tells the editor what is found in the files of sites, and only what is news. */
export class Publisher {
  readonly #told = new Map<LiveSite, Map<string, Told>>();

  constructor(
    private readonly connection: Connection,
    private readonly workspace: Workspace,
  ) {}

  /** Tells what a site's files say now. */
  publish(site: LiveSite): void {
    const before = this.#told.get(site) ?? new Map<string, Told>();
    const now = new Map<string, Told>();
    this.#told.set(site, now);
    for (const [path, found] of this.#byPath(site)) now.set(path, this.#tell(path, found, before.get(path)));
    for (const [path, {published}] of before) {
      if (!now.has(path) && published !== '[]') this.#send(path, undefined, []);
    }
  }

  /** Takes back all that was told of a site. */
  retract(site: LiveSite): void {
    for (const path of this.#told.get(site)?.keys() ?? []) this.#send(path, undefined, []);
    this.#told.delete(site);
  }

  /** What there is to tell of each file: of those that are open, even if it is nothing. */
  #byPath(site: LiveSite): Map<string, Diagnostic[]> {
    const byFile = new Map<string, Diagnostic[]>();
    for (const diagnostic of site.diagnostics) {
      const others = byFile.get(diagnostic.source.file);
      if (others) others.push(diagnostic);
      else byFile.set(diagnostic.source.file, [diagnostic]);
    }
    const byPath = new Map([...byFile].map(([file, found]) => [join(site.dir, file), found]));
    for (const path of this.workspace.openIn(site)) {
      if (!byPath.has(path) && site.kindOf(within(site, path))) byPath.set(path, []);
    }
    for (const path of byPath.keys()) if (this.workspace.isInner(site, path)) byPath.delete(path);
    return byPath;
  }

  #tell(path: string, found: readonly Diagnostic[], before: Told | undefined): Told {
    const open = this.workspace.openAt(path);
    const version = open?.version;
    if (before?.version === version && isSame(before?.found, found)) return before as Told;
    const diagnostics = found.map((diagnostic) => asPublished(diagnostic, open?.mark));
    const published = JSON.stringify(diagnostics);
    if (before?.version !== version || before?.published !== published) this.#send(path, version, diagnostics);
    return {found, published, version};
  }

  #send(path: string, version: number | undefined, diagnostics: Published[]): void {
    const uri = this.workspace.openAt(path)?.uri ?? uriOf(path);
    void this.connection.sendDiagnostics({uri, diagnostics, ...(version === undefined ? {} : {version})});
  }
}

function isSame(before: readonly Diagnostic[] | undefined, found: readonly Diagnostic[]): boolean {
  return before?.length === found.length && before.every((diagnostic, position) => diagnostic === found[position]);
}

/** A finding as the protocol has it: the same words at the same place. */
export function asPublished({source, span, severity, rule, message}: Diagnostic, mark?: 0 | 1): Published {
  return {
    range: rangeOf(source, span, mark),
    severity: severity === 'error' ? DiagnosticSeverity.Error : DiagnosticSeverity.Warning,
    code: rule,
    codeDescription: {href: ruleUrl(rule)},
    source: 'personas',
    message,
  };
}
