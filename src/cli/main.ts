import {readFileSync} from 'node:fs';
import {Command, CommanderError} from 'commander';
import {checkCommand} from './commands/check.ts';
import {UsageError} from './usage-error.ts';

/** The exit statuses of every command. */
export const exitStatus = {clean: 0, findings: 1, usage: 2} as const;

/**
 * Runs one command of `personas`.
 *
 * @param args what stands after the program's name
 * @returns the exit status: 0 clean, 1 findings, 2 wrong usage
 */
export async function main(args: readonly string[]): Promise<number> {
  const {version} = JSON.parse(readFileSync(new URL('../../package.json', import.meta.url), 'utf8'));
  let status: number = exitStatus.clean;
  const program = new Command('personas')
    .description('Checks who your docs are written for, and what for.')
    .version(version)
    .showHelpAfterError('(personas --help tells more)')
    .exitOverride();
  program.addCommand(
    checkCommand((code) => {
      status = code;
    }).copyInheritedSettings(program),
  );
  try {
    await program.parseAsync(args, {from: 'user'});
  } catch (error) {
    if (error instanceof CommanderError) return error.exitCode === 0 ? exitStatus.clean : exitStatus.usage;
    if (!(error instanceof UsageError)) throw error;
    process.stderr.write(`personas: ${error.message}\n`);
    return exitStatus.usage;
  }
  return status;
}
