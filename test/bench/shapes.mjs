// What stands on pages of real documentation besides plain text, and on how many of them: the first odd shape of each of
// 9,535 pages of 20 projects, and the pages in MDX among 12,165. This table is the only place that says so.

/** A text that depends on a page alone is made from its number and a function that gives a link to another page. */
export const shapes = {
  'a quotation with a link': {
    share: 0.127,
    text: (number, link) => `> **Note** ${number}: see ${link(1)}, or\n> [the site](https://example.org/${number}).`,
  },
  'a component at the margin': {
    share: 0.094,
    text: (number, link) =>
      `<Tabs>\n<TabItem value="a${number}" label="Pool">\n\nSee ${link(1)}.\n\n</TabItem>\n</Tabs>\n\n<Since version="1.${number}" />`,
  },
  'a line indented with a tab': {
    share: 0.026,
    text: (number, link) => `- Set the pool:\n\n\tThe number is ${number}.\n\n- See ${link(1)}.\n\t- and again`,
  },
  'a definition': {
    share: 0.031,
    text: (number, link) =>
      `See [the pool][${number}], [1] or [a].\n\n[${number}]: ${target(link(1))}\n[1]: ${target(link(2))} "One"`,
  },
  'inline HTML': {
    share: 0.036,
    text: (number, link) =>
      `<img src="/img/${number}.png" width="200">\n\nA <small>small</small> pool<br>and ${link(1)} <a name="n${number}"></a>`,
    mdx: (number, link) =>
      `<img src="/img/${number}.png" width="200" />\n\nA <small>small</small> pool<br/>and ${link(1)} <a name="n${number}"></a>`,
  },
  'an admonition with a title': {
    share: 0.016,
    text: (number, link) => `:::info Pool ${number}\n\nSee ${link(1)}.\n\n:::`,
  },
  'a list, table or heading that is seldom': {
    share: 0.026,
    text: (number, link) =>
      [
        `2. The second of ${number}\n3. The third, see ${link(1)}`,
        `The settings of ${number}:\n| a | b |\n|---|---|\n| 1 | ${link(1)} |`,
        `*   one, ${number}\n\n    more of it, ${link(1)}\n*   two`,
        `The pool of ${number}\n---------------\n\nSee ${link(1)}.\n\nAnd its end\n===========`,
      ][number % 4],
  },
  MDX: {
    share: 0.216,
    isMdx: true,
    text: (number, link) =>
      `{/* page ${number} */}\n\n<Tabs groupId="os">\n  <TabItem value="a">\n\n  See ${link(1)}.\n\n  </TabItem>\n</Tabs>\n\n<Props of={data.p${number}} />`,
    head: (number) =>
      `import Tabs from '@theme/Tabs';\nimport TabItem from '@theme/TabItem';\n\nexport const data = {p${number}: [${number}]};\n\n`,
  },
};

/** Where a link leads. */
function target(link) {
  return /\(([^()]*)\)$/.exec(link)[1];
}

/** A number from 0 to 1 that looks random, the same for the same page on every machine. */
function random(number) {
  let mixed = (number + 0x9e3779b9) | 0;
  mixed = Math.imul(mixed ^ (mixed >>> 16), 0x85ebca6b);
  mixed = Math.imul(mixed ^ (mixed >>> 13), 0xc2b2ae35);
  return ((mixed ^ (mixed >>> 16)) >>> 0) / 2 ** 32;
}

/** The shape that stands on a page of the mix, if any. */
export function mixed(number) {
  let left = random(number);
  for (const shape of Object.values(shapes)) {
    left -= shape.share;
    if (left < 0) return shape;
  }
  return undefined;
}
