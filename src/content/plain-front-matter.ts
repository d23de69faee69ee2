/** One line of a key and a value that YAML cannot take for anything but a text, a number, a yes or no, or a list of texts. */
const line =
  /(?<key>[A-Za-z_][\w-]{0,99}): (?:(?<text>[A-Za-z/](?:[\w .,;()/'"!?+=*&%@|-]*[\w.,;()/'"!?+=*&%@|-])?)|"(?<double>[ !#-[\]-~]*)"|'(?<single>[ -&(-~]*)'|(?<number>0|[1-9]\d{0,8})|\[(?<list>[A-Za-z][\w-]*(?:, ?[A-Za-z][\w-]*)*)\])(?:\r?\n|$)/y;

/** A word that YAML may take for something else than a text. */
const special = /^(?:true|false|null|yes|no|on|off|[yn]|__proto__)$/i;

/**
 * Reads front matter that is as plain as most is: on each line a key and a short value. A parser takes ten times as long
 * to find the same.
 *
 * @param yaml the lines between the two lines of hyphens, without the line break before the second
 * @returns undefined where a parser has to be asked
 */
export function plainFrontMatter(yaml: string): Record<string, unknown> | undefined {
  const data: Record<string, unknown> = {};
  for (line.lastIndex = 0; line.lastIndex < yaml.length; ) {
    const {groups} = line.exec(yaml) ?? {};
    const {key} = groups ?? {};
    if (!groups || key === undefined || key in data || special.test(key)) return undefined;
    const value = readValue(groups);
    if (value === undefined) return undefined;
    data[key] = value;
  }
  return data;
}

function readValue({text, double, single, number, list}: Readonly<Record<string, string>>): unknown {
  if (text !== undefined) {
    if (!special.test(text)) return text;
    return text === 'true' || (text === 'false' ? false : undefined);
  }
  if (number !== undefined) return Number(number);
  if (list === undefined) return double ?? single;
  const items = list.split(/, ?/);
  return items.some((item) => special.test(item)) ? undefined : items;
}
