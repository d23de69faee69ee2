/** How many values a message may list before it stops being read. */
const listed = 5;

/** A count with its noun: `1 page`, `2 pages`. */
export function count(number: number, noun: string, plural = `${noun}s`): string {
  return `${number} ${number === 1 ? noun : plural}`;
}

/** Values as a person would list them: `a`, `a and b`, `a, b or c`; a long list ends with how many more there are. */
export function list(values: readonly string[], conjunction: 'and' | 'or' = 'and', most = listed): string {
  if (values.length > most + 1)
    return `${values.slice(0, most).join(', ')} ${conjunction} ${values.length - most} more`;
  if (values.length < 2) return values.join('');
  return `${values.slice(0, -1).join(', ')} ${conjunction} ${values.at(-1)}`;
}

/** The end of a message about a value that is not known: what was meant, or else what there is to choose from. */
export function instead(suggestion: string | undefined, valid: readonly string[], most?: number): string {
  if (suggestion !== undefined) return `Did you mean ${suggestion}?`;
  return valid.length > 0 ? `Use ${list(valid, 'or', most)}.` : 'There is none yet.';
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

/** What nobody sees, and what moves the cursor of a terminal, gives it orders, or turns text round. */
const unseen = /[\p{Cc}\u061C\u200E\u200F\u2028\u2029\u202A-\u202E\u2066-\u2069]/gu;

/**
 * Text for a terminal or a log, as lines: a word that was typed, a file name or a page may hold control characters, which
 * stand there as their numbers.
 */
export function visible(text: string): string {
  return text.replace(unseen, (character) => (character === '\n' ? character : asNumber(character)));
}

/** The same on one line, as a file name needs it. */
export function visibleInLine(text: string): string {
  return text.replace(unseen, asNumber);
}

/**
 * Text on one line, for a terminal or a log: what stands in a page may hold line breaks, which would end the line or begin
 * a command to whoever reads the log.
 */
export function oneLine(text: string): string {
  return visible(text.replace(/[\t\r\n\u2028\u2029]+/g, ' '));
}

/** JSON in which all that nobody sees is written by its number; its quotes keep it to strings. */
export function visibleJson(json: string): string {
  return json.replace(unseen, (character) =>
    character === '\n' ? character : `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

function asNumber(character: string): string {
  return `\\u{${character.charCodeAt(0).toString(16).toUpperCase()}}`;
}
