import {resolve} from 'node:path';
import {diagnosticAsText} from '../diagnostics/pretty-reporter.ts';
import {type CheckedSite, checkSite} from '../site/check-site.ts';
import {registryFiles} from '../site/site.ts';
import type {SiteReader} from '../site/site-reader.ts';
import {printReport} from './report-site.ts';

const name = 'docusaurus-plugin-personas';

/** What is used of a compilation of webpack or Rspack. */
interface Compilation {
  readonly errors: Error[];
  readonly fileDependencies: {add(file: string): void};
}

/** What is used of a hook. */
interface Hook<Argument> {
  tap(options: string | {name: string; before: string}, run: (argument: Argument) => void): void;
}

/** What is used of a compiler of webpack or Rspack. */
interface Compiler {
  readonly hooks: {
    readonly thisCompilation: Hook<Compilation>;
    readonly afterCompile: Hook<Compilation>;
    readonly done: Hook<{readonly compilation: Compilation}>;
  };
}

/**
 * A bundler plugin for `docusaurus start`: checks the site at every compilation, prints the report when it has changed,
 * and shows the errors in the browser's overlay. The pages and the registries count as dependencies, so that an edit of
 * any of them compiles, and so checks, again.
 */
export class DiagnosticsPlugin {
  #site: CheckedSite | undefined;
  #showsErrors = false;

  constructor(private readonly reader: SiteReader) {}

  apply(compiler: Compiler): void {
    compiler.hooks.thisCompilation.tap(name, () => {
      this.#site = checkSite(this.reader);
      printReport(this.#site);
      if (!this.#showsErrors) this.#showErrors(compiler);
    });
    compiler.hooks.afterCompile.tap(name, ({fileDependencies}) => {
      for (const file of this.#site ? filesOf(this.#site) : registryFiles) {
        fileDependencies.add(resolve(this.reader.siteDir, file));
      }
    });
  }

  /**
   * Hands the errors to the server, just before it tells the browser. Earlier, Docusaurus would print them all a second
   * time; and only now, at the first compilation, has the server said what it waits for.
   */
  #showErrors(compiler: Compiler): void {
    this.#showsErrors = true;
    compiler.hooks.done.tap({name, before: 'webpack-dev-server'}, ({compilation}) => {
      for (const message of errorsOf(this.#site)) compilation.errors.push(overlayError(message));
    });
  }
}

/** All files that the check depends on. */
function filesOf({index: {registry, pages}}: CheckedSite): string[] {
  const baseline = registry.baseline === undefined ? [] : [registry.baseline];
  return [...registryFiles, ...baseline, ...pages.map(({page}) => page.file)];
}

function errorsOf(site: CheckedSite | undefined): string[] {
  if (site?.noRegistry) return [site.noRegistry.message];
  return site?.report.diagnostics.filter(({severity}) => severity === 'error').map(diagnosticAsText) ?? [];
}

/** An error that shows its message alone: a stack trace is no help with a page. */
function overlayError(message: string): Error {
  const error = new Error(message);
  error.name = 'personas';
  error.stack = '';
  return error;
}
