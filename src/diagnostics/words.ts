/** How many values a message may list before it stops being read. */
const listed = 5;

/** A count with its noun: `1 page`, `2 pages`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** Values as a person would list them: `a`, `a and b`, `a, b or c`; a long list ends with how many more there are. */
export function list(values: readonly string[], conjunction: 'and' | 'or' = 'and'): string {
  if (values.length > listed + 1)
    return `${values.slice(0, listed).join(', ')} ${conjunction} ${values.length - listed} more`;
  if (values.length < 2) return values.join('');
  return `${values.slice(0, -1).join(', ')} ${conjunction} ${values.at(-1)}`;
}

/** The end of a message about a value that is not known: what was meant, or else what there is to choose from. */
export function instead(suggestion: string | undefined, valid: readonly string[]): string {
  if (suggestion !== undefined) return `Did you mean ${suggestion}?`;
  return valid.length > 0 ? `Use ${list(valid, 'or')}.` : 'There is none yet.';
}

/** That a misspelt key cannot be renamed, since its mapping has another that says the same. */
export function besideMessage(misspelt: string, other: string, key: string, content: string): string {
  return `${misspelt} stands beside ${other} and says nothing. Put its ${content} under ${key} and remove it.`;
}

/** How much of a value a message may repeat. */
const longest = 60;

/** A value as a sentence can hold it: on one line, cut where more would not tell more, and seen where it is empty. */
export function brief(value: string): string {
  const line = value.replace(/\s+/g, ' ').trim() || '""';
  return line.length > longest ? `${line.slice(0, longest - 1)}…` : line;
}

/**
 * Text on one line, for a terminal or a log: what stands in a page may hold line breaks and other control characters,
 * which would end the line, move the cursor, or begin a command to whoever reads the log.
 */
export function oneLine(text: string): string {
  return text.replace(/[\p{Cc}\u2028\u2029]+/gu, ' ');
}
