/** Words that some reader of YAML takes for something else than text. */
const words = /^(?:null|true|false|yes|no|on|off|y|n)$/i;

/** A plain value that begins with a letter is text, but for these. */
const notPlain = /^[^\p{L}]|^$|: |:$| #|\s$|[\p{Cc}\u2028\u2029]/u;

/** Whether a plain value would be read as something else than text by some reader of YAML. */
export function isYamlWord(value: string): boolean {
  return words.test(value);
}

/** Where a value is to stand in YAML. */
export interface YamlPosition {
  /** The quotes that stand around it already. */
  readonly quote?: '' | '"' | "'";
  /** Whether brackets or braces are around it. */
  readonly inFlow?: boolean;
}

/** A text as a YAML value: plain where no reader of YAML can take it for anything else, in quotes where one could. */
export function yamlValue(text: string, {quote = '', inFlow = false}: YamlPosition = {}): string {
  if (quote === '"') return JSON.stringify(text).slice(1, -1);
  const single = text.replaceAll("'", "''");
  if (quote === "'") return single;
  if (!isYamlWord(text) && !notPlain.test(text) && !(inFlow && /[,[\]{}]/.test(text))) return text;
  // Only double quotes can hold what has to be escaped.
  return /[\p{Cc}\u2028\u2029]/u.test(text) ? JSON.stringify(text) : `'${single}'`;
}
