/** An id as a YAML value. Any id can stand without quotes, but for the words that YAML has for itself. */
export function yamlId(id: string): string {
  return isYamlWord(id) ? `"${id}"` : id;
}

/** Whether a plain value would be read as something else than text. */
export function isYamlWord(value: string): boolean {
  return /^(?:null|true|false)$/i.test(value);
}

/** A text as a YAML value: plain where no reader of YAML can take it for anything else. */
export function yamlText(text: string): string {
  const isPlain = /^\p{L}[^\p{C}]*$/u.test(text) && !/: |:$| #|\s$/.test(text);
  const isWord = /^(?:null|true|false|yes|no|on|off|y|n)$/i.test(text);
  return isPlain && !isWord ? text : JSON.stringify(text);
}
