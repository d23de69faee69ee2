import {Command, CommanderError} from 'commander';
import {visible} from '../diagnostics/words.ts';
import {Interrupted} from '../site/interruption.ts';
import {checkCommand} from './check/check.ts';
import {coverageCommand} from './coverage/coverage.ts';
import {diffCommand} from './diff/diff.ts';
import {exitStatus, isSystemError, UsageError} from './exit.ts';
import {explainCommand} from './explain/explain.ts';
import {exportCommand} from './export.ts';
import {importCommand} from './import.ts';
import {initCommand} from './init/init.ts';
import {journeyCommand} from './journey/journey.ts';
import {listCommand} from './list/list.ts';
import {lspCommand} from './lsp.ts';
import {moveCommand} from './move/move.ts';
import {newCommand} from './new/new.ts';
import {packageVersion} from './package-files.ts';
import {renameCommand} from './rename.ts';
import {retireCommand} from './retire.ts';
import {schemaCommand} from './schema.ts';
import {completionsCommand} from './shell-completions.ts';
import {tagCommand} from './tag/tag.ts';
import {untagCommand} from './untag.ts';
import {usesCommand} from './uses.ts';
import {verifyCommand} from './verify/verify.ts';

export {exitStatus} from './exit.ts';

/** Every command, in the order in which the help lists them. */
const commands = [
  checkCommand,
  initCommand,
  newCommand,
  tagCommand,
  untagCommand,
  listCommand,
  usesCommand,
  coverageCommand,
  journeyCommand,
  diffCommand,
  verifyCommand,
  renameCommand,
  retireCommand,
  moveCommand,
  importCommand,
  exportCommand,
  schemaCommand,
  explainCommand,
  completionsCommand,
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
    .showHelpAfterError('(personas --help says more)')
    .configureOutput({writeErr: (text) => process.stderr.write(visible(text))})
    .exitOverride();
  const exit = (code: number) => {
    status = code;
  };
  for (const command of commands) program.addCommand(command(exit).copyInheritedSettings(program));
  try {
    await program.parseAsync(args, {from: 'user'});
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.clean : exitStatus.usage;
    if (error instanceof Interrupted) {
      process.stderr.write(`personas: ${error.message}\n`);
      return error.status;
    }
    if (!(error instanceof UsageError || isSystemError(error))) throw error;
    const isGone = 'syscall' in error && error.syscall === 'uv_cwd';
    process.stderr.write(
      `personas: ${isGone ? 'The working folder is not there any more.' : visible(error.message)}\n`,
    );
    return exitStatus.usage;
  }
  return status;
}
