import {Command, CommanderError} from 'commander';
import {checkCommand} from './commands/check.ts';
import {explainCommand} from './commands/explain.ts';
import {importCommand} from './commands/import.ts';
import {initCommand} from './commands/init.ts';
import {lspCommand} from './commands/lsp.ts';
import {newCommand} from './commands/new.ts';
import {renameCommand} from './commands/rename.ts';
import {schemaCommand} from './commands/schema.ts';
import {tagCommand} from './commands/tag.ts';
import {exitStatus} from './exit-status.ts';
import {packageVersion} from './package-files.ts';
import {UsageError} from './usage-error.ts';

export {exitStatus} from './exit-status.ts';

/** Every command, in the order in which the help lists them. */
const commands = [
  checkCommand,
  initCommand,
  newCommand,
  tagCommand,
  renameCommand,
  importCommand,
  schemaCommand,
  explainCommand,
  lspCommand,
];

/**
 * Runs one command of `personas`.
 *
 * @param args what stands after the program's name
 * @returns the exit status: 0 clean, 1 findings, 2 wrong usage
 */
export async function main(args: readonly string[]): Promise<number> {
  let status: number = exitStatus.clean;
  const program = new Command('personas')
    .description('Checks who your docs are written for, and what for.')
    .version(packageVersion())
    .showHelpAfterError('(personas --help tells more)')
    .exitOverride();
  const exit = (code: number) => {
    status = code;
  };
  for (const command of commands) program.addCommand(command(exit).copyInheritedSettings(program));
  try {
    await program.parseAsync(args, {from: 'user'});
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.clean : exitStatus.usage;
    if (!(error instanceof UsageError || isSystemError(error))) throw error;
    process.stderr.write(`personas: ${error.message}\n`);
    return exitStatus.usage;
  }
  return status;
}

/** What the file system refuses is nothing that a trace of this program would explain. */
function isSystemError(error: unknown): error is NodeJS.ErrnoException {
  return error instanceof Error && 'syscall' in error;
}
