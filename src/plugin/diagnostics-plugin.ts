import {realpathSync, statSync} from 'node:fs';
import {resolve} from 'node:path';
import {diagnosticAsText} from '../diagnostics/pretty-reporter.ts';
import {proofsName} from '../registry/proofs.ts';
import {packageName} from '../shared/package-name.ts';
import type {CheckedSite} from '../site/check-site.ts';
import {attempt} from '../site/read-file.ts';
import {registryFiles} from '../site/site.ts';
import {forgetGonePages} from './gone-pages.ts';
import {printReport} from './report-site.ts';

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
    readonly done: Hook<{readonly compilation: Compilation & {readonly startTime?: number}}>;
  };
}

/**
 * A bundler plugin for `docusaurus start`: checks the site at every compilation, prints the report when it has changed,
 * and shows the errors in the browser's overlay. The pages and the registries count as dependencies, so that an edit of
 * any of them compiles, and so checks, again.
 */
export class DiagnosticsPlugin {
  #checked: CheckedSite | undefined;
  #showsErrors = false;

  /**
   * @param siteDir the folder of the site
   * @param generatedFilesDir the folder that Docusaurus calls `@generated`
   * @param check reads and checks the site as it is now
   */
  constructor(
    private readonly siteDir: string,
    private readonly generatedFilesDir: string,
    private readonly check: () => CheckedSite,
  ) {}

  apply(compiler: Compiler): void {
    // Now, while it is there: `docusaurus clear` removes it under a server that runs.
    const generatedFilesDir = realpathSync(this.generatedFilesDir);
    compiler.hooks.done.tap(packageName, ({compilation}) => {
      const {errors, startTime} = compilation;
      forgetGonePages(errors, this.siteDir, generatedFilesDir, startTime);
    });
    compiler.hooks.thisCompilation.tap(packageName, () => {
      this.#checked = this.check();
      printReport(this.#checked);
      if (!this.#showsErrors) this.#showErrors(compiler);
    });
    compiler.hooks.afterCompile.tap(packageName, ({fileDependencies}) => {
      for (const file of this.#checked ? filesOf(this.#checked) : registryFiles) {
        const path = resolve(this.siteDir, file);
        if (!isOdd(path)) fileDependencies.add(path);
      }
    });
  }

  /**
   * Hands the errors to the server, just before it reports to the browser. Earlier, Docusaurus would print them all a second
   * time; and only now, at the first compilation, has the server said what it waits for.
   */
  #showErrors(compiler: Compiler): void {
    this.#showsErrors = true;
    compiler.hooks.done.tap({name: packageName, before: 'webpack-dev-server'}, ({compilation}) => {
      for (const message of errorsOf(this.#checked)) compilation.errors.push(overlayError(message));
    });
  }
}

/** Whether a bundler would read something that never ends, such as a pipe, to see whether it has changed. */
function isOdd(path: string): boolean {
  return attempt(() => statSync(path))?.isFile() === false;
}

/** All files that the check depends on. */
function filesOf({index: {registry, pages}}: CheckedSite): string[] {
  const baseline = registry.baseline === undefined ? [] : [registry.baseline];
  return [...registryFiles, proofsName, ...baseline, ...pages.map(({page}) => page.file)];
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
