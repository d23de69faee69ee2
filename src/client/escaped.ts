/** Text as HTML, between tags or in a quoted attribute. */
export function escaped(text: string): string {
  return text.replace(/[&<"]/g, (sign) => `&#${sign.charCodeAt(0)};`);
}
