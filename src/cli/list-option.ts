/**
 * Gathers an option that repeats or takes commas: `--persona BE-New --persona BE-Ops`, `--persona BE-New,BE-Ops`.
 * It is given to commander as the option's parser.
 *
 * @returns all values so far, each once
 */
export function listOption(value: string, before: readonly string[] = []): string[] {
  const values = value.split(',').map((item) => item.trim());
  return [...new Set([...before, ...values.filter(Boolean)])];
}
