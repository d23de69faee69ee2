import {commandLine} from '../../src/shared/command.ts';

/** The pages whose commands test/cli/walkthrough.test.ts runs, one after the other. */
const followed: ReadonlySet<string> = new Set([
  'README.md',
  'docs/meta/contributing.md',
  'docs/meta/adopting.md',
  'docs/meta/leading.md',
  'docs/meta/editors.md',
]);

/**
 * Whether a command is run with its page: it is one of `personas` that ends by itself, needs no history of git and runs no other command, or makes
 * a folder for one.
 */
export function isFollowed(file: string, command: string): boolean {
  const isOurs = command.startsWith(commandLine('')) && !/--watch| diff | verify /.test(command);
  return followed.has(file) && (isOurs || command.startsWith('mkdir -p '));
}
