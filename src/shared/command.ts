/**
 * How whoever reads our messages and docs runs the command of this package. Where the package is not installed, plain
 * `npx personas` would ask the registry for a package of that name, which is not ours, and run what it finds. `--no`
 * installs nothing, and `--offline` does not even ask.
 */
export const commandWords = ['npx', '--no', '--offline', 'personas'] as const;

/**
 * A command line to be copied.
 *
 * @param args the arguments of `personas`, quoted for a shell where they need it
 */
export function commandLine(args: string): string {
  return `${commandWords.join(' ')} ${args}`;
}
