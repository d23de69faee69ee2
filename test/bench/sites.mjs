// Makes sites of many pages for the benchmarks: the same on every machine, no two pages alike.
import {mkdirSync, writeFileSync} from 'node:fs';
import {join} from 'node:path';

const personas = ['BE-New', 'BE-Maint', 'BE-Ops'];
const scenarios = {'BE-New': 'S-01', 'BE-Maint': 'S-04', 'BE-Ops': 'S-05'};
const words =
  'the pool waits for a free connection while a request holds its own and the log names the caller that opened it so you can find which query keeps it open and why the timeout did not end it before the next one came'.split(
    ' ',
  );

/** A run of words that depends on a number alone. */
function prose(seed, length) {
  return Array.from({length}, (_, index) => words[(seed * 7 + index * 13 + ((seed * index) % 11)) % words.length]).join(
    ' ',
  );
}

/** The name of the page with this number: it lies in a folder of ten pages, which is one of ten in another folder. */
export function pageName(number) {
  return `area-${Math.floor(number / 100)}/part-${Math.floor(number / 10) % 10}/page-${number}`;
}

/** Nothing but what is plain, on all pages. */
const plain = {shapeOf: () => undefined, format: 'mdx'};

/** The name of a page's file, by what stands on it. */
export function fileName(number, {shapeOf}) {
  return `${pageName(number)}.${shapeOf(number)?.isMdx ? 'mdx' : 'md'}`;
}

/**
 * A page of about 2.8 kB: front matter, prose, a list, a fence, a table, a persona section and links.
 *
 * @param pages how many there are in all
 * @param kind what else stands on which page, and how the site reads its pages
 */
export function page(number, pages, kind = plain) {
  const persona = personas[number % 3];
  const link = (step) => {
    const target = (number + step * 3) % pages;
    return `[${prose(target, 3)}](../../${fileName(target, kind)})`;
  };
  const shape = kind.shapeOf(number);
  const odd = (kind.format === 'mdx' && shape?.mdx) || shape?.text;
  return `---
title: Page ${number}
description: ${prose(number, 12)}
persona: [${persona}, ${personas[(number + 1) % 3]}]
scenario: [${scenarios[persona]}, ${scenarios[personas[(number + 1) % 3]]}]
---

${shape?.head?.(number) ?? ''}# Page ${number}

${odd ? `${odd(number, link)}\n\n` : ''}${prose(number, 60)} ${link(1)} ${prose(number + 1, 40)}.

## What you need

- ${prose(number + 2, 12)}
- ${prose(number + 3, 10)} in \`config/${number}.ts\`, see ${link(2)}.
  ${prose(number + 4, 14)}

1. ${prose(number + 5, 9)}

   \`\`\`bash
   npm run step -- --page ${number} # [no link](./nowhere.md)
   <details data-persona="nobody">
   \`\`\`

2. ${prose(number + 6, 9)}

## Steps

${prose(number + 7, 50)}

| setting | default | see |
| --- | --- | --- |
| \`POOL_${number}\` | 10 | ${link(3)} |
| \`WAIT_${number}\` | 30 s | ${prose(number + 8, 6)} |

${prose(number + 9, 60)}

<details data-persona="${persona}">
<summary>For those who ${prose(number + 10, 4)}</summary>

${prose(number + 11, 60)} ${link(4)}.

\`\`\`ts
export const page${number} = {wait: ${number}, name: '${prose(number, 5)}'};
\`\`\`

</details>

## Next

${prose(number + 12, 40)}
`;
}

/** A page that comes as some 150 kB of HTML: for one persona, in parts that each have a heading. */
export function longPage() {
  const part = (number) =>
    `## Part ${number}\n\n${prose(number, 250)}.\n\n- ${prose(number + 1, 90)}\n- ${prose(number + 2, 90)}\n`;
  const parts = Array.from({length: 60}, (_, number) => part(number));
  const tags = `persona: ${personas[0]}\nscenario: ${scenarios[personas[0]]}`;
  return `---\ntitle: A long page\n${tags}\n---\n\n# A long page\n\n${prose(0, 60)}.\n\n${parts.join('\n')}`;
}

/**
 * Writes the two registries and the pages of a site.
 *
 * @param kind what stands on which page besides what is plain, and how the site reads its pages
 */
export function writePages(folder, pages, kind = plain) {
  mkdirSync(folder, {recursive: true});
  writeFileSync(
    join(folder, 'personas.yaml'),
    `version: '1'\nscope: a benchmark\npages: {format: ${kind.format}}\npersonas:\n${personas
      .map(
        (id) => `  ${id}:\n    name: Reader ${id}\n    experience: some\n    goals: [read]\n    pain_points: [time]\n`,
      )
      .join('')}`,
  );
  writeFileSync(
    join(folder, 'scenarios.yaml'),
    `scenarios:\n${personas
      .map(
        (id, index) =>
          `  ${scenarios[id]}:\n    trigger: reads\n    personas: [${id}]\n    outcome: has read\n    entry_point: {page: docs/${fileName(index, kind)}, heading: What you need}\n`,
      )
      .join('')}`,
  );
  for (let number = 0; number < pages; number++) {
    const file = join(folder, 'docs', fileName(number, kind));
    if (number % 10 === 0) mkdirSync(join(file, '..'), {recursive: true});
    writeFileSync(file, page(number, pages, kind));
  }
}
