import {InvalidArgumentError} from 'commander';

/**
 * Gathers an option that repeats or takes commas: `--persona BE-New --persona BE-Ops`, `--persona BE-New,BE-Ops`.
 * It is given to commander as the option's parser.
 *
 * @returns all values so far, each once
 * @throws InvalidArgumentError when it names nothing, as a variable of a script may that nobody has set
 */
export function listOption(value: string, before: readonly string[] = []): string[] {
  const values = value
    .split(',')
    .map((item) => item.trim())
    .filter(Boolean);
  if (values.length === 0) throw new InvalidArgumentError('It names nothing.');
  return [...new Set([...before, ...values])];
}
