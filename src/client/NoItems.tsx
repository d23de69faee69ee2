/** What stands for `PlainItems` in a browser, which renders nothing that is for readers without scripts. */
export default function NoItems(): null {
  return null;
}
