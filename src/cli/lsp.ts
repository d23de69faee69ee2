import {Command, Option} from 'commander';
import {UsageError} from './exit.ts';
import {siteFolder} from './site-folder.ts';

interface Options {
  readonly site?: string;
  readonly stdio?: boolean;
}

/** `personas lsp --stdio`: the language server, which an editor starts. */
export function lspCommand(): Command {
  return (
    new Command('lsp')
      .description('the language server, for editors')
      .option('--stdio', 'speak over standard input and output')
      .option('--site <dir>', 'the folder of the Docusaurus site (default: found from the files in the editor)')
      // Editors add it by themselves: the server ends when that process does.
      .addOption(new Option('--clientProcessId <id>').hideHelp())
      .action(async ({site, stdio}: Options) => {
        if (!stdio) throw new UsageError('An editor starts the language server, with personas lsp --stdio.');
        const sites = site === undefined ? [] : [siteFolder(site)];
        const {serveOverStdio} = await import('../lsp/stdio.ts');
        await serveOverStdio(sites);
      })
  );
}
