/** What stands for `AllPagesLink` in a browser, which renders nothing that is for readers without scripts. */
export default function NoLink(): null {
  return null;
}
