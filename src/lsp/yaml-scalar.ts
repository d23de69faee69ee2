/** What cannot begin a plain value, or would make it something else than text. */
const needsQuotes =
  /^[\s\-?:,[\]{}#&*!|>'"%@`]|^(?:null|true|false|yes|no|on|off|~)$|^[\d.+-][\d_.:eE+-]*$|: |:$| #|\s$|^$/i;

/**
 * A text as a YAML value.
 *
 * @param quote the quotes that stand around it already
 * @param inFlow whether brackets or braces are around it
 */
export function asYaml(value: string, quote: '' | '"' | "'", inFlow: boolean): string {
  if (quote === '"') return JSON.stringify(value).slice(1, -1);
  const single = value.replaceAll("'", "''");
  if (quote === "'") return single;
  return needsQuotes.test(value) || (inFlow && /[,[\]{}]/.test(value)) ? `'${single}'` : value;
}
